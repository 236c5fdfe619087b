/** Who may see an entry? */

import type { Entry } from './entry.ts';
import type { Wiki } from './wiki.ts';

/** The groups of wiki.yaml that a reader belongs to; none of them: everyone. */
export type Audience = readonly string[];

/** What stands on the command line for readers of no group, and can be no group's name. */
export const everyone = 'everyone';

/** What is known of an entry that tells who may see it. */
export type Restricted = Pick<Entry, 'file' | 'audience'>;

/**
 * The groups of each rule that holds for an entry: those of the folders it lies in, and its own. Somebody may see it who
 * is in one group of *every* rule, so an inner rule can only narrow an outer one.
 */
export function rulesFor({ audienceOf }: Wiki, { file, audience }: Restricted): readonly (readonly string[])[] {
  const above = Object.entries(audienceOf).flatMap(([place, groups]) => (isWithin(file, place) ? [groups] : []));
  return audience === undefined ? above : [...above, audience];
}

/** Whether readers who are in these groups may see the entry. */
export function maySee(wiki: Wiki, entry: Restricted, audience: Audience): boolean {
  return (
    wiki.isUnread !== true && rulesFor(wiki, entry).every((groups) => groups.some((group) => audience.includes(group)))
  );
}

/**
 * Readers who see the first entry and not the second, by the groups they are in; `undefined` where there are none.
 * The more groups, the more one sees: it is enough to look at those who barely see the first.
 */
export function whoSeesOnly(wiki: Wiki, first: Restricted, second: Restricted): Audience | undefined {
  const barely = rulesFor(wiki, first).reduce<readonly Audience[]>(
    (readers, groups) => readers.flatMap((reader) => groups.map((group) => [...new Set([...reader, group])])),
    [[]],
  );
  return barely.find((reader) => !maySee(wiki, second, reader));
}

/** Whether a file (path from the content folder) is at this place or below it. */
export function isWithin(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}
