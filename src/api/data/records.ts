/** All records in short. */

import { z } from 'zod';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { recordSummary, summaryOfRecord } from './record-summary.ts';
import { head, headOf } from './shared.ts';

export const recordsFile = z
  .object({ ...head, records: z.array(recordSummary).meta({ description: 'In the order of their ids.' }) })
  .meta({ title: 'All decision records', description: 'api/v1/records.json' });
export type RecordsFile = z.infer<typeof recordsFile>;

export function recordsData(corpus: Corpus, today: IsoDate): RecordsFile {
  const records = [...corpus.entries.record.values()];
  return { ...headOf(today), records: records.map((record) => summaryOfRecord(corpus, record, today)) };
}
