/** Which records in force belong to a system, an area or a team? */

import { findEntry, type Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import { slugOf } from './id.ts';
import type { DecisionRecord } from './record.ts';
import { isInForce } from './supersession.ts';
import type { System } from './system.ts';
import type { Team } from './team.ts';

export type PathScope =
  | { readonly kind: 'system'; readonly system: System }
  /** `area` as a slug. */
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'team'; readonly team: Team };

/**
 * The records in force about the system; in the area; or of the team: whose steward is the team or somebody in it, or
 * which are about a system that the team runs or owns. In the order of their ids.
 */
export function recordsIn(corpus: Corpus, scope: PathScope, today: IsoDate): readonly DecisionRecord[] {
  const belongs = belongsTo(corpus, scope);
  return [...corpus.entries.record.values()].filter((record) => belongs(record) && isInForce(corpus, record, today));
}

function belongsTo(corpus: Corpus, scope: PathScope): (record: DecisionRecord) => boolean {
  const isAbout = (record: DecisionRecord, systems: ReadonlySet<System>) =>
    record.systems.some((name) => {
      const system = findEntry(corpus, 'system', name);
      return system !== undefined && systems.has(system);
    });
  switch (scope.kind) {
    case 'system':
      return (record) => isAbout(record, new Set([scope.system]));
    case 'area':
      return ({ areas }) => areas.some((area) => slugOf(area) === scope.area);
    case 'team': {
      const isTeam = (name: string | undefined) => name !== undefined && findEntry(corpus, 'team', name) === scope.team;
      const isTheirs = (name: string | undefined) =>
        isTeam(name) || (name !== undefined && isTeam(findEntry(corpus, 'person', name)?.team));
      const systems = [...corpus.entries.system.values()].filter(({ team, owner }) => isTeam(team) || isTheirs(owner));
      const run = new Set(systems);
      return (record) => isTheirs(record.steward) || isAbout(record, run);
    }
  }
}
