/** A handoff and the entries handed over, in full, on one page for paper: what somebody takes into the exit meeting. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Handoff } from '../domain/handoff.ts';
import type { History } from '../domain/history.ts';
import type { Held } from '../domain/knowing.ts';
import { thingOf } from '../domain/receiving.ts';
import type { Crumb } from './crumbs.ts';
import { handoffPage, handoffParts, type HandoffPage } from './handoff.ts';
import { linkTo } from './link.ts';
import { recordPage, type RecordPage } from './record.ts';
import { systemPage, type SystemPage } from './system.ts';

export interface BinderPage {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  /** The day that it says how things stand. */
  readonly today: IsoDate;
  /** Where the wiki is reached, for addresses on paper, in a few words where that is not known. */
  readonly address: string;
  readonly handoff: Omit<HandoffPage, 'receiving'>;
  readonly contents: readonly ContentsLine[];
  /** In the order of the handoff, each entry once. */
  readonly chapters: readonly BinderChapter[];
}

export interface ContentsLine {
  readonly href: string;
  readonly title: string;
  /** Of the chapters that have one. */
  readonly number?: number | undefined;
}

export type BinderChapter = ChapterBase &
  (
    | { readonly kind: 'record'; readonly record: ChapterRecord }
    | { readonly kind: 'system'; readonly system: ChapterSystem }
  );

interface ChapterBase {
  readonly number: number;
  /** Its id on the page, and what all ids within it begin with. */
  readonly anchor: string;
  readonly prefix: string;
  readonly id: string;
  /** The entry's own page. */
  readonly href: string;
  readonly title: string;
}

/** What of a record stands in a binder: how it is kept, and who reads it, does not. */
export type ChapterRecord = Pick<
  RecordPage,
  | 'summary'
  | 'state'
  | 'on'
  | 'notice'
  | 'steward'
  | 'deciders'
  | 'systems'
  | 'previous'
  | 'options'
  | 'evidence'
  | 'assumptions'
>;

export type ChapterSystem = Pick<
  SystemPage,
  | 'summary'
  | 'type'
  | 'criticality'
  | 'owner'
  | 'ownerNote'
  | 'team'
  | 'experts'
  | 'repos'
  | 'links'
  | 'aliases'
  | 'dependsOn'
> & { readonly records: SystemPage['records'] };

/** The parts before the chapters. */
export const binderParts = {
  list: { id: 'cairn-list', text: handoffParts.items.text },
  threads: handoffParts.threads,
  access: handoffParts.access,
  contacts: handoffParts.contacts,
  told: { id: 'cairn-told', text: 'In their own words' },
} as const;

export function binderPage(corpus: Corpus, handoff: Handoff, history: History, today: IsoDate): BinderPage {
  const { receiving: _, ...page } = handoffPage(corpus, handoff, false, today);
  const things = [...new Set(handoff.items.flatMap(({ what }) => thingOf(corpus, what) ?? []))];
  const chapters = things.map((thing, index) => chapterOf(corpus, thing, index + 1, history, today));
  const parts: readonly (readonly [boolean, keyof typeof binderParts])[] = [
    [true, 'list'],
    [handoff.openThreads.length > 0, 'threads'],
    [handoff.access.length > 0, 'access'],
    [handoff.contacts.length > 0, 'contacts'],
    [handoff.body !== undefined && handoff.body.words > 0, 'told'],
  ];
  return {
    title: `Binder: ${page.title}`,
    description: `What ${page.from.label} hands over, with the records in full, to print.`,
    crumbs: [...page.crumbs, { label: page.title, href: linkTo(corpus, handoff, today).href }],
    today,
    address: corpus.wiki.origin ?? 'this wiki',
    handoff: page,
    contents: [
      ...parts
        .filter(([isThere]) => isThere)
        .map(([, part]) => ({ href: `#${binderParts[part].id}`, title: binderParts[part].text })),
      ...chapters.map(({ anchor, title, number }) => ({ href: `#${anchor}`, title, number })),
    ],
    chapters,
  };
}

function chapterOf(corpus: Corpus, thing: Held, number: number, history: History, today: IsoDate): BinderChapter {
  const { href, label } = linkTo(corpus, thing, today);
  const base = {
    number,
    anchor: `cairn-chapter-${number}`,
    prefix: `c${number}-`,
    id: thing.id,
    href,
    title: label,
  };
  if (thing.kind === 'record') {
    const { summary, state, on, notice, steward, deciders, systems, previous, options, evidence, assumptions } =
      recordPage(corpus, thing, history, today);
    const record = { summary, state, on, notice, steward, deciders, systems, previous, options, evidence, assumptions };
    return { ...base, kind: 'record', record };
  }
  const { summary, type, criticality, owner, ownerNote, team, experts, repos, links, aliases, dependsOn, records } =
    systemPage(corpus, thing, today);
  const system = {
    summary,
    type,
    criticality,
    owner,
    ownerNote,
    team,
    experts,
    repos,
    links,
    aliases,
    dependsOn,
    records,
  };
  return { ...base, kind: 'system', system };
}
