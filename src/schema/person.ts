/** What an author may write about a person. */

import { z } from 'zod';
import { eventKind } from './event.ts';
import { audience, date, link, listOf, reference, text } from './field.ts';

const event = z.strictObject({
  on: date.meta({ description: 'The day.', example: '2026-01-31' }),
  kind: eventKind.meta({ description: 'What they did.', example: 'reviewed' }),
  of: reference.meta({ description: 'The record, system or path.', example: 'bf16-over-fp16' }),
});

export const personSchema = z.strictObject({
  name: text.meta({ description: 'The name as it is shown.', example: 'Ada Okafor' }),
  role: text.optional().meta({ description: 'What they do.', example: 'Numerics lead' }),
  team: reference.optional().meta({ description: 'The team they belong to.', example: 'pre-training' }),
  joined: date.optional().meta({ description: 'The first day.', example: '2021-09-01' }),
  left: date.optional().meta({
    description: 'The last day; write it as soon as it is known, so that the handoff can begin.',
    example: '2026-03-31',
  }),
  aliases: listOf(text).meta({ description: 'Git e-mails and handles.', example: ['aokafor'] }),
  links: listOf(link).meta({ description: 'Where else they are found.' }),
  events: listOf(event).meta({ description: 'What they reviewed and which paths they finished.' }),
  audience,
});
