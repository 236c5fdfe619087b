/** What of an entity is read in ways that all kinds share, and what of it has no place here? */

import { ownAnnotations } from '../export/catalog-names.ts';
import { asFields, textOf, textsOf } from './entity.ts';
import type { Reading } from './plan.ts';

/** Fields that say nothing of their own: what they hold is read elsewhere, or is how Backstage finds the entity. */
const silent = new Set([
  'name',
  'namespace',
  'title',
  'annotations',
  'links',
  'description',
  'profile',
  'children',
  'uid',
  'etag',
]);
const silentAnnotations = /^backstage\.io\/(?:managed-by|view-url|edit-url|orphan|techdocs-ref|adr-location)/;

/** An id that an annotation of ours names, where it leads somewhere. */
export function named(
  reading: Reading,
  name: string,
  id: string,
  kind: 'person' | 'team' | 'system' = 'person',
): string | undefined {
  return id === '' ? undefined : reading.idOf(ownAnnotations + name, id, [kind]);
}

export function annotation(reading: Reading, name: string): string {
  return textOf(asFields(reading.entity.metadata['annotations'])[name]);
}

/** Reads annotations of ours; every other one but `used` is noted as left out. */
export function annotations(reading: Reading, used: readonly string[]): (name: string) => string {
  for (const name of Object.keys(asFields(reading.entity.metadata['annotations']))) {
    if (name.startsWith(ownAnnotations) || used.includes(name) || silentAnnotations.test(name)) continue;
    reading.dropped.push(`annotation \`${name}\``);
  }
  return (name) => annotation(reading, ownAnnotations + name);
}

export function dayIn(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
}

export function listIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Notes fields of the entity that nothing of ours says; `known` are read, `spoken` are read or said elsewhere. */
export function noteRest({ entity, dropped }: Reading, known: readonly string[], spoken: readonly string[]): void {
  const isNothing = (value: unknown) => textsOf(value).length === 0 && Object.keys(asFields(value)).length === 0;
  for (const [part, fields] of [
    ['metadata', entity.metadata],
    ['spec', entity.spec],
  ] as const) {
    for (const [name, value] of Object.entries(fields)) {
      if (silent.has(name) || isNothing(value)) continue;
      if (part === 'spec' && [...known, ...spoken].includes(name)) continue;
      const words = shortened(textsOf(value).join(', '));
      if (words === 'unknown') continue;
      dropped.push(words === '' ? `\`${part}.${name}\`` : `\`${part}.${name}: ${words}\``);
    }
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
