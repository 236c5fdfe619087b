/** The thread of `file-writer.ts`: carries out orders in turn. When one has failed, it carries out none behind it. */

import { mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { copyFolder, linkFile } from './link-file.ts';

/** A file to write, one to give a second name, or a folder to fill with what lies in another. */
export type FileOrder =
  | { readonly file: string; readonly content: string | Uint8Array }
  | { readonly file: string; readonly from: string }
  | { readonly file: string; readonly copyOf: string };

/** Besides: folders that go, others that will be needed, and that those which were not may go too. */
export type Order =
  FileOrder | { readonly remove: readonly string[] } | { readonly prepare: readonly string[] } | 'tidy';

/** Answers orders that were sent together. An error's code does not come through a message by itself. */
export interface Done {
  readonly failure?: { readonly message: string; readonly code: string | undefined } | undefined;
}

/** Folders that are there, and those of them that hold something. */
const made = new Set<string>();
const used = new Set<string>();
let failure: Done['failure'];

parentPort?.on('message', (orders: readonly Order[]) => {
  try {
    if (failure === undefined) for (const order of orders) carryOut(order);
  } catch (error) {
    failure = { message: error instanceof Error ? error.message : String(error), code: codeOf(error) };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a window
  parentPort?.postMessage({ failure } satisfies Done);
});

function carryOut(order: Order): void {
  if (order === 'tidy') tidy();
  else if ('remove' in order) for (const folder of order.remove) rmSync(folder, { recursive: true, force: true });
  else if ('prepare' in order) for (const folder of order.prepare) make(folder);
  else if ('copyOf' in order) copyFolder(order.copyOf, order.file);
  else put(order);
}

function make(folder: string): void {
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
}

type OneFile = Exclude<FileOrder, { readonly copyOf: string }>;

function put(order: OneFile): void {
  const folder = dirname(order.file);
  make(folder);
  used.add(folder);
  try {
    place(order);
  } catch (error) {
    if (codeOf(error) !== 'EISDIR') throw error;
    clear(order.file); // what was a folder in the last site is a file now
    mkdirSync(folder, { recursive: true });
    place(order);
  }
}

function place(order: OneFile): void {
  if ('from' in order) linkFile(order.from, order.file);
  else writeFileSync(order.file, order.content);
}

/** Removes what was made ready at a place, as far as it is empty. */
function clear(place: string): void {
  for (const folder of made) if (folder === place || folder.startsWith(place + sep)) removeEmpty(folder);
}

function tidy(): void {
  for (const folder of made) if (!used.has(folder)) removeEmpty(folder);
}

/** Removes a folder that holds nothing, and then the one it was in, if that holds nothing either. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (['ENOTEMPTY', 'ENOENT'].includes(codeOf(error) ?? '')) return;
    throw error;
  }
  removeEmpty(dirname(folder));
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
