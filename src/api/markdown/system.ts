/** The page of a system as Markdown: whose it is, who could answer for it, and what was decided about it. */

import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { System } from '../../domain/system.ts';
import { systemPage } from '../../views/system.ts';
import { recordSections } from './record-list.ts';
import { entryLink, facts, linkText, nameLink, nameLinks, type Blocks } from './write.ts';

export function systemBlocks(corpus: Corpus, system: System, today: IsoDate): Blocks {
  const page = systemPage(corpus, system, today);
  return [
    page.summary,
    facts([
      ['Sort', page.type],
      ['Criticality', page.criticality.word],
      ['Team', page.team === undefined ? undefined : nameLink(corpus, page.team)],
      ['Owner', page.owner === undefined ? undefined : nameLink(corpus, page.owner)],
      ['Mind', page.ownerNote],
      ['Experts', nameLinks(corpus, page.experts)],
      ['Who could answer today', page.holders.holders.map(({ person }) => entryLink(corpus, person)).join(', ')],
      ['How many hold it', page.holders.summary],
      [
        'Depends on',
        nameLinks(
          corpus,
          page.dependsOn.map(({ name }) => name),
        ),
      ],
      [
        'Needed by',
        nameLinks(
          corpus,
          page.neededBy.map(({ name }) => name),
        ),
      ],
      [
        'Repositories',
        page.repos.map(({ label, url }) => (url === undefined ? label : linkText(label, url))).join(', '),
      ],
      ['Links', page.links.map(({ label, url }) => linkText(label, url)).join(', ')],
    ]),
    ...recordSections(corpus, page.records, (label) => `Records: ${label}`),
  ];
}
