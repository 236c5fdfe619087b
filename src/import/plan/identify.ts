/** Under which id, and in which file, does each record come in? */

import { reservedIds, slugOf, type EntryId } from '../../domain/id.ts';
import type { Draft } from '../draft.ts';
import { stemOf } from '../head/headed.ts';

/** A record that is in the wiki already. */
export interface KnownRecord {
  readonly id: EntryId;
  /** Path from the folder of records, with `/`. */
  readonly file: string;
  /** Where it was imported from, if it was. */
  readonly path?: string | undefined;
  readonly collection?: string | undefined;
  readonly title?: string | undefined;
}

export interface Identified {
  readonly draft: Draft;
  /** Of the file it comes from. */
  readonly path: string;
  /** What stands in `source.path`. */
  readonly sourcePath: string;
  readonly stem: string;
  readonly id: EntryId;
  readonly file: string;
}

/**
 * Gives every draft an id: the slug of its name, which stays what it was at an earlier import. Where two have the same,
 * the later one gets its folder behind it, else a number.
 */
export function identify(
  drafts: readonly { readonly draft: Draft; readonly path: string }[],
  known: readonly KnownRecord[],
  collection: string,
): readonly Identified[] {
  const bySource = new Map(known.filter((each) => each.collection === collection).map((each) => [each.path, each]));
  // What another collection (or a person) has written keeps its id; a file of ours at the same place is looked at when it is written.
  const taken = new Set(
    known.filter((each) => each.collection !== collection && each.path !== undefined).map(({ id }) => id),
  );
  const withSource = drafts.map(({ draft, path }) => {
    const stem = draft.stem ?? stemOf(path);
    const sourcePath = draft.part === undefined ? path : `${path}#${slugOf(stem)}`;
    return { draft, path, stem, sourcePath, earlier: bySource.get(sourcePath) };
  });
  for (const { earlier } of withSource) if (earlier !== undefined) taken.add(earlier.id);
  return withSource.map(({ draft, path, stem, sourcePath, earlier }) => {
    const id = earlier?.id ?? freeId(stem, path, collection, taken);
    taken.add(id);
    return { draft, path, sourcePath, stem, id, file: earlier?.file ?? `${id}.mdx` };
  });
}

const longestId = 100;

function freeId(stem: string, path: string, collection: string, taken: ReadonlySet<string>): EntryId {
  const slug = slugOf(stem).slice(0, longestId).replace(/-$/, '');
  const folder = slugOf(path.split('/').at(-2) ?? '');
  const own = slug === '' || reservedIds.includes(slug) ? `record-${slug}`.replace(/-$/, '') : slug;
  const candidates = [own, ...(folder === '' ? [] : [`${own}-${folder}`]), `${own}-${slugOf(collection)}`];
  const free = candidates.find((id) => !taken.has(id));
  if (free !== undefined) return free;
  for (let number = 2; ; number++) if (!taken.has(`${own}-${number}`)) return `${own}-${number}`;
}
