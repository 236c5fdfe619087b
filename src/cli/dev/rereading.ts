/** When is the content read again, while it is being written? A moment after it has changed, one reading after the other. */

export interface Rereading {
  /** Something has changed. */
  readonly ask: () => void;
  /** Until all that was asked for has been read: what waits for its moment is begun. */
  readonly done: () => Promise<void>;
}

/** Milliseconds in which an editor has written all that it writes at one save. */
const settleMs = 20;

/** Calls `read` a moment after it was last asked for; what it throws is printed, and the next one comes all the same. */
export function openRereading(read: () => Promise<void>): Rereading {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const begin = () => {
    clearTimeout(timer);
    timer = undefined;
    running = running.then(read).catch((error: unknown) => console.error(error));
  };
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(begin, settleMs);
    },
    done() {
      if (timer !== undefined) begin();
      return running;
    },
  };
}
