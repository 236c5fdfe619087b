/** What stands in the picture of a record, which other sites show where they link to it, and what is said of it in words. */

import type { Corpus } from '../domain/corpus.ts';
import { dayInWords, type IsoDate } from '../domain/date.ts';
import type { DecisionRecord, State } from '../domain/record.ts';
import { stateOf } from '../domain/supersession.ts';
import { nameView } from './name.ts';
import { noticeFor } from './record-standing.ts';
import { answersFor } from './record-steward.ts';
import { entryUrl, fullUrl, pictureUrl } from './urls.ts';

/** In pixels: what chats and other sites ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The title block of a record, in words. */
export interface RecordPicture {
  readonly wiki: string;
  readonly id: string;
  readonly title: string;
  readonly state: State;
  /** `11 March 2025` */
  readonly on?: string | undefined;
  /** What a reader must know before anything else, where the record does not simply hold. */
  readonly notice?: string | undefined;
  /** Systems and areas. */
  readonly about: readonly string[];
  /** Who answers for it. */
  readonly steward?: string | undefined;
  /** That nobody does, and why. */
  readonly problem?: string | undefined;
}

/** Where the picture of a page is, and what it shows. */
export interface PictureView {
  readonly href: string;
  readonly alt: string;
}

export function recordPicture(corpus: Corpus, record: DecisionRecord, today: IsoDate): RecordPicture {
  const notice = noticeFor(corpus, record, today);
  const steward = answersFor(corpus, record, today);
  return {
    wiki: corpus.wiki.name,
    id: record.id,
    title: record.title,
    state: stateOf(corpus, record, today),
    on: record.date === undefined ? undefined : dayInWords(record.date),
    notice: notice && `${notice.before}${notice.links.map(({ label }) => label).join(', ')}${notice.after}`,
    about: [...record.systems.map((name) => nameView(corpus, ['system'], name, today).label), ...record.areas],
    steward: steward?.name.label,
    problem: steward?.problem,
  };
}

/** The picture of a record, as its page names it: in full, so only where wiki.yaml says where the site is reached. */
export function pictureOf(corpus: Corpus, record: DecisionRecord, today: IsoDate): PictureView | undefined {
  const { origin, outputs } = corpus.wiki;
  if (origin === undefined || !outputs.includes('pictures')) return undefined;
  return {
    href: fullUrl(corpus, pictureUrl(entryUrl(corpus, record))),
    alt: pictureText(recordPicture(corpus, record, today)),
  };
}

/** What the picture says, for those who do not see it. */
export function pictureText({ title, state, on, notice, steward, wiki }: RecordPicture): string {
  return [
    `${title.replace(/[.\s]+$/, '')}.`,
    `${wiki}: ${state}${on === undefined ? '' : `, ${on}`}.`,
    ...(notice === undefined ? [] : [notice]),
    steward === undefined ? 'Nobody is named who answers for it.' : `${steward} answers for it.`,
  ].join(' ');
}
