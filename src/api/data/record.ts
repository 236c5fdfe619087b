/** One record as JSON: all that its page tells, as data. */

import { z } from 'zod';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { History } from '../../domain/history.ts';
import { holdersOf, holdingOfCount } from '../../domain/ownership.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import { stateOfAssumption } from '../../domain/staleness.ts';
import { noticeFor } from '../../views/record-standing.ts';
import { freshnessView } from '../../views/record-upkeep.ts';
import { entryUrl, fullUrl, markdownUrl } from '../../views/urls.ts';
import { assumption, evidence, option, verification } from './record-grounds.ts';
import { recordSummary, summaryOfRecord } from './record-summary.ts';
import { relationsOfRecord, relationsShape } from './record-relations.ts';
import { day, head, headOf, holding, reference, referenceNamed, referenceTo } from './shared.ts';

export const recordFile = z
  .object({
    ...head,
    ...recordSummary.shape,
    markdown: z.string().meta({ description: 'The same record as Markdown.' }),
    notice: z
      .string()
      .optional()
      .meta({ description: 'What a reader must know before the first word; absent where the record simply holds.' }),
    recorded: day.optional().meta({ description: 'The day it was written down.' }),
    deciders: z.array(reference).meta({ description: 'Who decided.' }),
    consulted: z.array(reference).meta({ description: 'Who was asked before.' }),
    informed: z.array(reference).meta({ description: 'Who was told.' }),
    holding: holding.optional().meta({ description: 'Absent where no people are written down.' }),
    holders: z.array(reference).meta({ description: 'Who could answer for it today.' }),
    relations: relationsShape,
    options: z.array(option).meta({ description: 'What was considered, in the order of the file.' }),
    evidence: z.array(evidence).meta({ description: 'What the decision rests on.' }),
    assumptions: z
      .array(assumption)
      .meta({ description: 'What was taken for true, and would change the decision if it broke.' }),
    review: z
      .object({
        freshness: z.enum(['fresh', 'due', 'overdue', 'edited', 'tripped', 'unscheduled']).meta({
          description: '`edited`: its file has changed since it was verified; `tripped`: an assumption broke.',
        }),
        by: day.optional().meta({ description: 'The day by which it should be looked at again.' }),
        verifiedOn: day.optional().meta({ description: 'The day it was last verified.' }),
        sentence: z.string().meta({ description: 'The same in words.' }),
      })
      .optional()
      .meta({ description: 'Whether it was looked at lately; only for what is in force.' }),
    verifications: z
      .array(verification)
      .meta({ description: 'When somebody looked whether it still holds, and what they found.' }),
    reversibility: z
      .enum(['one-way', 'two-way'])
      .optional()
      .meta({ description: 'Whether it can be undone at a bearable price.' }),
    confidence: z.enum(['low', 'medium', 'high']).optional().meta({ description: 'How sure those who decided were.' }),
    aliases: z.array(z.string()).meta({ description: 'Other ids and names that lead to it.' }),
    source: z
      .object({
        path: z.string().optional().meta({ description: 'The path of its file where it came from.' }),
        format: z.string().optional().meta({ description: 'The format that it was read as.' }),
        url: z.string().optional().meta({ description: 'The address of the original.' }),
        status: z.string().optional().meta({ description: 'The status in the words of the original.' }),
        date: z.string().optional().meta({ description: 'The day in the words of the original.' }),
        collection: z.string().optional().meta({ description: 'What the set is called that it came in with.' }),
      })
      .optional()
      .meta({ description: 'Where it was imported from, with its own words.' }),
    file: z.string().meta({ description: 'Its file, from the content folder.' }),
  })
  .meta({ title: 'A decision record', description: 'api/v1/records/<id>.json' });
export type RecordFile = z.infer<typeof recordFile>;

export function recordData(corpus: Corpus, record: DecisionRecord, history: History, today: IsoDate): RecordFile {
  const people = (names: readonly string[]) => names.map((name) => referenceNamed(corpus, ['person'], name, today));
  const freshness = freshnessView(corpus, record, history, today);
  const holders = corpus.entries.person.size === 0 ? undefined : holdersOf(corpus, record, today);
  return {
    ...headOf(today),
    ...summaryOfRecord(corpus, record, today),
    markdown: fullUrl(corpus, markdownUrl(corpus, entryUrl(corpus, record))),
    notice: noticeText(corpus, record, today),
    recorded: record.recorded,
    deciders: people(record.deciders),
    consulted: people(record.consulted),
    informed: people(record.informed),
    holding: holders === undefined ? undefined : holdingOfCount(holders.length),
    holders: (holders ?? []).map(({ person }) => referenceTo(corpus, person, today)),
    relations: relationsOfRecord(corpus, record, today),
    options: record.options.map(({ name, verdict, because, numbers }) => ({
      name,
      verdict,
      because,
      numbers: numbers === undefined ? undefined : { ...numbers },
    })),
    evidence: record.evidence.map(({ claim, value, unit, source: cited, fact, expr }) => ({
      claim,
      value,
      unit,
      source: cited === undefined ? undefined : { text: cited.text, url: cited.url },
      fact: fact === undefined ? undefined : referenceNamed(corpus, ['fact'], fact, today),
      expr,
    })),
    assumptions: record.assumptions.map((one) => ({
      claim: one.claim,
      state: stateOfAssumption(corpus, one, today).state,
      fact: one.fact === undefined ? undefined : referenceNamed(corpus, ['fact'], one.fact, today),
      op: one.op,
      value: one.value,
      unit: one.unit,
      revisitWhen: one.revisitWhen,
    })),
    review:
      freshness === undefined
        ? undefined
        : {
            freshness: freshness.freshness,
            by: freshness.inputs.reviewBy,
            verifiedOn: freshness.inputs.verifiedOn,
            sentence: freshness.sentence,
          },
    verifications: record.verifications
      .filter(({ on }) => on <= today)
      .map(({ by, on, against, result }) => ({
        by: referenceNamed(corpus, ['person'], by, today),
        on,
        against,
        result,
      })),
    reversibility: record.reversibility,
    confidence: record.confidence,
    aliases: [...record.aliases],
    source: record.source === undefined ? undefined : { ...record.source },
    file: record.file,
  };
}

/** The first line of its page as plain words; `undefined` where it simply holds. */
export function noticeText(corpus: Corpus, record: DecisionRecord, today: IsoDate): string | undefined {
  const notice = noticeFor(corpus, record, today);
  if (notice === undefined) return undefined;
  return notice.before + notice.links.map(({ label }) => label).join(', ') + notice.after;
}
