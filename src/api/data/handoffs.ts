/** Handoffs: what is given to whom, and what of it has arrived. Where access is kept stays on the page. */

import { z } from 'zod';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Handoff } from '../../domain/handoff.ts';
import { itemStates } from '../../domain/item-state.ts';
import { itemViews } from '../../views/handoff-items.ts';
import { lastDayOf } from '../../views/last-day.ts';
import { entryUrl, fullUrl } from '../../views/urls.ts';
import { day, fromName, head, headOf, reference, referenceNamed, url } from './shared.ts';

const item = z
  .object({
    what: reference.meta({ description: 'A record, a system, or the words of the giver.' }),
    state: z.enum(itemStates).meta({ description: 'An item counts only when it is received.' }),
    to: reference.optional().meta({ description: 'Who is to take it.' }),
    note: z.string().optional().meta({ description: 'What the giver says about it.' }),
    received: z
      .array(
        z.object({
          by: reference.meta({ description: 'Who took it.' }),
          on: day.meta({ description: 'The day they did.' }),
        }),
      )
      .meta({ description: 'Who has received it, and when.' }),
  })
  .meta({ id: 'HandoffItem' });

const handoff = z.object({
  id: z.string().meta({ description: 'Stays as it is for as long as the file does.' }),
  url,
  from: reference.meta({ description: 'Who leaves.' }),
  lastDay: day.optional().meta({ description: 'The day by which all of it should have arrived.' }),
  items: z.array(item).meta({ description: 'Those without a taker first, then those not received.' }),
  openThreads: z
    .array(
      z.object({
        title: z.string().meta({ description: 'What it is about.' }),
        state: z.string().optional().meta({ description: 'How far it is.' }),
        next: z.string().optional().meta({ description: 'What is to be done next.' }),
        to: reference.optional().meta({ description: 'Who goes on with it.' }),
      }),
    )
    .meta({ description: 'What is begun and not done.' }),
});

export const handoffsFile = z
  .object({ ...head, handoffs: z.array(handoff).meta({ description: 'In the order of their ids.' }) })
  .meta({ title: 'Handoffs', description: 'api/v1/handoffs.json' });
export type HandoffsFile = z.infer<typeof handoffsFile>;

export function handoffsData(corpus: Corpus, today: IsoDate): HandoffsFile {
  const handoffs = [...corpus.entries.handoff.values()];
  return { ...headOf(today), handoffs: handoffs.map((one) => handoffData(corpus, one, today)) };
}

/** One handoff, as the file of all has it. */
export function handoffData(corpus: Corpus, one: Handoff, today: IsoDate): HandoffsFile['handoffs'][number] {
  const person = (name: string | undefined) =>
    name === undefined ? undefined : referenceNamed(corpus, ['person'], name, today);
  return {
    id: one.id,
    url: fullUrl(corpus, entryUrl(corpus, one)),
    from: referenceNamed(corpus, ['person'], one.from, today),
    lastDay: lastDayOf(corpus, one, today)?.day,
    items: itemViews(corpus, one, today).map(({ what, state, to, note, received }) => ({
      what: fromName(corpus, what),
      state,
      to: to === undefined ? undefined : fromName(corpus, to),
      note,
      received: received.map(({ by, on }) => ({ by: fromName(corpus, by), on })),
    })),
    openThreads: one.openThreads.map(({ title, state, next, to }) => ({ title, state, next, to: person(to) })),
  };
}
