/** What the overview of paths shows: for whom each is, and how long it takes. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { WalkedPath } from '../domain/walk.ts';
import type { EmptyView } from './empty.ts';
import { linkTo, type LinkView } from './link.ts';
import { nameView, type NameView } from './name.ts';
import { byLabel, compareNames } from './order.ts';
import { timeOf, timesOf } from './path.ts';
import { walkedOutline } from './walk.ts';

export interface PathsPage {
  readonly title: string;
  readonly description: string;
  readonly roles: readonly RoleGroup[];
  readonly empty?: EmptyView | undefined;
}

export interface RoleGroup {
  readonly label: string;
  readonly paths: readonly PathRow[];
}

export interface PathRow {
  readonly path: LinkView;
  readonly time: string;
  readonly after: readonly NameView[];
  /** What the browser needs to say how far somebody has come. */
  readonly walked: WalkedPath;
}

const everybody = 'Everybody';

/** Paths by role, those for everybody first; within a role those that come first before those that come after them. */
export function pathsPage(corpus: Corpus, today: IsoDate): PathsPage {
  const groups = new Map<string, PathRow[]>();
  for (const path of corpus.entries.path.values()) {
    const role = path.audienceRole ?? everybody;
    const row: PathRow = {
      path: linkTo(corpus, path, today),
      time: timeOf(timesOf(corpus, path)),
      after: path.after.map((name) => nameView(corpus, ['path'], name, today)),
      walked: walkedOutline(corpus, path, today),
    };
    groups.set(role, [...(groups.get(role) ?? []), row]);
  }
  return {
    title: 'Paths',
    description: 'What to read, in which order, for those who are new to something.',
    roles: [...groups]
      .map(([label, paths]): RoleGroup => ({ label, paths: inOrder(paths) }))
      .sort((a, b) => Number(b.label === everybody) - Number(a.label === everybody) || compareNames(a.label, b.label)),
    ...(groups.size > 0
      ? {}
      : {
          empty: {
            missing: 'There are no paths yet.',
            todo: 'Ask somebody new what they wished they had read first, then run `npm run cairn -- new path`.',
          },
        }),
  };
}

/** Each path behind those it comes after, as far as they are in the list and make no circle; else by name. */
function inOrder(rows: readonly PathRow[]): readonly PathRow[] {
  const waiting = [...rows].sort((a, b) => byLabel(a.path, b.path));
  const ordered: PathRow[] = [];
  while (waiting.length > 0) {
    const isWaiting = (id: string | undefined) => waiting.some(({ path }) => path.id === id);
    const ready = waiting.findIndex(({ after }) => !after.some(({ link }) => isWaiting(link?.id)));
    ordered.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}
