/** Which entries of other sites does the content name, and where? */

import { bodyOf, type AnyEntry } from './corpus.ts';
import { fieldName, placeOf, type Place } from './issue.ts';
import { relations } from './relations.ts';
import { isRemote, parseRemote, remoteRelations } from './remote.ts';

export interface RemoteReference {
  readonly entry: AnyEntry;
  /** As it is written: `cairn:infra/kafka`. */
  readonly written: string;
  readonly place: Place;
  /** What names it, at the beginning of a sentence. */
  readonly what: string;
}

/** The references of one entry: in its prose, and in the relations that may lead to another site. */
export function remoteReferences(entry: AnyEntry): readonly RemoteReference[] {
  const { links = [], references = [] } = bodyOf(entry) ?? {};
  const { file } = entry;
  const fields =
    entry.kind === 'record'
      ? remoteRelations.flatMap((relation) =>
          entry[relation].map((written, index) => ({ written, path: [relations[relation].field, index] })),
        )
      : [];
  return [
    ...fields
      .filter(({ written }) => isRemote(written))
      .map(({ written, path }) => ({ entry, written, place: placeOf(entry, path), what: `\`${fieldName(path)}\`` })),
    ...links
      .filter(({ href }) => isRemote(href))
      .map(({ href, line, column }) => ({
        entry,
        written: href,
        place: { file, line, column },
        what: `The link to \`${href}\``,
      })),
    ...references
      .filter(({ component, id }) => component === 'Ref' && isRemote(id))
      .map(({ id, line, column }) => ({
        entry,
        written: id,
        place: { file, line, column },
        what: `\`<Ref id="${id}">\``,
      })),
  ];
}

/** The names of the sites that entries refer to. */
export function sitesNamed(entries: readonly AnyEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(remoteReferences).flatMap(({ written }) => parseRemote(written)?.site ?? []));
}
