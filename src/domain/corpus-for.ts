/** What of a corpus may these readers see? */

import type { Audience } from './audience.ts';
import { bodyOf, buildCorpus, findEntry, type AnyEntry, type Corpus, type Withheld } from './corpus.ts';
import type { IsoDate } from './date.ts';
import type { History } from './history.ts';
import { hiddenFrom, type Hidden } from './hidden.ts';
import type { DecisionRecord } from './record.ts';
import { named, namedBy, relationNames } from './relations.ts';
import { proseWithoutHidden } from './restricted-prose.ts';
import { wasAccepted } from './supersession.ts';
import { codeWithoutHidden, withoutHidden } from './without-hidden.ts';

export interface CorpusFor {
  readonly corpus: Corpus;
  readonly hidden: Hidden;
  /** How many entries are left out. */
  readonly leftOut: number;
}

/** Earlier than any day of a wiki. */
const always: IsoDate = '0000-01-01';

/**
 * The corpus that readers see who are in these groups: without the entries that they may not see, and without every
 * mention of them in the fields of others. How much is missing of an entry stands in `withheld`. A corpus of which they
 * may see all is itself.
 */
export function corpusFor(whole: Corpus, audience: Audience): CorpusFor {
  const hidden = hiddenFrom(whole, audience);
  const leftOut = whole.all.filter(hidden.has).length;
  if (leftOut === 0 && whole.failed.length === 0) return { corpus: whole, hidden, leftOut };
  const withheld = new Map<string, Withheld>();
  const left = hidden.kept.all.map((entry): AnyEntry => {
    const { entry: cleaned, parts } = withoutHidden(whole, hidden, entry);
    const body = bodyOf(cleaned);
    const prose = body === undefined ? undefined : proseWithoutHidden(hidden, entry.file, body);
    const replacedOn = entry.kind === 'record' ? replacedBy(whole, hidden, entry) : undefined;
    const related = entry.kind === 'record' ? relatedHidden(whole, hidden, entry) : 0;
    const isPartial = parts > 0 || (prose !== undefined && prose !== body);
    if (isPartial || related > 0 || replacedOn !== undefined)
      withheld.set(`${entry.kind}:${entry.id}`, { related, parts, replacedOn, isPartial });
    return prose === body ? cleaned : ({ ...cleaned, body: prose } as AnyEntry);
  });
  for (const entry of whole.all) {
    // somebody whose handoff is hidden has one: nobody should begin another
    if (entry.kind !== 'handoff' || !hidden.has(entry)) continue;
    const giver = findEntry(whole, 'person', entry.from);
    if (giver === undefined) continue;
    const known = withheld.get(`person:${giver.id}`);
    withheld.set(`person:${giver.id}`, { related: 0, parts: 0, isPartial: false, ...known, hasHandoff: true });
  }
  const code = [...whole.code.values()]
    .filter(({ system }) => hidden.kept.entries.system.has(system))
    .map((known) => codeWithoutHidden(hidden, known));
  return { corpus: { ...buildCorpus(whole.wiki, left, [], code, whole.remote), withheld }, hidden, leftOut };
}

/** The history of the files that stay; a commit that also changed others does not say what it was about. */
export function historyFor(history: History, whole: Corpus, corpus: Corpus): History {
  if (history.kind !== 'full' || corpus === whole) return history;
  const files = new Set(
    corpus.all.flatMap((entry) => [entry.file, ...(bodyOf(entry)?.assets ?? []).map(({ file }) => file)]),
  );
  const telling = new Set<string>();
  for (const [file, changes] of history.changes)
    if (!files.has(file)) for (const { commit } of changes) telling.add(commit);
  const changes = [...history.changes].flatMap(([file, list]) =>
    files.has(file)
      ? [
          [
            file,
            list.map((one) =>
              telling.has(one.commit) ? { ...one, subject: 'Changed together with restricted files' } : one,
            ),
          ] as const,
        ]
      : [],
  );
  return { kind: 'full', changes: new Map(changes) };
}

/** How many hidden records a record relates to, whichever of the two says so. */
function relatedHidden(whole: Corpus, hidden: Hidden, record: DecisionRecord): number {
  const others = relationNames.flatMap((relation) => [
    ...named(whole, relation, record),
    ...namedBy(whole, relation, record.id),
  ]);
  return new Set(others.filter(hidden.has)).size;
}

/** The first day on which a hidden record holds in its place. */
function replacedBy(whole: Corpus, hidden: Hidden, record: DecisionRecord): IsoDate | undefined {
  const days = namedBy(whole, 'supersedes', record.id)
    .filter((successor) => hidden.has(successor) && wasAccepted(successor))
    .map(({ date }) => date ?? always);
  return days.sort()[0];
}
