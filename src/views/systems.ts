/** What the overview of systems shows: which there are, whose they are, and whether anybody holds them. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { holdersOf, holdingOfCount, type Holding } from '../domain/ownership.ts';
import type { System } from '../domain/system.ts';
import { criticalityView, type CriticalityView } from './criticality.ts';
import type { EmptyView } from './empty.ts';
import { linkTo, type LinkView } from './link.ts';
import { stewardView, type NameView } from './name.ts';
import { byLabel, counted } from './order.ts';
import { systemRecords } from './system-records.ts';

export interface SystemsPage {
  readonly title: string;
  readonly description: string;
  readonly groups: readonly SystemGroup[];
  readonly empty?: EmptyView | undefined;
}

export interface SystemGroup {
  readonly label: string;
  readonly team?: LinkView | undefined;
  readonly systems: readonly SystemRow[];
}

export interface SystemRow {
  readonly system: LinkView;
  readonly type?: string | undefined;
  readonly criticality: CriticalityView;
  readonly owner?: NameView | undefined;
  /** Absent where no people are written down at all. */
  readonly holding?: Holding | undefined;
  readonly holders: number;
  readonly records: string;
}

/** Systems by team, teams by name and systems without one last; within a team the most critical first. */
export function systemsPage(corpus: Corpus, today: IsoDate): SystemsPage {
  const groups = new Map<string, { team?: LinkView; systems: SystemRow[] }>();
  for (const system of corpus.entries.system.values()) {
    const team = system.team === undefined ? undefined : findEntry(corpus, 'team', system.team);
    const group = groups.get(team?.id ?? '') ?? {
      ...(team === undefined ? {} : { team: linkTo(corpus, team, today) }),
      systems: [],
    };
    group.systems.push(systemRow(corpus, system, today));
    groups.set(team?.id ?? '', group);
  }
  const sorted = [...groups.values()]
    .map(({ team, systems }): SystemGroup => ({
      label: team?.label ?? 'No team',
      team,
      systems: systems.sort(compare),
    }))
    .sort((a, b) => Number(a.team === undefined) - Number(b.team === undefined) || byLabel(a, b));
  return {
    title: 'Systems',
    description: 'What the organisation runs and trains, whose it is, and who could answer for it today.',
    groups: sorted,
    ...(sorted.length > 0
      ? {}
      : {
          empty: {
            missing: 'No systems are written down.',
            todo: 'Put one into the folder systems, or run `npm run cairn -- new system`.',
          },
        }),
  };
}

export function systemRow(corpus: Corpus, system: System, today: IsoDate): SystemRow {
  const holders = holdersOf(corpus, system, today).length;
  return {
    system: linkTo(corpus, system, today),
    type: system.type,
    criticality: criticalityView(system.criticality),
    owner: system.owner === undefined ? undefined : stewardView(corpus, system.owner, today),
    ...(corpus.entries.person.size === 0 ? {} : { holding: holdingOfCount(holders) }),
    holders,
    records: counted(systemRecords(corpus, system).length, 'record'),
  };
}

function compare(a: SystemRow, b: SystemRow): number {
  return b.criticality.level - a.criticality.level || byLabel(a.system, b.system);
}
