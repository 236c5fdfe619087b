/** Which entry of the wiki is each entity, and what are the new ones called? */

import type { EntryKind } from '../../domain/entry.ts';
import { reservedIds, slugOf, type EntryId } from '../../domain/id.ts';
import { ownAnnotations, wikiAnnotation } from '../export/catalog-names.ts';
import { asFields, keyOf, labelOf, textOf, type CatalogEntity } from './entity.ts';

/** The kinds of entries that a catalogue gives. */
export const catalogEntryKinds = ['person', 'team', 'system'] as const satisfies readonly EntryKind[];
export type CatalogEntryKind = (typeof catalogEntryKinds)[number];

/** An entry that is in the wiki already. */
export interface KnownEntry {
  readonly kind: CatalogEntryKind;
  readonly id: EntryId;
  /** Path from the content folder. */
  readonly file: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Identified {
  readonly entity: CatalogEntity;
  readonly kind: CatalogEntryKind;
  readonly id: EntryId;
  readonly file: string | undefined;
  /** How it was found to be an entry that is there, where that is an interpretation. */
  readonly guess?: string | undefined;
}

const entryKindOf: Readonly<Record<string, CatalogEntryKind>> = {
  group: 'team',
  user: 'person',
  system: 'system',
  component: 'system',
  resource: 'system',
  api: 'system',
};

/** What an entity becomes; `undefined` for kinds that have no equal here. */
export function entryKind({ kind, metadata }: CatalogEntity): CatalogEntryKind | undefined {
  if (wikiAnnotation in asFields(metadata['annotations'])) return undefined;
  return entryKindOf[kind.toLowerCase()];
}

/** The name that people read. */
export function shownName({ metadata, spec, name }: CatalogEntity): string {
  return textOf(asFields(spec['profile'])['displayName']) || textOf(metadata['title']) || name;
}

/**
 * An entity is the entry of its id or of one of its other names, else the one that is shown under the same name. A new id is
 * the name of the entity, with its kind or namespace behind it where another has that name already.
 */
export function identify(entities: readonly CatalogEntity[], known: readonly KnownEntry[]): readonly Identified[] {
  const taken = new Map<string, string>();
  return entities.flatMap((entity): Identified[] => {
    const kind = entryKind(entity);
    if (kind === undefined) return [];
    const own = textOf(asFields(entity.metadata['annotations'])[`${ownAnnotations}id`]);
    const slug = slugOf(own === '' ? entity.name : own);
    const ofKind = known.filter((one) => one.kind === kind && !taken.has(`${kind} ${one.id}`));
    const byId = ofKind.find(({ id, aliases }) => id === slug || aliases.some((alias) => slugOf(alias) === slug));
    const name = shownName(entity);
    const found = byId ?? ofKind.find((one) => slugOf(one.name) === slugOf(name));
    const id =
      found?.id ??
      freeId(
        entity,
        slug,
        (one) => taken.has(`${kind} ${one}`) || known.some((other) => other.kind === kind && other.id === one),
      );
    taken.set(`${kind} ${id}`, keyOf(entity));
    const guess =
      found === undefined || found.id === slug ? undefined : `${labelOf(entity)} is taken for \`${id}\`, by its name`;
    return [{ entity, kind, id, file: found?.file, guess }];
  });
}

function freeId(entity: CatalogEntity, slug: string, isTaken: (id: string) => boolean): string {
  const { kind, namespace } = entity;
  const candidates = [slug, `${slug} ${kind}`, `${namespace} ${slug}`, `${namespace} ${slug} ${kind}`].map(slugOf);
  const isFree = (id: string) => id !== '' && !reservedIds.includes(id) && !isTaken(id);
  const free = candidates.find(isFree);
  if (free !== undefined) return free;
  const base = slugOf(`${slug} ${kind}`);
  for (let number = 2; ; number++) if (isFree(`${base}-${number}`)) return `${base}-${number}`;
}
