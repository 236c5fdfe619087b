/** The page of a handoff as Markdown: what goes to whom, and what of it has arrived. */

import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Handoff } from '../../domain/handoff.ts';
import { handoffPage } from '../../views/handoff.ts';
import { itemLine } from './items.ts';
import { facts, list, nameLink, section, type Blocks } from './write.ts';

export function handoffBlocks(corpus: Corpus, handoff: Handoff, today: IsoDate): Blocks {
  const page = handoffPage(corpus, handoff, false, today);
  return [
    facts([
      ['From', nameLink(corpus, page.from)],
      ['Last day', page.lastDay?.day],
      ['Arrived', page.progress],
    ]),
    section('What is handed over', list(page.items.map((item) => itemLine(corpus, item)))),
    section(
      'Under way',
      list(
        page.threads.map(({ title, state, next, to }) =>
          [
            title,
            state,
            next === undefined ? undefined : `next: ${next}`,
            to === undefined ? undefined : `with ${nameLink(corpus, to)}`,
          ]
            .filter((part) => part !== undefined)
            .join('; '),
        ),
      ),
    ),
  ];
}
