/** What may be published of that which is no entry: the settings of the wiki, the history of files, and who knows which code? */

import type { CodeKnowledge } from '../code-knowledge.ts';
import { compareText } from '../compare.ts';
import type { Corpus } from '../corpus.ts';
import type { EntryKind } from '../entry.ts';
import type { History } from '../history.ts';
import { hide, type FindHidden } from './hide-in-text.ts';

/** Who knows the code of a system, under the ids that people have now. */
export function hideInCode(
  known: CodeKnowledge,
  idOf: (kinds: readonly EntryKind[], name: string) => string | undefined,
  find: FindHidden,
): CodeKnowledge {
  const common = {
    ...known,
    system: idOf(['system'], known.system) ?? known.system,
    repos: known.repos.map((one) => ({ ...one, repo: hide(find, one.repo) })),
  };
  if (common.state === 'unknown') return common;
  const holders = common.holders.map(({ person, files }) => ({
    person: idOf(['person'], person) ?? hide(find, person, true),
    files,
  }));
  return { ...common, holders: holders.sort((a, b) => compareText(a.person, b.person)) };
}

/** A repository whose address tells a name is left out, and with it the links for editing. */
export function hideInWiki({ wiki }: Corpus, find: FindHidden): Corpus['wiki'] {
  const { repository, summary, ...rest } = wiki;
  return {
    ...rest,
    name: hide(find, wiki.name),
    ...(summary === undefined ? {} : { summary: hide(find, summary) }),
    ...(repository === undefined || find(repository.url).length > 0 ? {} : { repository }),
  };
}

/** Commits under the new paths of their files, with subjects that name nobody. */
export function hideInHistory(history: History, find: FindHidden, newFiles: ReadonlyMap<string, string>): History {
  if (history.kind !== 'full') return history;
  const changes = new Map(
    [...history.changes].map(([file, list]) => [
      newFiles.get(file) ?? hide(find, file, true),
      list.map((change) => ({ ...change, subject: hide(find, change.subject) })),
    ]),
  );
  return { kind: 'full', changes };
}
