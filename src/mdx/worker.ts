/** A thread that compiles one body after another; the pool ends it when one takes too long. */

import { parentPort, workerData } from 'node:worker_threads';
import { compileBody, type Compilation } from './compile.ts';
import type { BodySource } from './compiled.ts';

export type Answer =
  | { readonly state: 'done'; readonly compilation: Compilation }
  /** The stack or the heap was not enough. */
  | { readonly state: 'too-complex' }
  /** A mistake of ours, not of the author's. */
  | { readonly state: 'failed'; readonly reason: string };

const { contentDir } = workerData as { contentDir: string };

parentPort?.on('message', (source: BodySource) => {
  void reply(source);
});

async function reply(source: BodySource): Promise<void> {
  const result = await answer(source);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a window
  parentPort?.postMessage(result);
}

async function answer(source: BodySource): Promise<Answer> {
  try {
    return { state: 'done', compilation: await compileBody(source, contentDir) };
  } catch (error) {
    if (error instanceof RangeError) return { state: 'too-complex' };
    return { state: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
