/** Which files tell of what happens: feeds for readers and bots, calendars for days to keep. */

import type { MadeFile } from '../site/made-file.ts';
import { calendarPaths } from '../views/feeds.ts';
import { calendarText, lastDays, reviewDays, type DayToKeep } from './feeds/calendar.ts';
import { atomText, jsonFeedText, mostEvents } from './feeds/feed.ts';
import { feedsOf } from './feeds/list.ts';
import type { ApiSource } from './source.ts';

export function* feedFiles({ corpus, history, today }: ApiSource): Iterable<MadeFile> {
  const { name, base, origin = '' } = corpus.wiki;
  for (const feed of feedsOf(corpus, history, today)) {
    const told = feed.events.slice(0, mostEvents).map(({ entry: { kind, id }, ...event }) => ({ ...event, kind, id }));
    const key = JSON.stringify([name, base, origin, feed.title, feed.description, told]);
    yield { path: `${feed.path}.atom`, key, text: () => atomText(corpus, feed) };
    yield { path: `${feed.path}.json`, key, text: () => jsonFeedText(corpus, feed) };
  }
  const calendar = (path: string, title: string, days: readonly DayToKeep[]): MadeFile => ({
    path,
    key: JSON.stringify([name, base, origin, title, days.map(({ entry, ...day }) => [day, entry.kind, entry.id])]),
    text: () => calendarText(corpus, title, days),
  });
  yield calendar(calendarPaths.reviews, `${name}: reviews`, reviewDays(corpus, history, today));
  yield calendar(calendarPaths.lastDays, `${name}: last days`, lastDays(corpus, today));
}
