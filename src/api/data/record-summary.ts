/** What is told of a record wherever one is listed: whether it holds, since when, and who answers for it. */

import { z } from 'zod';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import { currentOf, isInForce, stateOf } from '../../domain/supersession.ts';
import { apiUrl, entryUrl, fullUrl } from '../../views/urls.ts';
import { day, reference, referenceNamed, referenceTo, state, url } from './shared.ts';

export const recordSummary = z
  .object({
    id: z.string().meta({ description: 'Stays as it is for as long as the record does.' }),
    title: z.string().meta({ description: 'What the decision is called.' }),
    state,
    inForce: z.boolean().meta({ description: 'Whether people should follow it today.' }),
    status: z.string().meta({ description: 'The status as it is written in the file.' }),
    date: day.optional().meta({ description: 'The day of the decision.' }),
    summary: z.string().optional().meta({ description: 'One or two sentences, the answer first.' }),
    steward: reference.optional().meta({ description: 'The person or team who answers for it.' }),
    current: reference
      .optional()
      .meta({ description: 'Of a superseded record: what holds in its place, where that is one record.' }),
    areas: z.array(z.string()).meta({ description: 'What it is about, in the words of the wiki.' }),
    systems: z.array(reference).meta({ description: 'The systems that it is about.' }),
    url,
    json: z.string().meta({ description: 'The whole record as JSON.' }),
  })
  .meta({ id: 'RecordSummary', description: 'A decision record in short.' });
export type RecordSummary = z.infer<typeof recordSummary>;

export function summaryOfRecord(corpus: Corpus, record: DecisionRecord, today: IsoDate): RecordSummary {
  const now = stateOf(corpus, record, today);
  const current = now === 'superseded' ? currentOf(corpus, record, today) : undefined;
  return {
    id: record.id,
    title: record.title,
    state: now,
    inForce: isInForce(corpus, record, today),
    status: record.status,
    date: record.date,
    summary: record.summary,
    steward:
      record.steward === undefined ? undefined : referenceNamed(corpus, ['person', 'team'], record.steward, today),
    current: current === undefined || current === record ? undefined : referenceTo(corpus, current, today),
    areas: [...record.areas],
    systems: record.systems.map((name) => referenceNamed(corpus, ['system'], name, today)),
    url: fullUrl(corpus, entryUrl(corpus, record)),
    json: fullUrl(corpus, apiUrl(corpus, `records/${record.id}.json`)),
  };
}
