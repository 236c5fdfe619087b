/** Asks the worker, and knows which reply is to which question. */

import type { Asked, Reply, Told } from './messages.ts';

export interface Asker {
  /** Rejects when the data cannot be read. */
  readonly ask: (question: Omit<Asked, 'id' | 'file'>) => Promise<Reply>;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: Error) => void;
}

export function startAsker(file: string): Asker {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let worker: Worker | undefined;
  return {
    ask(question) {
      worker ??= start(waiting, () => (worker = undefined));
      const id = ++asked;
      const told = new Promise<Reply>((resolve, reject) => waiting.set(id, { resolve, reject }));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
      worker.postMessage({ id, file, ...question } satisfies Asked);
      return told;
    },
  };
}

/** A worker that cannot be started fails all who wait, and the next question starts another. */
function start(waiting: Map<number, Waiting>, onEnd: () => void): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) one?.reject(new Error(data.failure));
    else one?.resolve(data.reply);
  });
  worker.addEventListener('error', () => {
    onEnd();
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error('the worker could not be started'));
    waiting.clear();
  });
  return worker;
}
