/** What has happened that somebody may want to hear of: decisions made, overturned, due for review, handoffs waiting. */

import { compareText } from '../../domain/compare.ts';
import { findEntry, nameOf, type AnyEntry, type Corpus } from '../../domain/corpus.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';
import { changesOf, type History } from '../../domain/history.ts';
import { slugOf } from '../../domain/id.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import { isInForce, successorsOf, wasAccepted } from '../../domain/supersession.ts';
import { thingOf } from '../../domain/receiving.ts';
import { itemViews } from '../../views/handoff-items.ts';
import { lastDayOf } from '../../views/last-day.ts';
import { counted } from '../../views/order.ts';
import { freshnessView } from '../../views/record-upkeep.ts';

export const eventKinds = ['decided', 'overturned', 'due', 'handoff'] as const;
export type EventKind = (typeof eventKinds)[number];

export interface FeedEvent {
  readonly kind: EventKind;
  /** The same for ever, and no other event has it. */
  readonly name: string;
  /** The day on which it came about, by what the files say: never that of the build. */
  readonly on: IsoDate;
  readonly title: string;
  readonly text: string;
  readonly entry: AnyEntry;
  /** Slugs of areas and ids of systems that it is about. */
  readonly areas: readonly string[];
  readonly systems: readonly string[];
}

/** All events up to today, newest first. */
export function eventsOf(corpus: Corpus, history: History, today: IsoDate): readonly FeedEvent[] {
  const records = [...corpus.entries.record.values()];
  const events = [
    ...records.flatMap((record) => decided(corpus, record)),
    ...records.flatMap((record) => overturned(corpus, record, today)),
    ...records.flatMap((record) => due(corpus, record, history, today)),
    ...waiting(corpus, history, today),
  ];
  return events.filter(({ on }) => on <= today).sort((a, b) => compareText(b.on, a.on) || compareText(a.name, b.name));
}

function decided(corpus: Corpus, record: DecisionRecord): readonly FeedEvent[] {
  if (record.date === undefined || !(wasAccepted(record) || record.status === 'rejected')) return [];
  const verb = record.status === 'rejected' ? 'Rejected' : 'Decided';
  return [
    {
      kind: 'decided',
      name: `record:${record.id}:decided`,
      on: record.date,
      title: `${verb}: ${record.title}`,
      text: record.summary ?? `${record.title}.`,
      ...aboutRecord(corpus, record),
    },
  ];
}

function overturned(corpus: Corpus, record: DecisionRecord, today: IsoDate): readonly FeedEvent[] {
  return successorsOf(corpus, record, today).flatMap(({ id, title, date, summary }): readonly FeedEvent[] =>
    date === undefined
      ? []
      : [
          {
            kind: 'overturned',
            name: `record:${record.id}:overturned:${id}`,
            on: date,
            title: `Overturned: ${record.title}`,
            text: `It is superseded by “${title}”.${summary === undefined ? '' : ` ${summary}`}`,
            ...aboutRecord(corpus, record),
          },
        ],
  );
}

/** An event for each day that a record is to be looked at, told from the day on which it is due. */
function due(corpus: Corpus, record: DecisionRecord, history: History, today: IsoDate): readonly FeedEvent[] {
  if (!isInForce(corpus, record, today)) return [];
  const by = freshnessView(corpus, record, history, today)?.inputs.reviewBy;
  if (by === undefined) return [];
  return [
    {
      kind: 'due',
      name: `record:${record.id}:due:${by}`,
      on: addDays(by, -corpus.wiki.reviewNotice),
      title: `Look again: ${record.title}`,
      text: `It should be looked at by ${by}.`,
      ...aboutRecord(corpus, record),
    },
  ];
}

/** A handoff of which something is not received, from the day it was written, else that on which it becomes pressing. */
function waiting(corpus: Corpus, history: History, today: IsoDate): readonly FeedEvent[] {
  return [...corpus.entries.handoff.values()].flatMap((handoff): readonly FeedEvent[] => {
    const open = itemViews(corpus, handoff, today).filter(({ state }) => state !== 'received');
    const lastDay = lastDayOf(corpus, handoff, today)?.day;
    const on =
      changesOf(history, handoff.file, today).at(-1)?.on ??
      (lastDay === undefined ? undefined : addDays(lastDay, -corpus.wiki.handoffNotice));
    if (open.length === 0 || on === undefined) return [];
    const things = open.map(({ what }) => what.label);
    return [
      {
        kind: 'handoff',
        name: `handoff:${handoff.id}:waiting`,
        on,
        title: `${nameOf(handoff, corpus)}: ${counted(open.length, 'item')} waiting`,
        text: `Not received yet: ${things.join('; ')}.${lastDay === undefined ? '' : ` The last day is ${lastDay}.`}`,
        entry: handoff,
        ...aboutItems(
          corpus,
          handoff.items.map(({ what }) => what),
        ),
      },
    ];
  });
}

function aboutRecord(corpus: Corpus, record: DecisionRecord): Pick<FeedEvent, 'entry' | 'areas' | 'systems'> {
  const systems = record.systems.map((name) => findEntry(corpus, 'system', name)?.id ?? name);
  return { entry: record, areas: record.areas.map(slugOf), systems };
}

function aboutItems(corpus: Corpus, items: readonly string[]): Pick<FeedEvent, 'areas' | 'systems'> {
  const things = items.flatMap((what) => thingOf(corpus, what) ?? []);
  const records = things.flatMap((thing) => (thing.kind === 'record' ? [aboutRecord(corpus, thing)] : []));
  return {
    areas: records.flatMap(({ areas }) => areas),
    systems: [
      ...things.flatMap((thing) => (thing.kind === 'system' ? [thing.id] : [])),
      ...records.flatMap(({ systems }) => systems),
    ],
  };
}
