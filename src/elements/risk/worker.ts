/** Reckons beside the page, so that no question holds up what the reader does. */

import type { RiskFile } from '../../domain/risk-notes.ts';
import type { Told } from '../ask-worker.ts';
import type { Asked, Reply } from './messages.ts';
import { openReckoner, type Reckoner } from './reckon.ts';

let reckoner: Promise<Reckoner> | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answerTo(data).then(tell, (error: unknown) => tell({ id: data.id, failure: wordsOf(error) }));
});

function tell(told: Told<Reply>): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  postMessage(told);
}

async function answerTo({ id, file, ...question }: Asked): Promise<Told<Reply>> {
  reckoner ??= open(file).catch((error: unknown) => {
    reckoner = undefined;
    throw error;
  });
  const { ask } = await reckoner;
  return { id, answer: ask(question) };
}

async function open(file: string): Promise<Reckoner> {
  const answer = await fetch(file, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${file} was answered with ${answer.status}`);
  return openReckoner((await answer.json()) as RiskFile);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
