/** What the overview of teams shows: what each answers for, and who is in it. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { membersOf } from '../domain/ownership.ts';
import type { EmptyView } from './empty.ts';
import { linkTo, type LinkView } from './link.ts';
import { nameView, type NameView } from './name.ts';
import { byLabel, counted } from './order.ts';
import { teamSystems } from './team.ts';

export interface TeamsPage {
  readonly title: string;
  readonly description: string;
  readonly teams: readonly TeamRow[];
  readonly empty?: EmptyView | undefined;
}

export interface TeamRow {
  readonly team: LinkView;
  readonly lead?: NameView | undefined;
  readonly members: string;
  readonly systems: string;
}

export function teamsPage(corpus: Corpus, today: IsoDate): TeamsPage {
  const teams = [...corpus.entries.team.values()].map((team): TeamRow => ({
    team: linkTo(corpus, team, today),
    lead: team.lead === undefined ? undefined : nameView(corpus, ['person'], team.lead, today),
    members: counted(membersOf(corpus, team.id, today).length, 'member'),
    systems: counted(teamSystems(corpus, team).length, 'system'),
  }));
  return {
    title: 'Teams',
    description: 'What each team answers for, and who is in it.',
    teams: teams.sort((a, b) => byLabel(a.team, b.team)),
    ...(teams.length > 0
      ? {}
      : {
          empty: {
            missing: 'No teams are written down.',
            todo: 'Put one into the folder teams, or run `npm run cairn -- new team`.',
          },
        }),
  };
}
