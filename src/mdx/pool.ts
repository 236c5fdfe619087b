/** Who compiles the next body? Threads, started when there is work, ended when a body takes too long. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BodySource } from './compiled.ts';
import { languagesIn, placeOfNext } from './languages.ts';
import type { Answer, Said, Task, WorkerData } from './worker.ts';

export interface Pool {
  /** Answers with the HTML itself where what was kept of the text `isLost`, or nothing can be kept. */
  run(source: BodySource, isLost?: boolean): Promise<Answer>;
  /** Gives back the memory of what has nothing to do; the next text starts it again. */
  rest(): Promise<void>;
  /** Ends everything. Work that is not done is answered as failed. */
  close(): Promise<void>;
}

/** The threads of one process. */
export interface Threads {
  give(task: Task): Promise<Answer>;
}

export interface PoolOptions {
  readonly contentDir: string;
  readonly timeoutMs: number;
  readonly threads?: number | undefined;
  /** Where threads keep what they compile. */
  readonly cacheDir?: string | undefined;
}

interface Waiting {
  readonly task: Task;
  readonly languages: ReadonlySet<string>;
  readonly resolve: (answer: Answer) => void;
}

interface Working extends Waiting {
  readonly since: number;
  /** Milliseconds that the thread had worked when it was given the task, its own start included. */
  workedBefore: Promise<number>;
  timer?: NodeJS.Timeout;
}

/**
 * Megabytes of heap of one thread: what a large file needs, several times over, and enough room for what is new that
 * little time goes into clearing it (64 rather than 24 takes a quarter less time for the same 541 records).
 */
const oldSpace = 256;
const youngSpace = 64;

/** A thread that waits rather than works is ended too, after so many times the limit. */
const patience = 6;

/**
 * At most `threads` threads (by default one for each core, and never more than there is work). A body that takes more
 * than `timeoutMs` of processor time (a busy machine is no fault of the author), or more memory than a thread has, is
 * answered as too complex; its thread ends, and another takes its place.
 */
export function openPool(options: PoolOptions): Threads {
  const { contentDir, timeoutMs, threads = availableParallelism(), cacheDir } = options;
  const workerData: WorkerData = { contentDir, cacheDir };
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  const working = new Map<Worker, Working>();
  /** What code each thread has coloured: it has the grammars. */
  const languages = new Map<Worker, Set<string>>();

  const start = (): Worker => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: oldSpace, maxYoungGenerationSizeMb: youngSpace },
    });
    worker.on('message', (said: Said) => {
      const work = working.get(worker);
      if (said.state !== 'ready') finish(worker, said, true);
      else if (work !== undefined) work.workedBefore = workOf(worker, 0);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
      finish(worker, isFull ? tooComplex : { state: 'failed', reason: error.stack ?? error.message }, false);
    });
    worker.on('exit', () => {
      languages.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      finish(worker, tooComplex, false);
    });
    return worker;
  };

  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || working.size < threads)) {
      const worker = idle.pop() ?? start();
      const place = placeOfNext(
        waiting.map((work) => work.languages),
        worker,
        languages,
      );
      for (const work of waiting.splice(place, 1)) give(worker, work);
    }
  };

  const give = (worker: Worker, waited: Waiting): void => {
    const work: Working = { ...waited, since: performance.now(), workedBefore: workOf(worker, 0) };
    working.set(worker, work);
    languages.set(worker, new Set([...(languages.get(worker) ?? []), ...work.languages]));
    watch(worker, work, timeoutMs);
    worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a window
    worker.postMessage(work.task);
  };

  /** Looks in `ms` whether the thread has worked for the limit by then. */
  const watch = (worker: Worker, work: Working, ms: number): void => {
    work.timer = setTimeout(() => void look(worker, work), ms);
  };

  const look = async (worker: Worker, work: Working): Promise<void> => {
    const left = timeoutMs - ((await workOf(worker, Infinity)) - (await work.workedBefore));
    if (working.get(worker) !== work) return;
    if (left <= 0 || performance.now() - work.since >= patience * timeoutMs) finish(worker, tooComplex, false);
    else watch(worker, work, Math.max(left, timeoutMs / 10));
  };

  /** A thread that is not alive any more, or is busy with what takes too long, is not used again. */
  const finish = (worker: Worker, answer: Answer, isAlive: boolean): void => {
    const work = working.get(worker);
    if (work === undefined) return;
    clearTimeout(work.timer);
    working.delete(worker);
    worker.unref();
    if (isAlive) idle.push(worker);
    else void worker.terminate();
    work.resolve(answer);
    next();
  };

  return {
    give: (task) =>
      new Promise((resolve) => {
        waiting.push({ task, languages: languagesIn(task.source.text), resolve });
        next();
      }),
  };
}

/** Milliseconds of processor time that a thread has used; `otherwise` for one that has not begun, or has ended. */
async function workOf(worker: Worker, otherwise: number): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return otherwise;
  }
}

const tooComplex: Answer = { state: 'too-complex' };
export const closedAnswer: Answer = { state: 'failed', reason: 'the renderer was closed' };
