/** The picture of what is at risk: every system under its team, as large as what would be lost with it. */

import type { Holding } from '../domain/ownership.ts';
import type { LinkView } from './link.ts';
import { byLabel } from './order.ts';
import type { RiskRow } from './risk-rows.ts';

export interface RiskMap {
  readonly teams: readonly RiskMapTeam[];
}

export interface RiskMapTeam {
  readonly label: string;
  readonly team?: LinkView | undefined;
  /** The greatest impact first. */
  readonly systems: readonly RiskMark[];
}

export interface RiskMark {
  readonly link: LinkView;
  readonly holding: Holding;
  readonly impact: number;
  /** The diameter of its mark, in pixels. */
  readonly size: number;
}

/** Pixels; the smallest can still be told apart by its shape. */
const sizes = { least: 14, most: 72 };

/** Teams by name, systems without a team last. The area of a mark is in proportion to its impact, down to the least size. */
export function riskMap(systems: readonly RiskRow[]): RiskMap {
  const greatest = Math.max(1, ...systems.map(({ impact }) => impact.value));
  const groups = Map.groupBy(systems, ({ team }) => team?.label ?? '');
  return {
    teams: [...groups]
      .map(([label, rows]): RiskMapTeam => ({
        label: label === '' ? 'No team' : label,
        team: rows[0]?.team?.link,
        systems: rows
          .map(({ link, holding, impact }) => ({
            link,
            holding,
            impact: impact.value,
            size: Math.max(sizes.least, Math.round(sizes.most * Math.sqrt(impact.value / greatest))),
          }))
          .sort((a, b) => b.impact - a.impact || byLabel(a.link, b.link)),
      }))
      .sort((a, b) => Number(a.team === undefined) - Number(b.team === undefined) || byLabel(a, b)),
  };
}
