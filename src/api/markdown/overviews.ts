/** The overviews of the site as Markdown: what there is of each kind, what holds first. */

import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { History } from '../../domain/history.ts';
import { areasPage } from '../../views/areas.ts';
import { factsPage } from '../../views/facts.ts';
import { glossaryPage } from '../../views/glossary.ts';
import { handoffsPage } from '../../views/handoffs.ts';
import { homePage } from '../../views/home.ts';
import { pathsPage } from '../../views/paths.ts';
import { peoplePage } from '../../views/people.ts';
import { recordsByState } from '../../views/records-by-state.ts';
import { systemsPage } from '../../views/systems.ts';
import { teamsPage } from '../../views/teams.ts';
import { fullUrl, markdownUrl } from '../../views/urls.ts';
import { recordSections } from './record-list.ts';
import { blocks, entryLink, inLine, linkText, list, nameLink, section, type Blocks } from './write.ts';

/** The overviews that are there once, by the address of their page. */
export function overviews(corpus: Corpus, history: History, today: IsoDate): Readonly<Record<string, () => string>> {
  const link = (view: Parameters<typeof entryLink>[1]) => entryLink(corpus, view);
  const page = (title: string, about: string, ...parts: Blocks) =>
    blocks(`# ${inLine(title)}`, inLine(about), ...parts);
  return {
    '': () => {
      const { title, lead, size, recent, areas } = homePage(corpus, history, today);
      return page(
        title,
        lead,
        size,
        section('Newest decisions in force', list(recent.map(({ link: to, on }) => `${on ?? 'no date'}: ${link(to)}`))),
        section(
          'Areas',
          list(
            areas.map(
              ({ label, href, count }) => `${linkText(label, fullUrl(corpus, markdownUrl(corpus, href)))}: ${count}`,
            ),
          ),
        ),
      );
    },
    records: () =>
      page(
        'Records',
        'Every decision that is written down, what holds first.',
        ...recordSections(corpus, recordsByState(corpus, corpus.entries.record.values(), today)),
      ),
    areas: () => {
      const { title, description, areas } = areasPage(corpus, today);
      return page(
        title,
        description,
        list(
          areas.map(
            ({ label, href, inForce, records }) =>
              `${linkText(label, fullUrl(corpus, markdownUrl(corpus, href)))}: ${records}, ${inForce}`,
          ),
        ),
      );
    },
    systems: () => {
      const { title, description, groups } = systemsPage(corpus, today);
      return page(
        title,
        description,
        ...groups.map(({ label, systems }) =>
          section(
            label,
            list(
              systems.map(({ system, criticality, holding, owner }) =>
                [
                  link(system),
                  criticality.word,
                  ...(holding === undefined ? [] : [holding]),
                  ...(owner === undefined ? [] : [`owner: ${nameLink(corpus, owner)}`]),
                ].join('; '),
              ),
            ),
          ),
        ),
      );
    },
    people: () => {
      const { title, description, teams, departed } = peoplePage(corpus, today);
      return page(
        title,
        description,
        ...teams.map(({ label, people }) =>
          section(
            label,
            list(people.map(({ person, role }) => `${link(person)}${role === undefined ? '' : `; ${role}`}`)),
          ),
        ),
        section(
          'Have left',
          list(departed.map(({ person, left }) => `${link(person)}${left === undefined ? '' : `; last day ${left}`}`)),
        ),
      );
    },
    teams: () => {
      const { title, description, teams } = teamsPage(corpus, today);
      return page(
        title,
        description,
        list(teams.map(({ team, members, systems }) => `${link(team)}: ${members}, ${systems}`)),
      );
    },
    handoffs: () => {
      const { title, description, ahead, past } = handoffsPage(corpus, today);
      const rows = (group: typeof ahead) =>
        list(
          group.map(({ handoff, lastDay, progress, noTaker }) =>
            [
              link(handoff),
              ...(lastDay === undefined ? [] : [`last day ${lastDay}`]),
              progress,
              ...(noTaker === undefined ? [] : [noTaker]),
            ].join('; '),
          ),
        );
      return page(title, description, section('Still to come', rows(ahead)), section('Past', rows(past)));
    },
    paths: () => {
      const { title, description, roles } = pathsPage(corpus, today);
      return page(
        title,
        description,
        ...roles.map(({ label, paths }) =>
          section(label, list(paths.map(({ path, time }) => `${link(path)}: ${time}`))),
        ),
      );
    },
    facts: () => {
      const { title, description, facts } = factsPage(corpus, today);
      return page(
        title,
        description,
        list(
          facts.map(({ fact, value, on, records, notes }) =>
            [`${link(fact)}: ${value}`, ...(on === undefined ? [] : [`measured ${on}`]), records, ...notes].join('; '),
          ),
        ),
      );
    },
    glossary: () => {
      const { title, description, letters } = glossaryPage(corpus, new Map(), today);
      return page(
        title,
        description,
        ...letters
          .flatMap(({ terms }) => terms)
          .map(({ term, aliases, definition }) =>
            section(
              term,
              blocks(inLine(definition), aliases.length === 0 ? undefined : `Also: ${aliases.join(', ')}.`),
            ),
          ),
      );
    },
  };
}
