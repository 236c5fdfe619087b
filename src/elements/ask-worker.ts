/** Asks a worker, and knows which answer is to which question. */

/** What a worker says; `failure` in the words of what refused. */
export type Told<Answer> =
  { readonly id: number; readonly answer: Answer } | { readonly id: number; readonly failure: string };

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * The worker is started by the first question, which it gets with an `id` that its answer names. One that cannot be
 * started fails all who wait, in the words `unstartable`, and the next question starts another.
 */
export function openWorker<Question extends object, Answer>(
  start: () => Worker,
  unstartable: string,
): (question: Question) => Promise<Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let asked = 0;
  let worker: Worker | undefined;
  const started = () => {
    const made = start();
    made.addEventListener('message', ({ data }: MessageEvent<Told<Answer>>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if ('failure' in data) one?.reject(new Error(data.failure));
      else one?.resolve(data.answer);
    });
    made.addEventListener('error', () => {
      worker = undefined;
      made.terminate();
      for (const { reject } of waiting.values()) reject(new Error(unstartable));
      waiting.clear();
    });
    return made;
  };
  return (question) => {
    worker ??= started();
    const id = ++asked;
    const told = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
    worker.postMessage({ ...question, id });
    return told;
  };
}
