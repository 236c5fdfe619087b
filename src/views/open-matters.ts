/** What is not decided yet, or has to be decided again? */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import { addDays, dayInWords, type IsoDate } from '../domain/date.ts';
import { isPresent } from '../domain/person.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { stateOfAssumption } from '../domain/staleness.ts';
import { isInForce, stateOf } from '../domain/supersession.ts';
import { linkTo, type LinkView } from './link.ts';
import { nameView, type NameView } from './name.ts';
import { byLabel } from './order.ts';

export interface OpenMatter {
  readonly link: LinkView;
  /** What is open about it, one sentence. */
  readonly sentence: string;
  /** Who has it in hand. */
  readonly who: readonly NameView[];
}

export interface OpenMatters {
  /** Proposals, the newest first. */
  readonly proposed: readonly OpenMatter[];
  /** Decisions in force of which something that they took for true no longer is. */
  readonly shaken: readonly OpenMatter[];
  /** What somebody who left within a year, or is leaving, leaves open: taken up by somebody who is here, or by nobody. */
  readonly threads: readonly OpenMatter[];
}

export function openMatters(corpus: Corpus, today: IsoDate): OpenMatters {
  const records = [...corpus.entries.record.values()];
  return {
    proposed: records
      .filter((record) => stateOf(corpus, record, today) === 'proposed')
      .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
      .map((record) => ({
        link: linkTo(corpus, record, today),
        sentence: record.summary ?? '',
        who: record.deciders.map((name) => nameView(corpus, ['person'], name, today)),
      })),
    shaken: records.flatMap((record) => shakenBy(corpus, record, today)).sort((a, b) => byLabel(a.link, b.link)),
    threads: [...corpus.entries.handoff.values()]
      .filter(({ lastDay }) => isRecent(lastDay, today))
      .flatMap((handoff) =>
        handoff.openThreads
          .filter(({ to }) => to === undefined || isHere(corpus, to, today))
          .map(({ title, next, to }) => ({
            link: { ...linkTo(corpus, handoff, today), label: title },
            sentence: next ?? '',
            who: to === undefined ? [] : [nameView(corpus, ['person'], to, today)],
          })),
      ),
  };
}

function dayOf({ date, recorded }: DecisionRecord): string {
  return date ?? recorded ?? '';
}

function shakenBy(corpus: Corpus, record: DecisionRecord, today: IsoDate): readonly OpenMatter[] {
  if (!isInForce(corpus, record, today)) return [];
  const broken = record.assumptions.flatMap((assumption) => {
    const found = stateOfAssumption(corpus, assumption, today);
    return found.state === 'tripped' ? [{ claim: assumption.claim, on: found.newest.on }] : [];
  });
  const [first] = broken;
  if (first === undefined) return [];
  const since = first.on === undefined ? '' : ` since ${dayInWords(first.on)}`;
  const who = record.steward === undefined ? [] : [nameView(corpus, ['person', 'team'], record.steward, today)];
  return [
    {
      link: linkTo(corpus, record, today),
      sentence: `It took for granted: “${first.claim}” That no longer holds${since}.`,
      who,
    },
  ];
}

/** Whether the leaver is still there, or left within a year. */
function isRecent(lastDay: IsoDate | undefined, today: IsoDate): boolean {
  return lastDay === undefined || addDays(lastDay, 365) >= today;
}

function isHere(corpus: Corpus, name: string, today: IsoDate): boolean {
  const person = findEntry(corpus, 'person', name);
  return person !== undefined && isPresent(person, today);
}
