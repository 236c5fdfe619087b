/** What comes of a catalogue: teams, people and systems with their fields, and what of each entity has no place here. */

import { folderOf } from '../../domain/entry.ts';
import { wikiAnnotation } from '../export/catalog-names.ts';
import { asFields, keyOf, labelOf, refKey, textsOf, type CatalogEntity } from './entity.ts';
import { entryKind, identify, type CatalogEntryKind, type Identified, type KnownEntry } from './identify.ts';
import { personFields, teamFields } from './fields.ts';
import { systemFields } from './system-fields.ts';

export interface PlannedEntry {
  readonly kind: CatalogEntryKind;
  readonly id: string;
  /** Path from the content folder. */
  readonly file: string;
  /** In the author's words; `undefined` and empty lists are left out when they are written. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The file of the source. */
  readonly path: string;
  readonly label: string;
  readonly guessed: readonly string[];
  /** What the wiki has no place for, or what leads nowhere. */
  readonly dropped: readonly string[];
}

/** An entity that gives no entry. */
export interface SkippedEntity {
  readonly path: string;
  readonly label: string;
  readonly reason: string;
}

export interface CatalogPlan {
  /** People, then teams, then systems, each in the order of ids: nothing names what comes later but teams their lead. */
  readonly entries: readonly PlannedEntry[];
  readonly skipped: readonly SkippedEntity[];
}

/** What one entity becomes, while its fields are gathered. */
export interface Reading {
  readonly entity: CatalogEntity;
  /** Its id here. */
  readonly id: string;
  /**
   * The id of what a reference names, among these kinds; a reference that leads nowhere is noted and gives nothing. Without
   * `refKind` it is an id of ours.
   */
  readonly idOf: (
    field: string,
    ref: string,
    kinds: readonly CatalogEntryKind[],
    refKind?: string,
  ) => string | undefined;
  readonly guessed: string[];
  readonly dropped: string[];
  readonly isNamedBy: (field: string, ref: string) => readonly string[];
}

export function planCatalog(entities: readonly CatalogEntity[], known: readonly KnownEntry[]): CatalogPlan {
  // the first of two counts
  const once = new Map(entities.toReversed().map((entity) => [keyOf(entity), entity]));
  const identified = identify(
    entities.filter((entity) => once.get(keyOf(entity)) === entity),
    known,
  );
  const byKey = new Map(identified.map((one) => [keyOf(one.entity), one]));
  const entries = identified.map((one) => entryOf(one, byKey, known));
  const order: readonly CatalogEntryKind[] = ['person', 'team', 'system'];
  return {
    entries: entries.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.id < b.id ? -1 : 1)),
    skipped: entities.flatMap((entity) => {
      const reason =
        once.get(keyOf(entity)) === entity
          ? reasonFor(entity)
          : 'the same entity stands in another file, or further down';
      return reason === undefined ? [] : [{ path: entity.path, label: labelOf(entity), reason }];
    }),
  };
}

function reasonFor(entity: CatalogEntity): string | undefined {
  if (entryKind(entity) !== undefined) return undefined;
  if (wikiAnnotation in asFields(entity.metadata['annotations'])) return 'it stands for a wiki, whose records are read';
  switch (entity.kind.toLowerCase()) {
    case 'domain':
      return 'there is no domain here; areas of records come nearest to it';
    case 'location':
      return 'what it leads to is read where it is a file beside it or further down';
    default:
      return `a ${entity.kind} is neither a team nor a person nor a system`;
  }
}

function entryOf(one: Identified, byKey: ReadonlyMap<string, Identified>, known: readonly KnownEntry[]): PlannedEntry {
  const { entity, kind, id, file, guess } = one;
  const reading: Reading = {
    entity,
    id,
    guessed: guess === undefined ? [] : [guess],
    dropped: [],
    idOf(field, ref, kinds, refKind) {
      const key = refKey(ref, refKind ?? '', entity.namespace);
      const name = key.slice(key.indexOf('/') + 1);
      const isMeant = (other: Identified) => (refKind === undefined ? other.id === name : keyOf(other.entity) === key);
      const found = [...byKey.values()].find((other) => kinds.includes(other.kind) && isMeant(other));
      if (found !== undefined) return found.id;
      const there = known.find((other) => kinds.includes(other.kind) && isCalled(other, name));
      if (there !== undefined) return there.id;
      // Backstage demands an owner; this is how its users say that there is none
      if (name !== 'unknown') reading.dropped.push(`\`${field}: ${ref}\` leads to nothing that is here`);
      return undefined;
    },
    isNamedBy: (field, refKind) =>
      [...byKey.values()].flatMap((other) =>
        textsOf(other.entity.spec[field]).some((ref) => refKey(ref, refKind, other.entity.namespace) === keyOf(entity))
          ? [other.id]
          : [],
      ),
  };
  const fields = { person: personFields, team: teamFields, system: systemFields }[kind](reading);
  return {
    kind,
    id,
    file: file ?? `${folderOf[kind]}/${id}.yaml`,
    fields,
    path: entity.path,
    label: labelOf(entity),
    guessed: reading.guessed,
    dropped: reading.dropped,
  };
}

function isCalled({ id, aliases }: KnownEntry, name: string): boolean {
  return id === name || aliases.some((alias) => alias.toLowerCase() === name);
}
