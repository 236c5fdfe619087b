/** How are the fields of an entry read when something in them may not be published? */

import type { AnyEntry } from '../corpus.ts';
import type { EntryKind } from '../entry.ts';
import { isAddress } from '../links.ts';
import { referencesOf } from '../relations.ts';

/** The kinds that each field may name, by its path in our words: `openThreads.0.to`. */
export type NamedKinds = ReadonlyMap<string, readonly EntryKind[]>;

const things = ['record', 'system'] as const;
const granting = ['person', 'team'] as const;

/** Every field that may name another entry, also those that may as well say something in words. */
export function namedKinds(entry: AnyEntry): NamedKinds {
  const found = new Map<string, readonly EntryKind[]>();
  for (const { path, kinds } of referencesOf(entry)) found.set(path.map(ourName).join('.'), kinds);
  if (entry.kind === 'handoff' || entry.kind === 'receipt') {
    entry.items.forEach((_, index) => found.set(`items.${index}.what`, things));
  }
  if (entry.kind === 'handoff') entry.access.forEach((_, index) => found.set(`access.${index}.grants`, granting));
  return found;
}

function ourName(part: string | number): string {
  return String(part).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Whether the field (its path without the numbers of lists) is an id that may be made of a name. */
export function isIdField(path: string): boolean {
  return ids.has(path);
}

const ids: ReadonlySet<string> = new Set([
  'aliases',
  'steps.id',
  'steps.aliases',
  'done',
  'skipped.step',
  'body.headings.id',
  'body.anchors',
  'body.assets.src',
]);

/** Whether what the field says is one of our own words, or the key of something on the disk. */
export function isFixedField(path: string): boolean {
  return fixed.has(path);
}

const fixed: ReadonlySet<string> = new Set([
  'kind',
  'id',
  'file',
  'lines',
  'status',
  'did',
  'type',
  'reversibility',
  'confidence',
  'options.verdict',
  'assumptions.op',
  'verifications.result',
  'events.kind',
  'audience',
  'body.digest',
  'body.assets.file',
  'body.assets.use',
  'body.references.component',
  'body.links',
  'body.references',
]);

/** A path on the site, or an address that is no entry's name. */
export function isPlace(value: string): boolean {
  return value.startsWith('/') || isAddress(value);
}
