/** What `cairn mine` writes for a system, and the corpus reads. */

import { z } from 'zod';
import type { CodeKnowledge } from '../domain/code-knowledge.ts';
import { camel } from './camel.ts';
import { date, listOf, reference, text, wholeNumber } from './field.ts';

const repository = z.strictObject({
  repo: text,
  commit: text.optional(),
  commits: wholeNumber(0).optional(),
});

const common = { system: reference, on: date, repos: listOf(repository) };

const unknown = z.strictObject({
  ...common,
  state: z.literal('unknown'),
  why: z.enum(['shallow', 'no-files']),
});

const measured = z
  .strictObject({
    ...common,
    state: z.literal('measured'),
    files: wholeNumber(0),
    'without-author': wholeNumber(0),
    holders: listOf(z.strictObject({ person: reference, files: wholeNumber(0) })),
    others: z.strictObject({ people: wholeNumber(0), files: wholeNumber(0) }),
    'truck-factor': z.strictObject({ greedy: wholeNumber(0), pruned: wholeNumber(0) }),
  })
  .transform(camel);

export const codeKnowledgeSchema: z.ZodType<CodeKnowledge> = z.discriminatedUnion('state', [unknown, measured]);
