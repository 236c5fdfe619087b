/** Asks the worker that searches. */

import type { IsoDate } from '../../domain/date.ts';
import type { Answer } from '../../search/ask/ask.ts';
import type { Question } from '../../search/ask/question.ts';
import { openWorker } from '../ask-worker.ts';
import type { Asked } from './messages.ts';

export interface Searcher {
  /** Makes the index ready before it is asked; that it fails is told when it is. */
  readonly prepare: () => void;
  /** Answers from one place to before another. Rejects when the index cannot be read, as when the site was not built yet. */
  readonly ask: (question: Question, from: number, to: number) => Promise<Answer>;
}

export function startSearcher(base: string, today: IsoDate): Searcher {
  const askWorker = openWorker<Omit<Asked, 'id'>, Answer | undefined>(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    'The search could not be started.',
  );
  const send = (message: Pick<Asked, 'question' | 'from' | 'to'>) => askWorker({ base, today, ...message });
  return {
    prepare: () => void send({ from: 0, to: 0 }).catch(() => {}),
    async ask(question, from, to) {
      const answer = await send({ question, from, to });
      if (answer === undefined) throw new Error('There was no answer.');
      return answer;
    },
  };
}
