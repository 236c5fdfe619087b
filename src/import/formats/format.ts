/** What a format says of itself: how it is told, and how a file in it is read. */

import type { Reading } from '../draft.ts';
import { hasKey, headingWords, type Document } from '../head/document.ts';
import type { FormatName } from './names.ts';

export interface Evidence {
  /** From 1, a hint, to 10, which no other format has. */
  readonly weight: number;
  /** What was seen, for the report. */
  readonly why: string;
}

export interface Format {
  readonly name: FormatName;
  readonly evidence: (document: Document) => Evidence | undefined;
  readonly read: (document: Document, why: string) => Reading | Promise<Reading>;
}

/** Whether all of these headings are there. */
export function hasHeadings(document: Document, ...headings: readonly string[]): boolean {
  const words = headingWords(document);
  return headings.every((heading) => words.has(heading));
}

export function hasFrontMatterKey({ fields }: Document, ...keys: readonly string[]): boolean {
  return fields.some(({ form, key }) => form === 'front-matter' && keys.includes(key.toLowerCase()));
}

/** Whether a field with one of these labels stands in this form. */
export function hasFormOf({ fields }: Document, forms: readonly string[], ...labels: readonly string[]): boolean {
  return fields.some(
    (field) => forms.includes(field.form) && hasKey({ fields: [field] } as unknown as Document, ...labels),
  );
}
