/** A build of which every change of the disk is told, and which can be made to die at one of them. */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/cli/project-root.ts';
import type { makeWiki } from './built-wiki.ts';
import { startCairn, type Ended } from './content.ts';

/** What is traced when a phase of the build begins. */
const phases = {
  reading: /^writeFile \S+-sites\/lock$/,
  building: /^mkdirSync \S+-sites\/\d+-index\//,
  publishing: /^writeFile \S+-sites\/\d+\/cairn\.json$/,
} as const;
export type Phase = keyof typeof phases;
export const phaseNames = Object.keys(phases) as Phase[];

/** When a build dies: before the nth change of the disk in a phase, or some milliseconds after that. */
export interface Moment {
  readonly phase: Phase;
  readonly change: number;
  readonly late: number;
}

interface Change {
  readonly time: number;
  readonly what: string;
}

export interface Traced extends Ended {
  readonly changes: readonly Change[];
}

/** Builds, and tells what was changed on the disk; dies at a moment where one is given. */
export async function buildTraced(
  wiki: ReturnType<typeof makeWiki>,
  words: readonly string[],
  moment?: Moment,
): Promise<Traced> {
  const trace = join(wiki.work, 'trace');
  rmSync(trace, { force: true });
  const dying =
    moment === undefined
      ? {}
      : {
          DIE_AT: String(moment.change),
          DIE_AFTER: phases[moment.phase].source,
          DIE_LATE: String(moment.late),
        };
  const dieAt = join(projectRoot, 'tests/helpers/die-at.mjs');
  const { ended } = startCairn([...wiki.words, ...words], { ...wiki.env, DIE_TRACE: trace, ...dying }, dieAt);
  const how = await ended;
  const lines = existsSync(trace) ? readFileSync(trace, 'utf8').trimEnd().split('\n') : [];
  const changes = lines.map((line) => {
    const [, time = '', what = ''] = /^(\d+) (.*)$/.exec(line) ?? [];
    return { time: Number(time), what };
  });
  return { ...how, changes };
}

/** Where a phase begins among these changes; -1 where it does not. */
export function beginOf(phase: Phase, changes: readonly Change[]): number {
  return changes.findIndex(({ what }) => phases[phase].test(what));
}

/** In which phase a build died; `ended` where it was sooner. */
export function whereFell({ signal, changes }: Traced): Phase | 'ended' | 'starting' {
  if (signal !== 'SIGKILL') return 'ended';
  return phaseNames.findLast((phase) => beginOf(phase, changes) >= 0) ?? 'starting';
}
