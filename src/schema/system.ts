/** What an author may write about a system. */

import { z } from 'zod';
import { systemTypes, type Criticality } from '../domain/system.ts';
import { camel } from './camel.ts';
import { audience, link, listOf, reference, text, wholeNumber, word } from './field.ts';

const criticality = wholeNumber(1)
  .refine((value) => value <= 3, { error: 'expected 1, 2 or 3' })
  .transform((value) => value as Criticality)
  .meta({ takes: '`1`, `2` or `3`' });

export const systemSchema = z
  .strictObject({
    name: text.meta({ description: 'The name as it is shown.', example: 'Checkpoint store' }),
    kind: word(systemTypes).optional().meta({ description: 'What sort of thing it is.', example: 'service' }),
    summary: text.optional().meta({ description: 'What it does, in a sentence.' }),
    team: reference.optional().meta({ description: 'The team that runs it.', example: 'infrastructure' }),
    owner: reference.optional().meta({ description: 'The person or team who answers for it.', example: 'ben-li' }),
    experts: listOf(reference).meta({ description: 'People who know it well.', example: ['cleo-ruiz'] }),
    criticality: criticality
      .prefault('1')
      .meta({ description: 'How bad it is when nobody knows it: 1, 2 or 3, the worst.', example: 3 }),
    repos: listOf(text).meta({
      description: 'Where its code lies.',
      example: ['https://example.org/checkpoint-store'],
    }),
    links: listOf(link).meta({ description: 'Dashboards, runbooks and the like.' }),
    'depends-on': listOf(reference).meta({ description: 'The systems it needs.', example: ['object-storage'] }),
    aliases: listOf(text).meta({ description: 'Other names.', example: ['ckpt'] }),
    audience,
  })
  .transform(({ kind, ...fields }) => ({ ...camel(fields), type: kind }));
