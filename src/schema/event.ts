/** What may stand in the file of an event: a path that somebody finished, a record or system that they reviewed. */

import { z } from 'zod';
import { audience, date, listOf, reference, text, word } from './field.ts';

/** The same words as in the `events` of a person. */
export const eventKind = word(['reviewed', 'path-finished']);

const skipped = z.strictObject({
  step: text.meta({ description: 'The id of the step.', example: 'fp8-for-the-next-run' }),
  because: text.optional().meta({ description: 'Why it was left out.' }),
});

export const eventSchema = z
  .strictObject({
    by: reference.meta({ description: 'Who did it: an id, or a handle.', example: 'ben-li' }),
    on: date.meta({ description: 'The day.', example: '2026-01-31' }),
    kind: eventKind.meta({ description: 'What they did.', example: 'path-finished' }),
    of: reference.meta({ description: 'The path, record or system.', example: 'first-week' }),
    done: listOf(text)
      .optional()
      .meta({
        description: 'Of a path: the ids of the steps that were done, which count; all of them when absent.',
        example: ['bf16-over-fp16'],
      }),
    skipped: listOf(skipped).meta({ description: 'Of a path: the steps that were left out, which do not count.' }),
    note: text.optional().meta({ description: 'What was unclear or wrong, for the maintainer of the path.' }),
    audience,
  })
  .transform(({ kind: did, ...fields }) => ({ ...fields, did }));
