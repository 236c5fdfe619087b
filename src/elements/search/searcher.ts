/** Asks the worker that searches. */

import type { IsoDate } from '../../domain/date.ts';
import type { Answer } from '../../search/ask/ask.ts';
import type { Question } from '../../search/ask/question.ts';
import type { Sites, SitesHeard } from '../../search/ask/sites/search-sites.ts';
import { openWorker } from '../ask-worker.ts';
import type { Asked } from './messages.ts';

export interface Searcher {
  /** Makes the index ready before it is asked; that it fails is told when it is. */
  readonly prepare: () => void;
  /**
   * Answers from one place to before another, of our own site and those that are heard in `among`. Rejects when the index
   * cannot be read, as when the site was not built yet.
   */
  readonly ask: (question: Question, from: number, to: number, among?: SitesHeard) => Promise<Answer>;
  /** The same with one more of the sites that are still open. */
  readonly next: (question: Question, from: number, to: number, among: SitesHeard) => Promise<Answer>;
}

export function startSearcher(base: string, today: IsoDate, sites: Sites | undefined): Searcher {
  const askWorker = openWorker<Omit<Asked, 'id'>, Answer | undefined>(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    'The search could not be started.',
  );
  const send = (message: Omit<Asked, 'id' | 'base' | 'today' | 'sites'>) =>
    askWorker({ base, today, ...(sites === undefined ? {} : { sites }), ...message });
  const answered = async (message: Parameters<typeof send>[0]) => {
    const answer = await send(message);
    if (answer === undefined) throw new Error('There was no answer.');
    return answer;
  };
  return {
    prepare: () => void send({ from: 0, to: 0 }).catch(() => {}),
    ask: (question, from, to, among) => answered({ question, from, to, among }),
    next: (question, from, to, among) => answered({ question, from, to, among, isNext: true }),
  };
}
