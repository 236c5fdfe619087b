/** Which feeds and calendars there are, and where a page points to. */

import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { History } from '../../domain/history.ts';
import { areasOf } from '../../views/areas.ts';
import { feedPaths } from '../../views/feeds.ts';
import { eventsOf, type EventKind, type FeedEvent } from './events.ts';

export interface FeedOf {
  /** Path without its ending: `feeds/decisions`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Newest first. */
  readonly events: readonly FeedEvent[];
}

/** A feed tells this many of the newest events. */
export const mostEvents = 50;

const about: readonly (readonly [path: string, title: string, description: string, kinds: readonly EventKind[]])[] = [
  [
    feedPaths.all,
    'All that happens',
    'Decisions, what they overturn, reviews and handoffs.',
    ['decided', 'overturned', 'due', 'handoff'],
  ],
  [feedPaths.decisions, 'Decisions', 'What was decided.', ['decided']],
  [feedPaths.overturned, 'Overturned', 'What holds no longer, and what took its place.', ['overturned']],
  [feedPaths.reviews, 'Due for review', 'What should be looked at again.', ['due']],
  [feedPaths.handoffs, 'Handoffs waiting', 'What people who leave hand over, and nobody has received.', ['handoff']],
];

/** The feeds of the whole wiki, then those of areas and systems that something is told of. */
export function feedsOf(corpus: Corpus, history: History, today: IsoDate): readonly FeedOf[] {
  const events = eventsOf(corpus, history, today);
  const { name } = corpus.wiki;
  const whole = about.map(([path, title, description, kinds]) => ({
    path,
    title: `${name}: ${title.toLowerCase()}`,
    description,
    events: events.filter(({ kind }) => kinds.includes(kind)),
  }));
  const areas = areasOf(corpus).map(({ slug, label }) => ({
    path: feedPaths.area(slug),
    title: `${name}: ${label}`,
    description: `What happens in the area ${label}.`,
    events: events.filter((event) => event.areas.includes(slug)),
  }));
  const systems = [...corpus.entries.system.values()].map((system) => ({
    path: feedPaths.system(system.id),
    title: `${name}: ${system.name}`,
    description: `What happens around ${system.name}.`,
    events: events.filter((event) => event.systems.includes(system.id)),
  }));
  return [...whole, ...areas, ...systems];
}
