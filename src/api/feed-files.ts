/** Which files tell of what happens: feeds for readers and bots, calendars for days to keep. */

import type { MadeFile } from '../site/made-file.ts';
import { calendarPaths } from '../views/feeds.ts';
import { lastDays, reviewDays, type DayToKeep } from './feeds/days.ts';
import { feedsOf, mostEvents } from './feeds/list.ts';
import type { ApiSource } from './source.ts';

/** The libraries are loaded when a text is made: most builds have all of them from the last one. */
export function* feedFiles({ corpus, history, today }: ApiSource): Iterable<MadeFile> {
  const { name, base, origin = '' } = corpus.wiki;
  for (const feed of feedsOf(corpus, history, today)) {
    const told = feed.events.slice(0, mostEvents).map(({ entry: { kind, id }, ...event }) => ({ ...event, kind, id }));
    const key = JSON.stringify([name, base, origin, feed.title, feed.description, told]);
    yield {
      path: `${feed.path}.atom`,
      key,
      text: async () => (await import('./feeds/feed.ts')).atomText(corpus, feed),
    };
    yield {
      path: `${feed.path}.json`,
      key,
      text: async () => (await import('./feeds/feed.ts')).jsonFeedText(corpus, feed),
    };
  }
  const calendar = (path: string, title: string, days: readonly DayToKeep[]): MadeFile => ({
    path,
    key: JSON.stringify([name, base, origin, title, days.map(({ entry, ...day }) => [day, entry.kind, entry.id])]),
    text: async () => (await import('./feeds/calendar.ts')).calendarText(corpus, title, days),
  });
  yield calendar(calendarPaths.reviews, `${name}: reviews`, reviewDays(corpus, history, today));
  yield calendar(calendarPaths.lastDays, `${name}: last days`, lastDays(corpus, today));
}
