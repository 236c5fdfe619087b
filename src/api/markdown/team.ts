/** The page of a team as Markdown: its people, systems and records. */

import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Team } from '../../domain/team.ts';
import { teamPage } from '../../views/team.ts';
import { recordSections } from './record-list.ts';
import { entryLink, facts, list, nameLink, section, type Blocks } from './write.ts';

export function teamBlocks(corpus: Corpus, team: Team, today: IsoDate): Blocks {
  const page = teamPage(corpus, team, today);
  return [
    page.purpose,
    facts([['Lead', page.lead === undefined ? undefined : nameLink(corpus, page.lead)]]),
    section(
      'Members',
      list(
        page.members.map(({ person, role }) => `${entryLink(corpus, person)}${role === undefined ? '' : `, ${role}`}`),
      ),
    ),
    section('Systems', list(page.systems.map(({ system }) => entryLink(corpus, system)))),
    ...recordSections(corpus, page.records, (label) => `Records: ${label}`),
  ];
}
