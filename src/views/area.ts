/** What the page of an area shows: what holds there today, what held before, and the words one needs. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { slugOf } from '../domain/id.ts';
import type { Area } from './areas.ts';
import type { ChangeView } from './change.ts';
import { latestChanges } from './changes.ts';
import { crumbsTo, type Crumb } from './crumbs.ts';
import { linkTo, type LinkView } from './link.ts';
import { byLabel, counted } from './order.ts';
import { recordsByState, type StateGroup } from './records-by-state.ts';
import { termUses } from './term-uses.ts';
import { changesUrl, listingUrl } from './urls.ts';

export interface AreaPage {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly description: string;
  /** The entry of the glossary that the area is named after. */
  readonly definition?: string | undefined;
  readonly records: readonly StateGroup[];
  readonly systems: readonly LinkView[];
  readonly terms: readonly LinkView[];
  /** The list of its records, with filters. */
  readonly listing: string;
  /** What changed in it last. */
  readonly latest: readonly ChangeView[];
  readonly changes: string;
}

const mostChanges = 5;

export function areaPage(corpus: Corpus, area: Area, today: IsoDate): AreaPage {
  const { slug, label, records } = area;
  const inArea = new Set(records);
  const systems = new Set(records.flatMap((record) => record.systems.map((name) => findEntry(corpus, 'system', name))));
  return {
    crumbs: crumbsTo(corpus, 'record', 'area'),
    title: label.charAt(0).toUpperCase() + label.slice(1),
    description: `${counted(records.length, 'record')} about ${label}.`,
    definition: [...corpus.entries.term.values()].find((term) => isNamed(slug, [term.id, term.term, ...term.aliases]))
      ?.definition,
    records: recordsByState(corpus, records, today),
    systems: [...systems]
      .filter((system) => system !== undefined)
      .map((system) => linkTo(corpus, system, today))
      .sort(byLabel),
    terms: [...corpus.entries.term.values()]
      .filter((term) => termUses(corpus, term).some((record) => inArea.has(record)))
      .map((term) => linkTo(corpus, term, today))
      .sort(byLabel),
    listing: listingUrl(corpus, 'area', slug),
    latest: latestChanges(corpus, mostChanges, { area: slug }, today),
    changes: changesUrl(corpus, { area: slug }),
  };
}

function isNamed(slug: string, names: readonly string[]): boolean {
  return names.some((name) => slugOf(name) === slug);
}
