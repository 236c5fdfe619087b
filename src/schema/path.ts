/** What a maintainer may write at the top of an onboarding path. */

import { z } from 'zod';
import { audience, listOf, reference, text, wholeNumber } from './field.ts';

const step = z.strictObject({
  ref: text.meta({
    description: 'Any entry (`id`, or `kind:id` where two share it) or an address.',
    example: 'bf16-over-fp16',
  }),
  why: text.optional().meta({ description: 'Why this, and why now.' }),
  minutes: wholeNumber(1)
    .optional()
    .meta({ description: 'How long it takes; measured from the text when absent.', example: 10 }),
  check: z
    .strictObject({
      question: text.meta({ description: 'A question that the page answers.' }),
      answer: text.meta({ description: 'The answer, shown on demand.' }),
    })
    .optional()
    .meta({ description: 'A question for oneself.' }),
});

export const pathSchema = z
  .strictObject({
    title: text.meta({ description: 'What one learns.', example: 'Your first week in pre-training' }),
    summary: text.optional().meta({ description: 'What one can do at its end.' }),
    for: text.optional().meta({ description: 'The role it is meant for.', example: 'Engineers new to pre-training' }),
    maintainer: reference.optional().meta({ description: 'Who keeps it true.', example: 'ada-okafor' }),
    after: listOf(reference).meta({ description: 'The paths to walk first.', example: ['first-week'] }),
    steps: listOf(step).meta({ description: 'What to read, in order.' }),
    aliases: listOf(text).meta({ description: 'Old ids.' }),
    audience,
  })
  .transform(({ for: audienceRole, ...fields }) => ({ ...fields, audienceRole }));
