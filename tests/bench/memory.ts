/** How much memory a process and its children take, read from /proc while they run. */

import { readFileSync } from 'node:fs';

export interface MemoryUse {
  /** Peak of the largest process, in KB; null where it cannot be known. */
  readonly peakKb: number | null;
  /** Peak of all processes together, in KB. */
  readonly treeKb: number | null;
}

const everyMs = 50;

export function watchMemory(pid: number | undefined): { stop: () => MemoryUse } {
  let peakKb: number | null = null;
  let treeKb: number | null = null;
  const look = () => {
    const tree = pid === undefined ? [] : processesUnder(pid);
    if (tree.length === 0) return;
    peakKb = Math.max(peakKb ?? 0, ...tree.map(({ peak }) => peak));
    treeKb = Math.max(
      treeKb ?? 0,
      tree.reduce((sum, { now }) => sum + now, 0),
    );
  };
  const timer = setInterval(look, everyMs);
  look();
  return {
    stop() {
      clearInterval(timer);
      return { peakKb, treeKb };
    },
  };
}

interface ProcessUse {
  readonly now: number;
  readonly peak: number;
}

/**
 * A process and all below it. Only these are looked at: to look through all of /proc, as often as this is asked, takes a
 * tenth of a processor from what is measured. Our processes start others in their first thread, which has their number.
 */
function processesUnder(root: number): readonly ProcessUse[] {
  const pids = [root];
  for (const pid of pids) pids.push(...childrenOf(pid));
  return pids.flatMap((pid) => readProcess(pid) ?? []);
}

/** `children` is there where Linux was built with it, as by all distributions: proc_pid_children(5). */
function childrenOf(pid: number): readonly number[] {
  return (readIfThere(`/proc/${pid}/task/${pid}/children`)?.match(/\d+/g) ?? []).map(Number);
}

function readProcess(pid: number): ProcessUse | undefined {
  const status = readIfThere(`/proc/${pid}/status`);
  if (status === undefined) return undefined;
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { now: field('VmRSS'), peak: field('VmHWM') };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
