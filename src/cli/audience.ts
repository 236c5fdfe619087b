/** Whom is something made for, as a person says it on the command line? */

import type { ArgsDef } from 'citty';
import { everyone, type Audience } from '../domain/audience.ts';
import { didYouMean } from '../domain/nearest.ts';
import type { Wiki } from '../domain/wiki.ts';
import { readWiki } from '../load/read-wiki.ts';
import { usageError } from './cli-error.ts';
import { count } from './reporters/text.ts';
import { listFrom } from './values.ts';

export const audienceArgs = {
  audience: {
    type: 'string',
    valueHint: 'GROUP,…',
    description: 'For readers who are in these groups of wiki.yaml. Without it: for everyone, who may see the least',
  },
} as const satisfies ArgsDef;

/** How an audience is called in names of folders: its groups in the order of the alphabet, or `everyone`. */
export function nameOfAudience(audience: Audience): string {
  return audience.length === 0 ? everyone : [...audience].sort().join('+');
}

/**
 * The groups that a person named.
 * @throws {CliError} when wiki.yaml knows no such group; where it cannot be read, nobody may see anything anyway
 */
export function audienceFrom(given: string | undefined, wiki: Wiki): Audience {
  const names = [...new Set(listFrom(given ?? everyone))];
  if (names.length === 0) throw usageError(`\`--audience\` takes groups of wiki.yaml, or \`${everyone}\`.`);
  if (names.length === 1 && names[0] === everyone) return [];
  if (names.includes(everyone))
    throw usageError(`\`--audience\` takes \`${everyone}\` alone: members of a group see all that everyone sees.`);
  const unknown = wiki.isUnread === true ? undefined : names.find((name) => !wiki.audiences.includes(name));
  if (unknown === undefined) return names;
  const known = wiki.audiences.map((name) => `\`${name}\``).join(', ');
  const hint = didYouMean(unknown, wiki.audiences) ?? (known === '' ? '' : `The groups are ${known}.`);
  throw usageError(
    `\`--audience\` names \`${unknown}\`, which is not among the \`audiences\` of wiki.yaml. ${hint}`.trim(),
  );
}

/** The same for the wiki in a folder. */
export async function audienceIn(contentDir: string, given: string | undefined): Promise<Audience> {
  return audienceFrom(given, (await readWiki(contentDir)).wiki);
}

/** What is said where so many entries are left out; nothing where none is. */
export function leftOutNote(leftOut: number, audience: Audience): string | undefined {
  if (leftOut === 0) return undefined;
  const entries = count(leftOut, 'entry is', 'entries are');
  return audience.length === 0
    ? `${entries} not for everyone and left out; \`--audience GROUP\` takes in those of a group.`
    : `${entries} not for ${nameOfAudience(audience)} and left out.`;
}
