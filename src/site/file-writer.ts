/**
 * Who writes the files of a site? A thread of its own, while the next pages are made: a disk may take as long to make a
 * file as we take to render one. It does so where many were removed a moment ago: ext4 gives out the number of a file
 * that is gone only minutes later, and looks at all of them first (`recently_deleted` in Linux, `fs/ext4/ialloc.c`).
 */

import { join, relative } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Done, FileOrder, Order } from './file-writer-thread.ts';

/** Paths are from the folder of the site, with `/`; folders are made where they are missing. */
export interface FileWriter {
  /** Removes folders that may lie elsewhere, with all that is in them. */
  readonly remove: (folders: readonly string[]) => void;
  /** Makes folders ready that will probably be needed, while it has nothing else to do. */
  readonly prepare: (folders: Iterable<string>) => void;
  /** Gives a file to be written; resolves when the next may be given. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** The same for a file that gets a second name. */
  readonly link: (from: string, path: string) => Promise<void>;
  /** The same for all that lies in a folder, which is copied. */
  readonly copyAll: (from: string) => Promise<void>;
  /** Resolves when all that was given lies there. @throws what the system says of the first that could not be written */
  readonly written: () => Promise<void>;
  /** The same, and folders that were made ready for nothing are gone. */
  readonly finished: () => Promise<void>;
  /** Ends the thread, whatever it still has to do. */
  readonly close: () => Promise<void>;
}

/** Orders that are sent at one time: each message wakes the thread. */
const atOnce = 16;

/** Characters or bytes that may wait for a slow disk; a page has some 30,000. */
const mostWaiting = 8_000_000;

/** The thread starts with the first order. Nothing that would lie outside `dir` is written: that is thrown at once. */
export function openFileWriter(dir: string): FileWriter {
  let thread: Worker | undefined;
  let orders: Order[] = [];
  /** Sizes of what was sent and is not done, the oldest first. */
  const sent: number[] = [];
  let waiting = 0;
  let failure: Error | undefined;
  let change = Promise.withResolvers<void>();

  const isInside = (place: string): boolean => !relative(dir, place).startsWith('..');

  const changed = () => {
    change.resolve();
    change = Promise.withResolvers<void>();
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./file-writer-thread.ts', import.meta.url));
    started.on('message', ({ failure: why }: Done) => {
      waiting -= sent.shift() ?? 0;
      if (sent.length === 0) started.unref(); // who has failed, and never closes it, can end
      if (why !== undefined) failure ??= Object.assign(new Error(why.message), { code: why.code });
      changed();
    });
    started.on('error', (error: Error) => {
      failure ??= error;
      changed();
    });
    return started;
  };

  const send = (): void => {
    if (orders.length === 0) return;
    thread ??= start();
    thread.ref();
    sent.push(orders.reduce((sum, order) => sum + sizeOf(order), 0));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a window
    thread.postMessage(orders);
    orders = [];
  };

  const give = async (path: string, order: FileOrder): Promise<void> => {
    if (!isInside(order.file)) throw new Error(`The file ${path} would lie outside the site.`);
    orders.push(order);
    waiting += sizeOf(order);
    if (orders.length >= atOnce) send();
    await othersTurn(); // who only makes files would else hear of nothing
    while (waiting > mostWaiting && failure === undefined) await settle();
    if (failure !== undefined) throw failure;
  };

  /** Resolves when a part of what waits is done. */
  const settle = (): Promise<void> => {
    send();
    return change.promise;
  };

  const written = async (): Promise<void> => {
    while ((orders.length > 0 || sent.length > 0) && failure === undefined) await settle();
    if (failure !== undefined) throw failure;
  };

  return {
    remove(folders) {
      orders.push({ remove: folders });
      send();
    },
    prepare(folders) {
      orders.push({ prepare: [...folders].map((folder) => join(dir, folder)).filter(isInside) });
      send();
    },
    write: (path, content) => give(path, { file: join(dir, path), content }),
    link: (from, path) => give(path, { file: join(dir, path), from }),
    copyAll: (from) => give('', { file: dir, copyOf: from }),
    written,
    finished() {
      orders.push('tidy');
      return written();
    },
    async close() {
      await thread?.terminate();
    },
  };
}

function sizeOf(order: Order): number {
  return typeof order === 'object' && 'content' in order ? order.content.length : 0;
}
