/** In which order do names stand in a list: as in a dictionary, numbers by their value, the same on every machine. */

import { compareText } from '../domain/compare.ts';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || compareText(a, b);
}

/** For sorting what has a label. */
export function byLabel(a: { readonly label: string }, b: { readonly label: string }): number {
  return compareNames(a.label, b.label);
}

/** For sorting by day, newest first; what has no day comes last. */
export function byNewest(a: { readonly on?: string | undefined }, b: { readonly on?: string | undefined }): number {
  return compareText(b.on ?? '', a.on ?? '');
}

/** Words for a number of things: `1 record`, `3 records`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
