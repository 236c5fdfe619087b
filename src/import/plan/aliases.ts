/** By which other names is each imported record found: its number, its file name as it was? */

import { slugOf, type EntryId } from '../../domain/id.ts';

interface Named {
  readonly id: EntryId;
  readonly stem: string;
  readonly aliases: readonly string[];
}

/** A name that two records would have is left to the first; one that is an id is left to that record. */
export function aliasesFor(
  records: readonly Named[],
  otherIds: readonly EntryId[],
): ReadonlyMap<EntryId, readonly string[]> {
  const taken = new Set([...otherIds, ...records.map(({ id }) => id)]);
  return new Map(
    records.map(({ id, stem, aliases }) => {
      const names = [...(slugOf(stem) === id ? [] : [stem]), ...aliases.flatMap(spellingsOf)];
      const own = names
        .map((name) => name.trim())
        .filter((name) => {
          const key = name.toLowerCase();
          if (name === '' || key === id || taken.has(key)) return false;
          taken.add(key);
          return true;
        });
      return [id, own] as const;
    }),
  );
}

/** `ADR025` is also `ADR-25`; a bare number is found without an alias. */
function spellingsOf(number: string): readonly string[] {
  const [, letters = '', digits = ''] = /^(.*?[A-Za-z])[-_ #]*0*(\d+)$/.exec(number) ?? [];
  if (/^\d+$/.test(number)) return [];
  return letters === '' ? [number] : [number, `${letters}-${digits}`];
}
