/** What the page of a team shows: its purpose, its people, its systems, and the records it answers for. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { isPresent } from '../domain/person.ts';
import type { System } from '../domain/system.ts';
import type { Team } from '../domain/team.ts';
import { crumbsTo, type Crumb } from './crumbs.ts';
import { nameView, type NameView } from './name.ts';
import { compareNames } from './order.ts';
import { personRow, type PersonRow } from './people.ts';
import { recordsByState, type StateGroup } from './records-by-state.ts';
import { systemRow, type SystemRow } from './systems.ts';
import { editUrl } from './urls.ts';

export interface TeamPage {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly description: string;
  readonly purpose?: string | undefined;
  readonly lead?: NameView | undefined;
  readonly members: readonly PersonRow[];
  readonly former: readonly PersonRow[];
  readonly systems: readonly SystemRow[];
  /** Records whose steward is the team. */
  readonly records: readonly StateGroup[];
  readonly edit?: string | undefined;
}

export function teamPage(corpus: Corpus, team: Team, today: IsoDate): TeamPage {
  const people = [...corpus.entries.person.values()]
    .filter((person) => isTeam(corpus, person.team, team))
    .sort((a, b) => compareNames(a.name, b.name));
  const rows = (here: boolean) =>
    people.filter((person) => isPresent(person, today) === here).map((person) => personRow(corpus, person, today));
  return {
    crumbs: crumbsTo(corpus, 'person', 'team'),
    title: team.name,
    description: team.purpose ?? `The people, systems and records of ${team.name}.`,
    purpose: team.purpose,
    lead: team.lead === undefined ? undefined : nameView(corpus, ['person'], team.lead, today),
    members: rows(true),
    former: rows(false),
    systems: teamSystems(corpus, team).map((system) => systemRow(corpus, system, today)),
    records: recordsByState(
      corpus,
      [...corpus.entries.record.values()].filter(({ steward }) => isTeam(corpus, steward, team)),
      today,
    ),
    edit: editUrl(corpus, team),
  };
}

/** The systems that the team runs or owns, the most critical first. */
export function teamSystems(corpus: Corpus, team: Team): readonly System[] {
  return [...corpus.entries.system.values()]
    .filter((system) => isTeam(corpus, system.team, team) || isTeam(corpus, system.owner, team))
    .sort((a, b) => b.criticality - a.criticality || compareNames(a.name, b.name));
}

function isTeam(corpus: Corpus, name: string | undefined, team: Team): boolean {
  return name !== undefined && findEntry(corpus, 'team', name) === team;
}
