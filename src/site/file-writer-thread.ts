/** The thread of `file-writer.ts`: carries out orders in turn. When one has failed, it carries out none behind it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { copyFolder, linkFile } from './link-file.ts';

/** A file to write, one to give a second name, or a folder to fill with what lies in another. */
export type Order =
  | { readonly file: string; readonly content: string | Uint8Array }
  | { readonly file: string; readonly from: string }
  | { readonly file: string; readonly copyOf: string };

/** Answers orders that were sent together. An error's code does not come through a message by itself. */
export interface Done {
  readonly failure?: { readonly message: string; readonly code: string | undefined } | undefined;
}

const folders = new Set<string>();
let failure: Done['failure'];

parentPort?.on('message', (orders: readonly Order[]) => {
  try {
    if (failure === undefined) for (const order of orders) carryOut(order);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    failure = { message: error instanceof Error ? error.message : String(error), code };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a window
  parentPort?.postMessage({ failure } satisfies Done);
});

function carryOut(order: Order): void {
  if ('copyOf' in order) {
    copyFolder(order.copyOf, order.file);
    return;
  }
  const folder = dirname(order.file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  if ('from' in order) linkFile(order.from, order.file);
  else writeFileSync(order.file, order.content);
}
