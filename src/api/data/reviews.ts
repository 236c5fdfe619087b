/** What waits for somebody: records to look at again, and handed-over items that nobody has received. For a bot that reminds. */

import { z } from 'zod';
import { compareText } from '../../domain/compare.ts';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { History } from '../../domain/history.ts';
import { isInForce } from '../../domain/supersession.ts';
import { freshnessView } from '../../views/record-upkeep.ts';
import { entryUrl, fullUrl } from '../../views/urls.ts';
import { handoffData } from './handoffs.ts';
import { day, head, headOf, reference, referenceNamed, referenceTo, url } from './shared.ts';

const kinds = ['tripped', 'overdue', 'edited', 'due'] as const;

const review = z.object({
  record: reference.meta({ description: 'The record to look at.' }),
  steward: reference.optional().meta({ description: 'Whom to remind; absent where nobody is named.' }),
  why: z.enum(kinds).meta({ description: 'Worst first: an assumption broke; past its day; edited since; soon.' }),
  by: day.optional().meta({ description: 'The day by which it should be looked at.' }),
  sentence: z.string().meta({ description: 'The same in words.' }),
  command: z.string().meta({ description: 'What to run once it was looked at.' }),
});

const waiting = z.object({
  handoff: z.string().meta({ description: 'The id of the handoff.' }),
  url,
  from: reference.meta({ description: 'Who leaves.' }),
  lastDay: day.optional().meta({ description: 'The day by which it should have arrived.' }),
  what: reference.meta({ description: 'A record, a system, or the words of the giver.' }),
  to: reference.optional().meta({ description: 'Whom to remind; absent where nobody takes it yet.' }),
});

export const reviewsFile = z
  .object({
    ...head,
    reviews: z.array(review).meta({ description: 'The most pressing first, then by day.' }),
    handoffs: z.array(waiting).meta({ description: 'Items that are not received, the next last day first.' }),
  })
  .meta({ title: 'What is due', description: 'api/v1/reviews.json' });
export type ReviewsFile = z.infer<typeof reviewsFile>;

export function reviewsData(corpus: Corpus, history: History, today: IsoDate): ReviewsFile {
  return { ...headOf(today), reviews: reviewsDue(corpus, history, today), handoffs: itemsWaiting(corpus, today) };
}

function reviewsDue(corpus: Corpus, history: History, today: IsoDate): ReviewsFile['reviews'] {
  const due: ReviewsFile['reviews'] = [];
  for (const record of corpus.entries.record.values()) {
    if (!isInForce(corpus, record, today)) continue;
    const found = freshnessView(corpus, record, history, today);
    const why = kinds.find((kind) => kind === found?.freshness);
    if (found === undefined || why === undefined) continue;
    due.push({
      record: referenceTo(corpus, record, today),
      steward:
        record.steward === undefined ? undefined : referenceNamed(corpus, ['person', 'team'], record.steward, today),
      why,
      by: found.inputs.reviewBy,
      sentence: found.sentence,
      command: `npm run cairn -- verify ${record.id}`,
    });
  }
  return due.sort((a, b) => kinds.indexOf(a.why) - kinds.indexOf(b.why) || compareText(a.by ?? '9', b.by ?? '9'));
}

function itemsWaiting(corpus: Corpus, today: IsoDate): ReviewsFile['handoffs'] {
  const handoffs = [...corpus.entries.handoff.values()].map((handoff) => ({
    data: handoffData(corpus, handoff, today),
    address: fullUrl(corpus, entryUrl(corpus, handoff)),
  }));
  return handoffs
    .sort((a, b) => compareText(a.data.lastDay ?? '9', b.data.lastDay ?? '9'))
    .flatMap(({ data, address }) =>
      data.items
        .filter(({ state }) => state !== 'received')
        .map(({ what, to }) => ({
          handoff: data.id,
          url: address,
          from: data.from,
          lastDay: data.lastDay,
          what,
          to,
        })),
    );
}
