/** Asks the worker, and knows which answer is to which question. */

import type { IsoDate } from '../../domain/date.ts';
import type { Answer } from '../../search/ask/ask.ts';
import type { Question } from '../../search/ask/question.ts';
import type { Asked, Told } from './messages.ts';

export interface Searcher {
  /** Makes the index ready before it is asked; that it fails is told when it is. */
  readonly prepare: () => void;
  /** Answers from one place to before another. Rejects when the index cannot be read, as when the site was not built yet. */
  readonly ask: (question: Question, from: number, to: number) => Promise<Answer>;
}

interface Waiting {
  readonly resolve: (answer: Answer | undefined) => void;
  readonly reject: (reason: Error) => void;
}

export function startSearcher(base: string, today: IsoDate): Searcher {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let worker: Worker | undefined;
  const send = (message: Pick<Asked, 'question' | 'from' | 'to'>): Promise<Answer | undefined> => {
    worker ??= start(waiting, () => (worker = undefined));
    const id = ++asked;
    const told = new Promise<Answer | undefined>((resolve, reject) => waiting.set(id, { resolve, reject }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
    worker.postMessage({ id, base, today, ...message } satisfies Asked);
    return told;
  };
  return {
    prepare: () => void send({ from: 0, to: 0 }).catch(() => {}),
    async ask(question, from, to) {
      const answer = await send({ question, from, to });
      if (answer === undefined) throw new Error('There was no answer.');
      return answer;
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
    else one?.resolve(data.answer);
  });
  worker.addEventListener('error', () => {
    onEnd();
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error('The search could not be started.'));
    waiting.clear();
  });
  return worker;
}
