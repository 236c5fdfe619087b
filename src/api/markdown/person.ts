/** The page of a person as Markdown: what they answer for, hold and decided. */

import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Person } from '../../domain/person.ts';
import { personPage } from '../../views/person.ts';
import { entryLink, facts, list, nameLink, section, type Blocks } from './write.ts';

export function personBlocks(corpus: Corpus, person: Person, today: IsoDate): Blocks {
  const page = personPage(corpus, person, today);
  const held = (views: typeof page.holdings.alone) => list(views.map(({ link }) => entryLink(corpus, link)));
  return [
    facts([
      ['State', page.state],
      ['Role', page.role],
      ['Team', page.team === undefined ? undefined : nameLink(corpus, page.team)],
      ['Joined', page.joined],
      ['Last day', page.left],
      ['Handoffs', page.handoffs.map((link) => entryLink(corpus, link)).join(', ')],
    ]),
    section('Answers for', list(page.answersFor.map((link) => entryLink(corpus, link)))),
    section('Holds alone', held(page.holdings.alone)),
    section('Holds with others', held(page.holdings.shared)),
    section('Decided', list(page.decided.map(({ link, on }) => `${on ?? 'no date'}: ${entryLink(corpus, link)}`))),
  ];
}
