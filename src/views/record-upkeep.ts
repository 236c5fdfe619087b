/** How a record is kept true: who looked and when, how it changed, and how to say that it still holds. */

import type { Corpus } from '../domain/corpus.ts';
import { dayInWords, type IsoDate } from '../domain/date.ts';
import { tellFreshness, type FreshnessGiven } from '../domain/freshness.ts';
import { changesOf, type History } from '../domain/history.ts';
import type { DecisionRecord, VerificationResult } from '../domain/record.ts';
import { freshnessInputs, type Freshness } from '../domain/staleness.ts';
import { isInForce } from '../domain/supersession.ts';
import { nameView, type NameView } from './name.ts';
import { byNewest } from './order.ts';
import { assumptionsView } from './record-grounds.ts';
import { commitUrl, editUrl } from './urls.ts';

export interface FreshnessView {
  /** What decides it, so that the reader's browser can tell for its own day. */
  readonly inputs: FreshnessGiven;
  /** The day of a sample wiki, which counts instead of the reader's. */
  readonly sampleDay?: IsoDate | undefined;
  readonly freshness: Freshness;
  readonly word: string;
  readonly sentence: string;
}

/** How fresh it is on the day of the build; `undefined` for what nobody should follow anyway. */
export function freshnessView(
  corpus: Corpus,
  record: DecisionRecord,
  history: History,
  today: IsoDate,
): FreshnessView | undefined {
  if (!isInForce(corpus, record, today)) return undefined;
  const inputs = freshnessGiven(corpus, record, history, today);
  return { inputs, sampleDay: corpus.wiki.today, ...tellFreshness(inputs, today) };
}

/** What decides how fresh the record is; where an assumption is broken, which. */
export function freshnessGiven(
  corpus: Corpus,
  record: DecisionRecord,
  history: History,
  today: IsoDate,
): FreshnessGiven {
  const editedOn = changesOf(history, record.file, today)[0]?.on;
  const tripped = assumptionsView(corpus, record, today).find(({ state }) => state === 'tripped');
  const broken =
    tripped?.measured === undefined
      ? undefined
      : `${tripped.fact?.label ?? tripped.claim}: ${tripped.measured.value}, where it must be ${tripped.measured.needed}.`;
  return { ...freshnessInputs(corpus, record, editedOn, today), broken };
}

export interface VerificationView {
  readonly by: NameView;
  readonly on: IsoDate;
  readonly against?: string | undefined;
  readonly result: VerificationResult;
}

/** Who looked whether it still holds, newest first. */
export function verificationsView(corpus: Corpus, record: DecisionRecord, today: IsoDate): readonly VerificationView[] {
  return record.verifications
    .filter(({ on }) => on <= today)
    .map(({ by, on, against, result }) => ({ by: nameView(corpus, ['person'], by, today), on, against, result }))
    .sort(byNewest);
}

export interface HistoryView {
  /** Why there are no dates; absent where there are. */
  readonly missing?: string | undefined;
  /** Newest first. */
  readonly changes: readonly {
    readonly on: IsoDate;
    readonly subject: string;
    readonly commit: string;
    readonly url?: string | undefined;
  }[];
}

/** How the file changed, as far as version control can tell. */
export function historyView(corpus: Corpus, record: DecisionRecord, history: History, today: IsoDate): HistoryView {
  if (history.kind === 'none') {
    return { missing: 'The content is not under version control, so nobody can tell when it changed.', changes: [] };
  }
  if (history.kind === 'refused') {
    return {
      missing: 'Git would not tell when files changed, since the repository belongs to another user.',
      changes: [],
    };
  }
  if (history.kind === 'shallow') {
    return { missing: 'The site was built from a shallow clone, which does not know when files changed.', changes: [] };
  }
  const changes = changesOf(history, record.file, today).map(({ on, subject, commit }) => ({
    on,
    subject,
    commit: commit.slice(0, 8),
    url: commitUrl(corpus, commit),
  }));
  if (changes.length > 0) return { changes };
  const isLater = history.changes.has(record.file);
  return {
    missing: isLater
      ? `Nothing was changed up to ${dayInWords(today)}, the day this site is built for.`
      : 'This record has not been committed yet.',
    changes,
  };
}

/** What to run, paste or open in order to say that the record still holds. */
export interface StillTrueView {
  readonly command: string;
  /** For the front matter; the day and the name are for the reader to fill in. */
  readonly yaml: string;
  readonly file: string;
  readonly editUrl?: string | undefined;
}

export function stillTrueView(corpus: Corpus, record: DecisionRecord, today: IsoDate): StillTrueView {
  const item = `  - by: your-id\n    on: ${today}\n    against: what you held it against\n    result: holds`;
  return {
    command: `npm run cairn -- verify ${record.id} --result holds --against "what you held it against"`,
    yaml: record.verifications.length === 0 ? `verifications:\n${item}` : item,
    file: record.file,
    editUrl: editUrl(corpus, record),
  };
}
