/** What a record weighed and rests on, and who looked whether it still holds, as shapes. */

import { z } from 'zod';
import { verdicts, verificationResults } from '../../domain/record.ts';
import { day, reference } from './shared.ts';

const source = z
  .object({
    text: z.string().meta({ description: 'The document and the place in it, as the author wrote it.' }),
    url: z.string().optional().meta({ description: 'Its address.' }),
  })
  .meta({ id: 'Citation', description: 'Where a figure was read: a document, and the place in it.' });

export const option = z.object({
  name: z.string().meta({ description: 'What was considered.' }),
  verdict: z.enum(verdicts).meta({ description: 'What became of it.' }),
  because: z.string().optional().meta({ description: 'Why.' }),
  numbers: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: 'The figures that decided, as the author wrote them.' }),
});

export const evidence = z.object({
  claim: z.string().meta({ description: 'What was found.' }),
  value: z.string().optional().meta({ description: 'The figure, with the digits as written.' }),
  unit: z.string().optional().meta({ description: 'Its unit.' }),
  source: source.optional().meta({ description: 'Where the figure was read.' }),
  fact: reference.optional().meta({ description: 'The measured quantity that it speaks of.' }),
  expr: z.string().optional().meta({ description: 'The arithmetic behind the figure.' }),
});

export const assumption = z.object({
  claim: z.string().meta({ description: 'What was taken for true.' }),
  state: z
    .enum(['holds', 'tripped', 'stated'])
    .meta({ description: 'What the newest value of its fact says; `stated` where only people can tell.' }),
  fact: reference.optional().meta({ description: 'The measured quantity that it speaks of.' }),
  op: z.string().optional().meta({ description: 'How the fact must stand to `value`.' }),
  value: z.number().optional().meta({ description: 'What the fact is held against.' }),
  unit: z.string().optional().meta({ description: 'The unit of `value`.' }),
  revisitWhen: z.string().optional().meta({ description: 'When to decide again, in words.' }),
});

export const verification = z.object({
  by: reference.meta({ description: 'Who looked.' }),
  on: day.meta({ description: 'The day they looked.' }),
  against: z.string().optional().meta({ description: 'A commit, a run, a paper.' }),
  result: z.enum(verificationResults).meta({ description: 'What they found.' }),
});
