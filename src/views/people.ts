/** What the overview of people shows: who is here, in which team, who is leaving, and who has left. Nobody is ranked. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { isPresent, type Person } from '../domain/person.ts';
import type { EmptyView } from './empty.ts';
import { linkTo, type LinkView } from './link.ts';
import { byLabel, compareNames } from './order.ts';

export interface PeoplePage {
  readonly title: string;
  readonly description: string;
  readonly teams: readonly TeamGroup[];
  readonly departed: readonly PersonRow[];
  readonly empty?: EmptyView | undefined;
}

export interface TeamGroup {
  readonly label: string;
  readonly team?: LinkView | undefined;
  readonly people: readonly PersonRow[];
}

export interface PersonRow {
  readonly person: LinkView;
  readonly role?: string | undefined;
  readonly team?: LinkView | undefined;
  /** The last day, of those who are leaving or have left. */
  readonly left?: IsoDate | undefined;
  /** What those who are leaving or have left wrote for those who stay. */
  readonly handoffs: readonly LinkView[];
}

/** Those who are here by team, in the order of names; those who have left apart. */
export function peoplePage(corpus: Corpus, today: IsoDate): PeoplePage {
  const people = [...corpus.entries.person.values()].sort((a, b) => compareNames(a.name, b.name));
  const groups = new Map<string, { team: LinkView | undefined; people: PersonRow[] }>();
  for (const person of people.filter((one) => isPresent(one, today))) {
    const row = personRow(corpus, person, today);
    const group = groups.get(row.team?.id ?? '') ?? { team: row.team, people: [] };
    group.people.push(row);
    groups.set(row.team?.id ?? '', group);
  }
  return {
    title: 'People',
    description: 'Who can be asked, team by team, and who has left.',
    teams: [...groups.values()]
      .map(({ team, people: members }): TeamGroup => ({ label: team?.label ?? 'No team', team, people: members }))
      .sort((a, b) => Number(a.team === undefined) - Number(b.team === undefined) || byLabel(a, b)),
    departed: people.filter((one) => !isPresent(one, today)).map((person) => personRow(corpus, person, today)),
    ...(people.length > 0
      ? {}
      : {
          empty: {
            missing: 'No people are written down.',
            todo: 'Put one into the folder people, or run `npm run cairn -- new person`.',
          },
        }),
  };
}

export function personRow(corpus: Corpus, person: Person, today: IsoDate): PersonRow {
  const team = person.team === undefined ? undefined : findEntry(corpus, 'team', person.team);
  return {
    person: linkTo(corpus, person, today),
    role: person.role,
    team: team === undefined ? undefined : linkTo(corpus, team, today),
    left: person.left,
    handoffs: handoffsOf(corpus, person, today),
  };
}

/** The handoffs that a person wrote. */
export function handoffsOf(corpus: Corpus, person: Person, today: IsoDate): readonly LinkView[] {
  return [...corpus.entries.handoff.values()]
    .filter(({ from }) => findEntry(corpus, 'person', from) === person)
    .map((handoff) => linkTo(corpus, handoff, today));
}
