/** Asks the worker that reckons. */

import { openWorker } from '../ask-worker.ts';
import type { Asked, Reply } from './messages.ts';

export interface Asker {
  /** Rejects when the data cannot be read. */
  readonly ask: (question: Omit<Asked, 'id' | 'file'>) => Promise<Reply>;
}

export function startAsker(file: string): Asker {
  const ask = openWorker<Omit<Asked, 'id'>, Reply>(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    'the worker could not be started',
  );
  return { ask: (question) => ask({ file, ...question }) };
}
