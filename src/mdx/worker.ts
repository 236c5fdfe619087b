/** A thread that compiles one body after another; the pool ends it when one takes too long. */

import { parentPort, workerData } from 'node:worker_threads';
import { keyOf, openCache, type Known } from './cache.ts';
import { compileBody } from './compile.ts';
import type { BodySource } from './compiled.ts';
import { readByCore, readFast } from './fast-reader.ts';

export type Answer =
  | {
      readonly state: 'done';
      readonly known: Known;
      /** Only where it is not on disk, or cannot be read there, since it is long. */
      readonly html?: string | undefined;
      /** Why the cache cannot be written. */
      readonly problem?: string | undefined;
    }
  /** The stack or the heap was not enough. */
  | { readonly state: 'too-complex' }
  /** A mistake of ours, not of the author's. */
  | { readonly state: 'failed'; readonly reason: string };

/** A body to compile. */
export interface Task {
  readonly source: BodySource;
  /** Once more, with the core's reader alone, where the other has crashed on it. */
  readonly coreOnly: boolean;
  /** Once more, and to be answered with its HTML, where what was kept of it cannot be read. */
  readonly isLost: boolean;
}

/** `ready` once, when all is loaded: what that took is no body's fault. */
export type Said = Answer | { readonly state: 'ready' };

export interface WorkerData {
  readonly contentDir: string;
  readonly cacheDir: string | undefined;
}

const { contentDir, cacheDir } = workerData as WorkerData;
let problem: string | undefined;
const cache = openCache(contentDir, cacheDir, (reason) => (problem = reason));

parentPort?.on('message', (task: Task) => {
  void answer(task).then(say);
});
say({ state: 'ready' });

function say(said: Said): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a window
  parentPort?.postMessage(said);
}

async function answer({ source, coreOnly, isLost }: Task): Promise<Answer> {
  try {
    const compilation = await compileBody(source, contentDir, coreOnly ? readByCore : readFast);
    const { known, isOnDisk } = cache.keep(keyOf(source), compilation);
    return isOnDisk && !isLost ? { state: 'done', known } : { state: 'done', known, html: compilation.html, problem };
  } catch (error) {
    if (error instanceof RangeError) return { state: 'too-complex' };
    return { state: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
