/** The pieces that our Markdown is put together from: plain lines that read well as they are. */

import type { Corpus } from '../../domain/corpus.ts';
import type { LinkView } from '../../views/link.ts';
import type { NameView } from '../../views/name.ts';
import { fullUrl, markdownUrl } from '../../views/urls.ts';

/** Parts of a page in their order; those without text are left out of it. */
export type Blocks = readonly (string | undefined)[];

/** Blocks with an empty line between them; those without text are left out. */
export function blocks(...parts: Blocks): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join('\n\n');
}

/** Text in one line. */
export function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function linkText(label: string, href: string): string {
  return `[${inLine(label).replace(/[[\]\\]/g, '\\$&')}](${href})`;
}

/** A link to the Markdown of an entry, with its state where that is not the usual one. */
export function entryLink(corpus: Corpus, { label, href, state }: LinkView): string {
  const word = state === undefined || state === 'accepted' || state === 'active' ? '' : ` (${state})`;
  return linkText(label, fullUrl(corpus, markdownUrl(corpus, href))) + word;
}

/** A link where the name leads to an entry, else the bare words. */
export function nameLink(corpus: Corpus, { label, link }: NameView): string {
  return link === undefined ? inLine(label) : entryLink(corpus, link);
}

export function nameLinks(corpus: Corpus, names: readonly NameView[]): string {
  return names.map((name) => nameLink(corpus, name)).join(', ');
}

/** `- Label: value` for each that has a value. */
export function facts(pairs: readonly (readonly [label: string, value: string | undefined])[]): string {
  return pairs
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value]) => `- ${label}: ${inLine(value ?? '')}`)
    .join('\n');
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${inLine(item)}`).join('\n');
}

/** A heading with what stands below it; nothing where that is empty. */
export function section(title: string, text: string, depth = 2): string | undefined {
  return text.trim() === '' ? undefined : `${'#'.repeat(depth)} ${inLine(title)}\n\n${text}`;
}

/** A table of GitHub's Markdown; columns that are empty in every row are left out. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const kept = columns.map((_, index) => index).filter((index) => rows.some((row) => (row[index] ?? '') !== ''));
  const line = (cells: readonly string[]) =>
    `| ${kept.map((index) => inLine(cells[index] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
