/** Days to keep in mind as iCalendar (RFC 5545): reviews of records, and the last days of people. */

import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { AnyEntry, Corpus } from '../../domain/corpus.ts';
import { findEntry } from '../../domain/corpus.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';
import type { History } from '../../domain/history.ts';
import { isPresent } from '../../domain/person.ts';
import { isInForce } from '../../domain/supersession.ts';
import { freshnessView } from '../../views/record-upkeep.ts';
import { entryUrl, fullUrl } from '../../views/urls.ts';
import { uuidOf } from './names.ts';

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

export function calendarText(corpus: Corpus, title: string, days: readonly DayToKeep[]): string {
  const calendar = ical({
    name: title,
    prodId: { company: 'Cairn', product: 'Cairn', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { name, on, title: summary, text, entry } of days) {
    const { origin } = corpus.wiki;
    calendar.createEvent({
      id: uuidOf(`${corpus.wiki.name}\n${name}`),
      // the day itself: the file is the same whenever it is built
      stamp: dayAsDate(on),
      start: dayAsDate(on),
      end: dayAsDate(addDays(on, 1)),
      allDay: true,
      summary,
      description: text,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(origin === undefined ? {} : { url: fullUrl(corpus, entryUrl(corpus, entry)) }),
    });
  }
  return `${calendar.toString()}\r\n`;
}

function stewardName(corpus: Corpus, name: string): string {
  return (findEntry(corpus, 'person', name) ?? findEntry(corpus, 'team', name))?.name ?? name;
}

function dayAsDate(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
