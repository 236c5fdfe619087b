/** What an author may write about a measured quantity. */

import { z } from 'zod';
import type { FactValue } from '../domain/fact.ts';
import { audience, citation, date, listOf, number, text } from './field.ts';

const value = z.strictObject({
  value: number.meta({ description: 'What was measured.', example: 135 }),
  unit: text.optional().meta({ description: 'Its unit.', example: 'Gb/s' }),
  on: date.optional().meta({ description: 'The day it was measured or read.', example: '2022-01-20' }),
  source: citation.optional().meta({ description: 'Where it was read.' }),
});

export const factSchema = z
  .strictObject({
    name: text
      .optional()
      .meta({ description: 'What is measured; the id in words when absent.', example: 'Bandwidth between nodes' }),
    summary: text.optional().meta({ description: 'How it is measured, and why it matters.' }),
    values: listOf(value).meta({ description: 'Its values, newest last; a first one is required.' }),
    audience,
  })
  .transform(({ values, ...fields }, context) => {
    const [first, ...later] = [...values].sort((a, b) =>
      (a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0,
    );
    if (first !== undefined) return { ...fields, values: [first, ...later] as [FactValue, ...FactValue[]] };
    context.issues.push({
      code: 'custom',
      input: values,
      path: ['values'],
      message: 'expected at least one value, received nothing',
    });
    return z.NEVER;
  });
