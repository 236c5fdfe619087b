/** What the overview of areas shows: the fields that records belong to. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { slugOf } from '../domain/id.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { isInForce } from '../domain/supersession.ts';
import type { EmptyView } from './empty.ts';
import { byLabel, counted } from './order.ts';
import { areaUrl } from './urls.ts';

export interface Area {
  readonly slug: string;
  /** As most records write it. */
  readonly label: string;
  readonly records: readonly DecisionRecord[];
}

export interface AreasPage {
  readonly title: string;
  readonly description: string;
  readonly areas: readonly AreaRow[];
  readonly empty?: EmptyView | undefined;
}

export interface AreaRow {
  readonly label: string;
  readonly href: string;
  readonly inForce: string;
  readonly records: string;
}

export function areasPage(corpus: Corpus, today: IsoDate): AreasPage {
  const areas = areasOf(corpus).map(({ slug, label, records }): AreaRow => ({
    label,
    href: areaUrl(corpus, slug),
    inForce: `${records.filter((record) => isInForce(corpus, record, today)).length} in force`,
    records: counted(records.length, 'record'),
  }));
  return {
    title: 'Areas',
    description: 'The fields that records belong to, each with what holds there today.',
    areas,
    ...(areas.length > 0
      ? {}
      : { empty: { missing: 'No record names an area.', todo: 'Write `areas` at the top of a record.' } }),
  };
}

/** The areas that records name, by label. Two spellings with one slug are one area. */
export function areasOf(corpus: Corpus): readonly Area[] {
  const found = new Map<string, { spellings: Map<string, number>; records: Set<DecisionRecord> }>();
  for (const record of corpus.entries.record.values()) {
    for (const name of record.areas) {
      const slug = slugOf(name);
      if (slug === '') continue;
      const area = found.get(slug) ?? { spellings: new Map<string, number>(), records: new Set<DecisionRecord>() };
      area.spellings.set(name, (area.spellings.get(name) ?? 0) + 1);
      area.records.add(record);
      found.set(slug, area);
    }
  }
  return [...found]
    .map(([slug, { spellings, records }]): Area => {
      const [[label] = [slug]] = [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return { slug, label, records: [...records] };
    })
    .sort(byLabel);
}
