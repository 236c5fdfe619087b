/** Which days are to be kept in mind: those of reviews, and the last ones of people. */

import { findEntry, type AnyEntry, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { History } from '../../domain/history.ts';
import { isPresent } from '../../domain/person.ts';
import { isInForce } from '../../domain/supersession.ts';
import { freshnessView } from '../../views/record-upkeep.ts';

export interface DayToKeep {
  readonly name: string;
  readonly on: IsoDate;
  readonly title: string;
  readonly text: string;
  readonly entry: AnyEntry;
}

/** The day on which each record in force should have been looked at. */
export function reviewDays(corpus: Corpus, history: History, today: IsoDate): readonly DayToKeep[] {
  return [...corpus.entries.record.values()].flatMap((record): readonly DayToKeep[] => {
    if (!isInForce(corpus, record, today)) return [];
    const view = freshnessView(corpus, record, history, today);
    const on = view?.inputs.reviewBy;
    if (on === undefined) return [];
    const steward = record.steward === undefined ? undefined : stewardName(corpus, record.steward);
    const text = `${steward === undefined ? 'Nobody is named who answers for it.' : `${steward} answers for it.`} \`npm run cairn -- verify ${record.id}\` notes that somebody looked.`;
    return [{ name: `record:${record.id}:review`, on, title: `Look again: ${record.title}`, text, entry: record }];
  });
}

/** The last day of everybody who is leaving. */
export function lastDays(corpus: Corpus, today: IsoDate): readonly DayToKeep[] {
  return [...corpus.entries.person.values()].flatMap((person): readonly DayToKeep[] => {
    if (person.left === undefined || !isPresent(person, today)) return [];
    const text = 'What they hand over has to be received by then.';
    return [
      { name: `person:${person.id}:last-day`, on: person.left, title: `Last day: ${person.name}`, text, entry: person },
    ];
  });
}

function stewardName(corpus: Corpus, name: string): string {
  return (findEntry(corpus, 'person', name) ?? findEntry(corpus, 'team', name))?.name ?? name;
}
