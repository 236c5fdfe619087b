/** What a maintainer may write at the top of an onboarding path. */

import { z } from 'zod';
import { slugOf } from '../domain/id.ts';
import { stepId } from '../domain/path.ts';
import { audience, listOf, reference, text, wholeNumber } from './field.ts';

const stepName = text
  .refine((value) => value === slugOf(value), {
    error: (found) =>
      `expected lower case with hyphens between words, \`${slugOf(String(found.input))}\`, received \`${String(found.input)}\``,
  })
  .meta({ takes: 'an id' });

const step = z.strictObject({
  ref: text.meta({
    description:
      'Any entry (`id`, or `kind:id` where two share it), a page of the guide (`/guide/search/`) or an address on the web.',
    example: 'bf16-over-fp16',
  }),
  id: stepName.optional().meta({
    description:
      'What a reader’s place is kept under; made of `ref` when absent. Needed where two steps lead to one entry.',
    example: 'bf16-again',
  }),
  aliases: listOf(stepName).meta({
    description: 'Ids that the step had before: whoever did it under one of them has done it.',
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
    steps: listOf(step).superRefine(refuseTwice).meta({ description: 'What to read, in order.' }),
    aliases: listOf(text).meta({ description: 'Old ids.' }),
    audience,
  })
  .transform(({ for: audienceRole, ...fields }) => ({ ...fields, audienceRole }));

/** No two steps have one id, nor the id of one among the `aliases` of another: a reader's place would be in both. */
function refuseTwice(steps: readonly z.output<typeof step>[], context: z.RefinementCtx): void {
  const owners = new Map<string, number>();
  const claim = (id: string, index: number, path: readonly (string | number)[], hint: string) => {
    const first = owners.get(id) ?? index;
    owners.set(id, first);
    if (first === index) return;
    const message = `expected an id that no other step has, received \`${id}\` as in \`steps[${first}]\`${hint}`;
    context.addIssue({ code: 'custom', path: [index, ...path], message });
  };
  steps.forEach((each, index) =>
    claim(
      stepId(each),
      index,
      [each.id === undefined ? 'ref' : 'id'],
      each.id === undefined ? '; give one of the two an `id`' : '',
    ),
  );
  steps.forEach(({ aliases }, index) => aliases.forEach((id, at) => claim(id, index, ['aliases', at], '')));
}
