/** How are fields written as YAML, so that what reads them here reads the same again? */

import { Document, isScalar, visit, type Tags } from 'yaml';

/** YAML's core schema without its numbers, which would lose digits: `97.80` is not `97.8`. */
export function withoutNumbers(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === 'string' || !/:(int|float)$/.test(tag.tag));
}

/** Numbers are text here as they are where files are read: `97.80` keeps its digits and needs no quotes. */
const schema = { customTags: withoutNumbers } as const;

/** How YAML of ours is laid out: lines are never folded. */
export const layout = { lineWidth: 0, indent: 2, flowCollectionPadding: false } as const;

/** A document with these fields, to put comments into; `undefined` fields and empty lists are left out. */
export function documentOf(fields: Readonly<Record<string, unknown>>): Document {
  const entries = Object.entries(fields).filter(([, value]) => !isNothing(value));
  const document = new Document(Object.fromEntries(entries), schema);
  visit(document, {
    Seq(_, list) {
      const words = list.items.map((item) => (isScalar(item) ? String(item.value) : ' '));
      list.flow = words.every((word) => /^[\w.@-]+$/.test(word)) && words.join(', ').length <= 60;
    },
  });
  return document;
}

/**
 * Fields as YAML; `undefined` fields and empty lists are left out. A short list of ids stands in one line. Ends with a
 * line break unless nothing is left.
 */
export function yamlOf(fields: Readonly<Record<string, unknown>>): string {
  return Object.values(fields).every(isNothing) ? '' : documentOf(fields).toString(layout);
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
