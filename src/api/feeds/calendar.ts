/** Days to keep in mind as iCalendar (RFC 5545). */

import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Corpus } from '../../domain/corpus.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';
import { entryUrl, fullUrl } from '../../views/urls.ts';
import type { DayToKeep } from './days.ts';
import { uuidOf } from './names.ts';

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

function dayAsDate(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
