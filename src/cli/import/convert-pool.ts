/** How are many bodies converted at once, in bounded memory, and none of them for ever? */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { fenced } from '../../import/body/escape.ts';
import { shownHtml, shownText } from '../../import/body/words.ts';
import type { BodyTask, DoneBody, Site } from '../../import/plan/convert.ts';

/** Some texts take a parser minutes; this is far more than any that people wrote has needed. */
const longest = 30_000;

/** Megabytes for what a thread keeps, and for what it has just made. */
const memory = { maxOldGenerationSizeMb: 80, maxYoungGenerationSizeMb: 6 };

export interface ConvertPool {
  /** Converts a body, when a thread is free. A text that takes too long or too much is shown as it stands. */
  readonly convert: (task: BodyTask) => Promise<DoneBody>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly task: BodyTask;
  readonly done: (body: DoneBody) => void;
}

/** `limit`: milliseconds that one body may take. */
export function openConvertPool(site: Site, size = Math.min(2, availableParallelism()), limit = longest): ConvertPool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const start = (): Worker => {
    const worker = new Worker(new URL('./convert-worker.ts', import.meta.url), {
      workerData: site,
      resourceLimits: memory,
    });
    all.add(worker);
    return worker;
  };
  const next = (worker: Worker) => {
    const job = waiting.shift();
    if (job === undefined) idle.push(worker);
    else run(worker, job);
  };
  const run = (worker: Worker, { task, done }: Job) => {
    const finish = (body: DoneBody, isAlive: boolean) => {
      clearTimeout(timer);
      worker.off('message', onBody);
      worker.off('error', onError);
      if (!isAlive) {
        all.delete(worker);
        void worker.terminate();
      }
      done(body);
      next(isAlive ? worker : start());
    };
    const timer = setTimeout(() => finish(asItStands(task, 'takes too long to be read'), false), limit);
    const onBody = (body: DoneBody) => finish(body, true);
    const onError = (error: Error) => finish(asItStands(task, `cannot be read (${error.message})`), false);
    worker.on('message', onBody);
    worker.on('error', onError);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a window
    worker.postMessage(task);
  };
  return {
    convert: (task) =>
      new Promise((done) => {
        const worker = idle.pop() ?? (all.size < size ? start() : undefined);
        if (worker === undefined) waiting.push({ task, done });
        else run(worker, { task, done });
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** The text in a fence: every word is there, and nothing in it is read. */
function asItStands({ body }: BodyTask, why: string): DoneBody {
  const text =
    body.kind === 'markdown' ? body.text : body.kind === 'html' ? shownHtml(body.tree) : shownText(body.tree);
  return {
    mdx: `${fenced(text, 'text')}\n`,
    guessed: [],
    kept: [`the text ${why}, so it is shown as it stands`],
    dropped: [],
    assets: [],
  };
}
