/** Pagefind works in a process of its own, and waits for ever for one that has died: here its death is heard. */

import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { close, createIndex, type PagefindIndex, type PagefindServiceConfig } from 'pagefind';

export interface WorkingIndex {
  readonly index: PagefindIndex;
  /** The result of some work of the index. @throws when its process has died meanwhile, and whatever the work throws */
  readonly during: <Result>(work: Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/** All indexes share a process, which Pagefind starts for the first. */
let current: ChildProcess | undefined;
let openIndexes = 0;

/** @throws when Pagefind cannot be started, in its own words */
export async function startIndex(config: PagefindServiceConfig): Promise<WorkingIndex> {
  let death: string | undefined;
  const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
    death = causeOf(code, signal);
    current = undefined;
    void close(); // whoever waits for an answer is told that there will be none
  };
  const during = <Result>(work: Promise<Result>) =>
    work.catch((error: unknown) => {
      throw death === undefined ? error : new Error(`Pagefind ended before its index was written: ${death}.`);
    });
  const { index, errors } = await during(whileHearing(() => createIndex(config), onExit));
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  openIndexes++;
  const child = current;
  child?.on('exit', onExit);
  return {
    index,
    during,
    async close() {
      child?.off('exit', onExit);
      if (death === undefined) await index.deleteIndex();
      if (--openIndexes > 0) return;
      current?.removeAllListeners('exit');
      current = undefined;
      await close();
    },
  };
}

/** Calls `start`, which may start a process before it returns. */
function whileHearing<Result>(
  start: () => Promise<Result>,
  onExit: (code: number | null, signal: NodeJS.Signals | null) => void,
) {
  const hear = (message: unknown) => {
    current = (message as { readonly process: ChildProcess }).process;
  };
  subscribe('child_process', hear);
  const started = start();
  unsubscribe('child_process', hear);
  const child = current;
  child?.once('exit', onExit);
  return started.finally(() => child?.off('exit', onExit));
}

function causeOf(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal === 'SIGXFSZ') return 'a file would have been larger than is allowed (EFBIG)';
  if (signal === 'SIGKILL') return 'its process was killed (SIGKILL), as a system does that is short of memory';
  return `its process ended with ${signal ?? `exit code ${code}`}`;
}
