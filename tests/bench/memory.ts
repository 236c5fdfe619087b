/** How much memory a process and its children take, read from /proc while they run. */

import { readdirSync, readFileSync } from 'node:fs';

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
  readonly pid: number;
  readonly parent: number;
  readonly now: number;
  readonly peak: number;
}

function processesUnder(root: number): readonly ProcessUse[] {
  const all = readProcesses();
  const tree = all.filter(({ pid }) => pid === root);
  for (const found of tree) tree.push(...all.filter(({ parent }) => parent === found.pid));
  return tree;
}

function readProcesses(): readonly ProcessUse[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : []));
  } catch {
    return [];
  }
}

function readProcess(pid: number): ProcessUse | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { pid, parent: field('PPid'), now: field('VmRSS'), peak: field('VmHWM') };
  } catch {
    return undefined;
  }
}
