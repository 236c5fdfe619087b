/** Whether a record is the answer today: what its very first line says, and what it replaced or was replaced by. */

import type { Corpus } from '../domain/corpus.ts';
import { dayInWords, type IsoDate } from '../domain/date.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { named, namedBy } from '../domain/relations.ts';
import { chainOf, currentOf, isInForce, isOnCycle, stateOf, successorsOf } from '../domain/supersession.ts';
import { linkTo, type LinkView } from './link.ts';

/** The first line of a page whose record is not, or not simply, the answer: words, links between them, words. */
export interface NoticeView {
  /** `stop`: read something else. `look`: read on with care. */
  readonly tone: 'stop' | 'look';
  readonly before: string;
  readonly links: readonly LinkView[];
  readonly after: string;
}

/** One record of a chain in which answers replaced each other. */
export interface ChainStep {
  readonly link: LinkView;
  readonly on?: IsoDate | undefined;
  readonly isThis: boolean;
}

/** What the reader must know before the first word of a record; `undefined` where it simply holds. */
export function noticeFor(corpus: Corpus, record: DecisionRecord, today: IsoDate): NoticeView | undefined {
  const link = (others: readonly DecisionRecord[]) => others.map((other) => linkTo(corpus, other, today));
  switch (stateOf(corpus, record, today)) {
    case 'superseded':
      return superseded(corpus, record, today);
    case 'rejected':
      return { tone: 'stop', before: 'This was rejected: it is not what we do.', links: [], after: '' };
    case 'deprecated':
      return { tone: 'stop', before: 'This no longer holds, and nothing has replaced it.', links: [], after: '' };
    case 'unstated':
      return { tone: 'look', before: 'Nobody has written down whether this was decided.', links: [], after: '' };
    case 'proposed': {
      const kept = named(corpus, 'supersedes', record).filter((other) => isInForce(corpus, other, today));
      return kept.length === 0
        ? { tone: 'look', before: 'This is a proposal: nothing has been decided yet.', links: [], after: '' }
        : {
            tone: 'look',
            before: 'This is a proposal. Until it is accepted, this holds: ',
            links: link(kept),
            after: '.',
          };
    }
    case 'accepted': {
      if (isInForce(corpus, record, today) || record.date === undefined) break;
      const kept = named(corpus, 'supersedes', record).filter((other) => isInForce(corpus, other, today));
      const before = `This is decided, and holds from ${dayInWords(record.date)}`;
      return kept.length === 0
        ? { tone: 'look', before: `${before}.`, links: [], after: '' }
        : { tone: 'look', before: `${before}. Until then: `, links: link(kept), after: '.' };
    }
  }
  const amendments = namedBy(corpus, 'amends', record.id).filter((other) => isInForce(corpus, other, today));
  return amendments.length === 0
    ? undefined
    : { tone: 'look', before: 'This holds, as amended by ', links: link(amendments), after: '.' };
}

function superseded(corpus: Corpus, record: DecisionRecord, today: IsoDate): NoticeView {
  const current = currentOf(corpus, record, today);
  if (current === record) {
    const before = 'This is not the current answer: a restricted record has taken its place.';
    return { tone: 'stop', before, links: [], after: '' };
  }
  if (current !== undefined) {
    const hasGone = !isInForce(corpus, current, today);
    return {
      tone: 'stop',
      before: 'This is not the current answer: see ',
      links: [linkTo(corpus, current, today)],
      after: hasGone ? ', which does not hold any more either.' : '.',
    };
  }
  if (isOnCycle(corpus, record)) {
    const others = chainOf(corpus, record).filter(({ id }) => id !== record.id);
    return {
      tone: 'stop',
      before: 'Nobody can tell whether this is the current answer: it is superseded in a circle with ',
      links: others.map((other) => linkTo(corpus, other, today)),
      after: '.',
    };
  }
  const ends = endsOf(corpus, record, today).map((end) => linkTo(corpus, end, today));
  return {
    tone: 'stop',
    before: 'This is not the current answer, and more than one record has taken its place: ',
    links: ends,
    after: '. Which of them holds is for their stewards to say.',
  };
}

/** The last records of all branches that lead on from this one. */
function endsOf(corpus: Corpus, record: DecisionRecord, today: IsoDate): readonly DecisionRecord[] {
  const seen = new Set([record]);
  const ends: DecisionRecord[] = [];
  for (const next of seen) {
    const successors = successorsOf(corpus, next, today);
    if (successors.length === 0) ends.push(next);
    for (const successor of successors) seen.add(successor);
  }
  return ends.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All answers to the same question, oldest first; none where there was only this one. */
export function chainView(corpus: Corpus, record: DecisionRecord, today: IsoDate): readonly ChainStep[] {
  const chain = chainOf(corpus, record);
  if (chain.length < 2) return [];
  return chain.map((step) => ({
    link: linkTo(corpus, step, today),
    on: step.date,
    isThis: step.id === record.id,
  }));
}
