/** What the pages of changes show: month by month, lately or in one year, and what a reader's browser asks for. */

import { allChanges, areasOfChange, changes, type DatedChange } from '../domain/changes.ts';
import type { Corpus } from '../domain/corpus.ts';
import { addDays, dayInWords, type IsoDate } from '../domain/date.ts';
import { areasOf } from './areas.ts';
import { changeView, type ChangeView } from './change.ts';
import type { Crumb } from './crumbs.ts';
import type { EmptyView } from './empty.ts';
import { changesUrl } from './urls.ts';

export interface MonthOfChanges {
  /** `2026-06`. */
  readonly id: string;
  /** `June 2026`. */
  readonly label: string;
  readonly changes: readonly ChangeView[];
  /** Nothing of it has happened yet. */
  readonly isToCome: boolean;
}

export interface ChangesPage {
  readonly title: string;
  readonly description: string;
  /** The first day that the page tells of. */
  readonly from: IsoDate;
  readonly today: IsoDate;
  readonly sampleDay?: IsoDate | undefined;
  readonly months: readonly MonthOfChanges[];
  /** Areas that something changed in, for a choice. */
  readonly areas: readonly { readonly slug: string; readonly label: string }[];
  /** Pages of whole years, the newest first. */
  readonly years: readonly YearLink[];
  readonly empty?: EmptyView | undefined;
}

export interface YearLink {
  readonly label: string;
  readonly href: string;
  readonly count: number;
}

export interface YearOfChanges {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly description: string;
  readonly months: readonly MonthOfChanges[];
  readonly years: readonly YearLink[];
}

const ever: IsoDate = '0000-01-01';

/** The last twelve months; also what is still to come, so that it can be shown on its day. */
export function changesPage(corpus: Corpus, today: IsoDate): ChangesPage {
  const from = firstDay(today);
  const told = allChanges(corpus).filter(({ on }) => on >= from);
  const touched = new Set(told.flatMap((change) => areasOfChange(corpus, change)));
  return {
    title: 'What changed',
    description: `New decisions and what they replaced, assumptions that broke, and who came, left and took over, since ${dayInWords(from)}.`,
    from,
    today,
    sampleDay: corpus.wiki.today,
    months: monthsOf(corpus, told, today),
    areas: areasOf(corpus)
      .filter(({ slug }) => touched.has(slug))
      .map(({ slug, label }) => ({ slug, label })),
    years: yearsOf(corpus, today),
    ...(told.some(({ on }) => on <= today)
      ? {}
      : {
          empty: {
            missing: `Nothing has changed since ${dayInWords(from)}.`,
            todo: 'Changes are told by the days that stand in the files: of decisions, verifications, facts, receipts and people.',
          },
        }),
  };
}

/** Every year in which something changed, whole. */
export function yearsOfChanges(corpus: Corpus, today: IsoDate): readonly (YearOfChanges & { readonly year: string })[] {
  const years = yearsOf(corpus, today);
  return years.map(({ label: year }) => ({
    year,
    crumbs: [{ label: 'What changed', href: changesUrl(corpus) }],
    title: `What changed in ${year}`,
    description: `Decisions, broken assumptions, handoffs and people of ${year}, month by month.`,
    months: monthsOf(
      corpus,
      changes(corpus, `${year}-01-01` as IsoDate, min(`${year}-12-31` as IsoDate, today)),
      today,
    ),
    years: years.filter(({ label }) => label !== year),
  }));
}

/** The newest changes of an area, or of everything. */
export function latestChanges(
  corpus: Corpus,
  most: number,
  only: { since?: IsoDate; area?: string },
  today: IsoDate,
): readonly ChangeView[] {
  const { since = ever, area } = only;
  return changes(corpus, since, today)
    .filter((change) => area === undefined || areasOfChange(corpus, change).includes(area))
    .slice(0, most)
    .map((change) => changeView(corpus, change, today));
}

/** How many changes there were on which day of the last year, and what is to come: for the browser to count from. */
export function daysOfChange(corpus: Corpus, today: IsoDate) {
  const from = addDays(today, -366);
  const days = new Map<IsoDate, number>();
  for (const { on } of allChanges(corpus)) if (on >= from) days.set(on, (days.get(on) ?? 0) + 1);
  return { from, days: [...days] };
}

/** The first day of the month eleven months ago. */
function firstDay(today: IsoDate): IsoDate {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const [y, m] = month === 12 ? [year, 1] : [year - 1, month + 1];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01` as IsoDate;
}

function yearsOf(corpus: Corpus, today: IsoDate): readonly YearLink[] {
  const counts = new Map<string, number>();
  for (const { on } of changes(corpus, ever, today)) {
    const year = on.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ label: year, href: changesUrl(corpus, { year }), count }));
}

function monthsOf(corpus: Corpus, told: readonly DatedChange[], today: IsoDate): readonly MonthOfChanges[] {
  const months = new Map<string, ChangeView[]>();
  for (const change of told) {
    const id = change.on.slice(0, 7);
    const list = months.get(id);
    const view = changeView(corpus, change, today);
    if (list === undefined) months.set(id, [view]);
    else list.push(view);
  }
  return [...months].map(([id, views]) => ({
    id,
    label: dayInWords(`${id}-01` as IsoDate).replace(/^\d+ /, ''),
    changes: views,
    isToCome: views.every(({ isToCome }) => isToCome),
  }));
}

function min(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
