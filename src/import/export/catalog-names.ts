/** What our entries are called in a catalogue of Backstage: a kind, and a name that it allows. */

import { findEntry, type Corpus } from '../../domain/corpus.ts';
import type { EntryKind } from '../../domain/entry.ts';
import type { Person } from '../../domain/person.ts';
import type { System } from '../../domain/system.ts';
import type { Team } from '../../domain/team.ts';

export type CatalogKind = 'Group' | 'User' | 'System' | 'Component' | 'Resource';

/** What has its own field here and none there is told in annotations of this prefix. */
export const ownAnnotations = 'cairn/';

/** Tells the entity that stands for the wiki itself. */
export const wikiAnnotation = `${ownAnnotations}wiki`;

/** Names are at most so long there. */
const longest = 63;

/** The id; where it is longer than Backstage allows, its two ends. */
export function catalogName(id: string): string {
  return id.length <= longest ? id : `${id.slice(0, 40)}-${id.slice(-20)}`.replace(/-{2,}/g, '-');
}

/** Data and machines are resources, what runs is a component, and a system that does not say what it is stays one. */
export function catalogKind(entry: Person | Team | System): CatalogKind {
  if (entry.kind === 'person') return 'User';
  if (entry.kind === 'team') return 'Group';
  if (entry.type === undefined) return 'System';
  return entry.type === 'dataset' || entry.type === 'cluster' ? 'Resource' : 'Component';
}

/** `group:default/training`. */
export function catalogRef(entry: Person | Team | System): string {
  return `${catalogKind(entry).toLowerCase()}:default/${catalogName(entry.id)}`;
}

/** The reference to what a field names; `undefined` where it leads nowhere. */
export function refOf(
  corpus: Corpus,
  kinds: readonly Extract<EntryKind, 'person' | 'team' | 'system'>[],
  name: string | undefined,
): string | undefined {
  if (name === undefined) return undefined;
  const found = kinds.map((kind) => findEntry(corpus, kind, name)).find((entry) => entry !== undefined);
  return found === undefined ? undefined : catalogRef(found);
}
