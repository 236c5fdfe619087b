/** What a leaver may write at the top of a handoff, and a successor in a receipt. */

import { z } from 'zod';
import { camel } from './camel.ts';
import { audience, date, listOf, reference, text } from './field.ts';

const item = z.strictObject({
  what: text.meta({
    description: 'A record, a system, or a few words for anything else.',
    example: 'checkpoint-store',
  }),
  to: reference.optional().meta({ description: 'Who takes it.', example: 'ben-li' }),
  note: text.optional().meta({ description: 'What they should know.' }),
  questions: listOf(text).meta({
    description: 'One or two questions that show whether it arrived.',
    example: ['How would you notice that a save was torn?'],
  }),
});

const thread = z.strictObject({
  title: text.meta({ description: 'What is under way.', example: 'Move the evaluation to the new loader' }),
  state: text.optional().meta({ description: 'How far it is.' }),
  next: text.optional().meta({ description: 'The next step.' }),
  to: reference.optional().meta({ description: 'Who goes on with it.', example: 'ben-li' }),
});

const access = z.strictObject({
  what: text.meta({ description: 'What it opens.', example: 'The registry of the cluster' }),
  where: text
    .optional()
    .meta({ description: 'Where the key is kept; never the key itself.', example: 'Team vault, “cluster”' }),
  grants: text.optional().meta({ description: 'Who grants it.', example: 'infrastructure' }),
});

const contact = z.strictObject({
  name: text.meta({ description: 'Who.', example: 'Support of the computing centre' }),
  about: text.optional().meta({ description: 'What to ask them.' }),
  link: text.optional().meta({ description: 'How to reach them.', example: 'https://example.org/support' }),
});

export const handoffSchema = z
  .strictObject({
    from: reference.meta({ description: 'Who leaves.', example: 'ada-okafor' }),
    'last-day': date.optional().meta({ description: 'Their last day.', example: '2026-03-31' }),
    items: listOf(item).meta({ description: 'What is handed over, and to whom.' }),
    'open-threads': listOf(thread).meta({ description: 'What is under way and not done.' }),
    access: listOf(access).meta({ description: 'Where access is kept and who grants it.' }),
    contacts: listOf(contact).meta({ description: 'People outside who help.' }),
    audience,
  })
  .transform(camel);

const received = z.strictObject({
  what: text.meta({ description: 'The item, in the words of the handoff.', example: 'checkpoint-store' }),
  answers: listOf(text).meta({ description: 'The answers to its questions, in order.' }),
});

export const receiptSchema = z.strictObject({
  handoff: reference.meta({ description: 'The handoff it belongs to.', example: 'ada-okafor-2026' }),
  by: reference.meta({ description: 'Who received.', example: 'ben-li' }),
  on: date.meta({ description: 'The day.', example: '2026-03-20' }),
  items: listOf(received).meta({ description: 'What was received, with the answers.' }),
  audience,
});
