/** Searches beside the page, so that no question holds up what the reader does. */

import { ask, type Answer } from '../../search/ask/ask.ts';
import { openIndex, type Index } from '../../search/ask/open-index.ts';
import type { ReadFile } from '../../search/ask/pagefind/files.ts';
import type { Told } from '../ask-worker.ts';
import type { Asked } from './messages.ts';

let index: Promise<Index> | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answerTo(data).then(tell, (error: unknown) => tell({ id: data.id, failure: String(error) }));
});

function tell(told: Told<Answer | undefined>): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  postMessage(told);
}

async function answerTo({ id, base, today, question, from, to }: Asked): Promise<Told<Answer | undefined>> {
  index ??= openIndex(readUnder(`${base}pagefind/`), base).catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  const opened = await index;
  return { id, answer: question === undefined ? undefined : await ask(opened, question, today, from, to) };
}

/** Names of Pagefind's parts change with what is in them; the names of the others do not. */
function readUnder(folder: string): ReadFile {
  return async (path) => {
    const isNamedByContent = /\.pf_\w+$/.test(path);
    const answer = await fetch(folder + path, isNamedByContent ? {} : { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${folder}${path}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}
