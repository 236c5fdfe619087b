/** The page of a fact as Markdown: its value today, what it was, and what rests on it. */

import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Fact } from '../../domain/fact.ts';
import { factPage } from '../../views/fact.ts';
import { entryLink, facts, linkText, list, section, type Blocks } from './write.ts';

export function factBlocks(corpus: Corpus, fact: Fact, today: IsoDate): Blocks {
  const page = factPage(corpus, fact, today);
  return [
    page.summary,
    facts([
      ['Value', page.value],
      ['Measured', page.on],
      ['Contested', page.isContested ? 'records in force give it different values' : undefined],
    ]),
    section(
      'History',
      list(
        page.history.map(
          ({ value, on, source }) =>
            `${on ?? 'no date'}: ${value}${source === undefined ? '' : `; source: ${source.url === undefined ? source.text : linkText(source.text, source.url)}`}`,
        ),
      ),
    ),
    section(
      'What rests on it',
      list(
        page.rests.map(
          ({ record, claim, state, needed }) =>
            `${entryLink(corpus, record)}: ${claim}; must be ${needed}${state === 'tripped' ? ', which NO LONGER HOLDS' : ''}`,
        ),
      ),
    ),
  ];
}
