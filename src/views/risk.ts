/** What the page of risks shows: what would be lost, a picture of the systems, and whom one can ask about. */

import type { Corpus } from '../domain/corpus.ts';
import { dayInWords, type IsoDate } from '../domain/date.ts';
import { riskNotes } from '../domain/risk-notes.ts';
import { askRisk, riskOf, type ItemRisk } from '../domain/risk.ts';
import type { EmptyView } from './empty.ts';
import { counted } from './order.ts';
import { riskMap, type RiskMap } from './risk-map.ts';
import { pickerGroups, type PickerGroup } from './risk-picker.ts';
import { riskRow, type RiskRow } from './risk-rows.ts';
import { guideUrl, riskFileUrl } from './urls.ts';

export interface RiskPage {
  readonly title: string;
  readonly description: string;
  /** How it stands on the day of the build, one sentence. */
  readonly summary: string;
  /** All systems, those at risk first. */
  readonly systems: readonly RiskRow[];
  /** Records in force that nobody holds, or one person alone. */
  readonly records: readonly RiskRow[];
  /** Of the other records in force, one sentence; absent where there is none. */
  readonly otherRecords?: string | undefined;
  /** Whether the history of any code was read. */
  readonly hasCode: boolean;
  readonly map: RiskMap;
  readonly picker: readonly PickerGroup[];
  readonly file: string;
  /** The day that a question is about where it names none: the sample's, else the reader's own. */
  readonly sampleDay?: IsoDate | undefined;
  /** Where the guide tells what the figures mean. */
  readonly guide: RiskGuide;
  readonly empty?: EmptyView | undefined;
}

export interface RiskGuide {
  readonly page: string;
  readonly holders: string;
  readonly impact: string;
  readonly successors: string;
  readonly code: string;
}

export function riskPage(corpus: Corpus, today: IsoDate): RiskPage {
  const notes = riskNotes(corpus, today);
  const all = askRisk(riskOf(corpus), { on: today });
  const rows = (shown: readonly ItemRisk[]) => shown.map((one) => riskRow(corpus, notes, one, today));
  const systems = rows(all.filter(({ item }) => item.kind === 'system'));
  const records = all.filter(({ item }) => item.kind === 'record');
  const atRisk = records.filter(({ holding }) => holding !== 'held');
  const others = records.length - atRisk.length;
  const empty = emptyOf(corpus, all.length);
  return {
    title: 'Risk',
    description: 'What would be lost with whom, and who could take it over.',
    summary: summaryOf(all, today),
    systems,
    records: rows(atRisk),
    ...(others === 0
      ? {}
      : {
          otherRecords: `${counted(others, 'record')} in force ${others === 1 ? 'is' : 'are'} held by two people or more; the page of each says by whom.`,
        }),
    hasCode: systems.some(({ code }) => code !== undefined),
    map: riskMap(systems),
    picker: pickerGroups(corpus, today),
    file: riskFileUrl(corpus),
    ...(corpus.wiki.today === undefined ? {} : { sampleDay: corpus.wiki.today }),
    guide: {
      page: guideUrl(corpus, 'risk'),
      holders: guideUrl(corpus, 'numbers', 'who-holds-a-record-or-a-system'),
      impact: guideUrl(corpus, 'numbers', 'risk-and-impact'),
      successors: guideUrl(corpus, 'numbers', 'who-could-take-it-over'),
      code: guideUrl(corpus, 'numbers', 'who-knows-the-code'),
    },
    ...(empty === undefined ? {} : { empty }),
  };
}

function summaryOf(all: readonly ItemRisk[], today: IsoDate): string {
  const count = (wanted: ItemRisk['holding']) => all.filter(({ holding }) => holding === wanted).length;
  return `On ${dayInWords(today)}, of ${all.length} systems and records in force, nobody holds ${count('orphaned')}, one person alone holds ${count('fragile')}, and several hold ${count('held')}.`;
}

function emptyOf(corpus: Corpus, count: number): EmptyView | undefined {
  if (corpus.entries.person.size === 0) {
    return {
      missing: 'No people are written down, so nobody can tell what would be lost.',
      todo: 'Put some into the folder people, or run `npm run cairn -- new person`.',
    };
  }
  if (count > 0) return undefined;
  return {
    missing: 'There is no system, and no record in force.',
    todo: 'Write what people hold: `npm run cairn -- new record`, `npm run cairn -- new system`.',
  };
}
