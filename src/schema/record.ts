/** What an author may write at the top of a decision record. */

import { z } from 'zod';
import { operators, statuses, verdicts, verificationResults } from '../domain/record.ts';
import { camel } from './camel.ts';
import { audience, citation, date, listOf, number, reference, text, url, word } from './field.ts';

const option = z.strictObject({
  name: text.meta({ description: 'What was considered, in a few words.', example: 'FP16 with loss scaling' }),
  verdict: word(verdicts).meta({ description: 'What became of it.', example: 'rejected' }),
  because: text.optional().meta({
    description: 'The reason, one or two sentences.',
    example: 'The 104B run never passed its first instabilities.',
  }),
  numbers: z
    .record(text, text)
    .optional()
    .meta({ description: 'The figures that decided, each with a name.', example: { TFLOPs: '97.82' } }),
});

const evidence = z.strictObject({
  claim: text.meta({ description: 'What the figure or finding says.', example: 'Throughput in BF16 on 80 GPUs' }),
  value: text.optional().meta({ description: 'The figure, with the digits that are known.', example: '97.82' }),
  unit: text.optional().meta({ description: 'Its unit.', example: 'TFLOPs' }),
  source: citation.optional().meta({
    description: 'Where it was read: a document and the place in it, with a `url` where there is one.',
    example: { text: 'chronicles.md, 2022-03-18', url: 'https://example.org/chronicles' },
  }),
  fact: reference.optional().meta({ description: 'The fact it states a value for.', example: 'inter-node-bandwidth' }),
  expr: text.optional().meta({
    description:
      'Arithmetic that gives the value: numbers, `+ - * / ^ ( )`, `sqrt`, and `fact:id`. It must round to the digits shown.',
    example: '40 / (100 * 105) * 100',
  }),
});

const assumption = z
  .strictObject({
    claim: text.meta({ description: 'What was taken for true.', example: 'A node is lost about once a week' }),
    fact: reference.optional().meta({ description: 'The fact that tells.', example: 'node-failures-per-week' }),
    op: word(operators).optional().meta({ description: 'How its newest value must compare.', example: '<=' }),
    value: number.optional().meta({ description: 'With what.', example: 2 }),
    unit: text.optional().meta({ description: 'The unit of that value.', example: 'per week' }),
    'revisit-when': text
      .optional()
      .meta({ description: 'What would make you decide again.', example: 'More than two nodes are lost in a week' }),
  })
  .refine((fields) => fields.fact === undefined || (fields.op !== undefined && fields.value !== undefined), {
    error: 'expected `op` and `value` beside `fact`, so that it can be seen whether the assumption holds',
  })
  .transform(camel);

const verification = z.strictObject({
  by: reference.meta({ description: 'Who looked.', example: 'ada-okafor' }),
  on: date.meta({ description: 'The day.', example: '2026-01-31' }),
  against: text.optional().meta({ description: 'A commit, run or paper it was held against.', example: 'run 88f2c1' }),
  result: word(verificationResults).meta({ description: 'What was found.', example: 'holds' }),
});

const source = z.strictObject({
  path: text.optional().meta({ description: 'The file it was imported from.', example: 'doc/adr/0012-use-kafka.md' }),
  format: text.optional().meta({ description: 'The format of that file.', example: 'nygard' }),
  url: url.optional().meta({ description: 'Where the original can be read.' }),
  status: text.optional().meta({ description: 'The status in the words of the original.', example: 'Superceded' }),
  date: text.optional().meta({ description: 'The date in the words of the original.', example: '05/08/2024' }),
  collection: text.optional().meta({
    description: 'The set it came from; duplicate numbers are compared within one.',
    example: 'platform-adrs',
  }),
});

export const recordSchema = z
  .strictObject({
    title: text.meta({ description: 'What was decided, as a short sentence.', example: 'Train in BF16, not FP16' }),
    status: word(statuses).default('unstated').meta({
      description: 'Whether it was decided. `superseded` is never written: another record says `supersedes`.',
      example: 'accepted',
    }),
    date: date.optional().meta({ description: 'The day of the decision.', example: '2022-03-11' }),
    recorded: date.optional().meta({ description: 'The day it was written down.', example: '2022-03-14' }),
    summary: text.optional().meta({
      description: 'One or two sentences, the answer first.',
      example: 'We train in BF16 with FP32 gradient accumulation, at a cost of about 1 % of speed.',
    }),
    areas: listOf(text).meta({ description: 'The fields it belongs to.', example: ['numerics'] }),
    systems: listOf(reference).meta({ description: 'The systems it is about.', example: ['bloom-176b'] }),
    deciders: listOf(reference).meta({ description: 'The people who decided.', example: ['ada-okafor'] }),
    consulted: listOf(reference).meta({ description: 'The people who were asked first.', example: ['ben-li'] }),
    informed: listOf(reference).meta({ description: 'The people who were told.', example: ['cleo-ruiz'] }),
    steward: reference
      .optional()
      .meta({ description: 'The person or team who answers for it today.', example: 'pre-training' }),
    supersedes: listOf(reference).meta({
      description: 'The records it replaces.',
      example: ['fp16-with-loss-scaling'],
    }),
    amends: listOf(reference).meta({ description: 'The records it changes in part.', example: ['batch-ramp'] }),
    'depends-on': listOf(reference).meta({ description: 'The records it rests on.', example: ['a100-cluster'] }),
    'conflicts-with': listOf(reference).meta({
      description: 'The records it contradicts; say in the text why both stand.',
      example: ['small-initialisation'],
    }),
    'relates-to': listOf(reference).meta({ description: 'Other records worth reading with it.', example: ['z-loss'] }),
    options: listOf(option).meta({ description: 'What was considered, with what became of it.' }),
    evidence: listOf(evidence).meta({ description: 'The figures and findings it rests on, each with its source.' }),
    assumptions: listOf(assumption).meta({ description: 'What was taken for true, and when to decide again.' }),
    'review-by': date
      .optional()
      .meta({ description: 'The day by which somebody should look again.', example: '2026-06-30' }),
    verifications: listOf(verification).meta({
      description: 'Who looked whether it still holds, and what they found.',
    }),
    reversibility: word(['one-way', 'two-way'])
      .optional()
      .meta({ description: 'Whether it can be undone at a bearable cost.', example: 'one-way' }),
    confidence: word(['low', 'medium', 'high'])
      .optional()
      .meta({ description: 'How sure you were.', example: 'medium' }),
    audience,
    aliases: listOf(text).meta({ description: 'Old ids and other names; they lead here.', example: ['adr-12'] }),
    source: source.optional().meta({ description: 'Where an imported record came from, with its own words.' }),
  })
  .transform(camel);
