/** Changes to files: planned as data, looked at, and only then made, each file in one move. */

import { link, mkdir, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliError } from './cli-error.ts';

/** What a file held and what it shall hold; `undefined` where there is no file. */
export interface Edit {
  /** Absolute. */
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A file is no longer as it was when a change of it was planned. */
export class ChangedFile extends CliError {
  constructor(file: string, before: string | undefined) {
    super(
      before === undefined
        ? `\`${file}\` is there already and was left as it is.`
        : `\`${file}\` has just been changed by somebody else, so it was left as it is. Run the same command again.`,
    );
  }
}

/** A file to write below some folder. */
export interface NewFile {
  /** With `/`. */
  readonly file: string;
  readonly text: string;
}

/**
 * Makes all changes, or none where a file is no longer as it was when the change was planned. A file that shall be new
 * never replaces one that is there.
 * @throws {ChangedFile} when a file was changed by somebody else
 * @throws {CliError} when one cannot be written
 */
export async function applyEdits(edits: readonly Edit[]): Promise<void> {
  for (const { file, before } of edits) {
    if ((await readNow(file)) !== before) throw new ChangedFile(file, before);
  }
  const written: { readonly edit: Edit; readonly aside: string }[] = [];
  try {
    for (const edit of edits) {
      if (edit.after === undefined) continue;
      await mkdir(dirname(edit.file), { recursive: true });
      const aside = join(dirname(edit.file), `.${basename(edit.file)}.${process.pid}`);
      written.push({ edit, aside });
      await writeFile(aside, edit.after, { flag: 'wx' });
    }
    for (const { edit, aside } of written) await put(edit, aside);
    for (const { file, after } of edits) if (after === undefined) await unlink(file);
  } catch (error) {
    throw asCliError(error);
  } finally {
    for (const { aside } of written) await rm(aside, { force: true });
  }
}

/**
 * Takes some files and folders out of `dir` and puts new files in. All that is new is written before anything is moved,
 * and when moving fails what was there comes back.
 * @throws {CliError} when something cannot be written
 */
export async function replaceParts(dir: string, names: readonly string[], files: readonly NewFile[]): Promise<void> {
  const [next, last] = [join(dir, `.new-${process.pid}`), join(dir, `.old-${process.pid}`)];
  const moved: { readonly from: string; readonly to: string }[] = [];
  const move = async (from: string, to: string) => {
    await rename(from, to);
    moved.push({ from, to });
  };
  try {
    await Promise.all([mkdir(next), mkdir(last)]);
    for (const { file, text } of files) {
      await mkdir(dirname(join(next, file)), { recursive: true });
      await writeFile(join(next, file), text);
    }
    for (const name of names) await move(join(dir, name), join(last, name));
    for (const name of await readdir(next)) await move(join(next, name), join(dir, name));
  } catch (error) {
    for (const { from, to } of moved.toReversed()) await rename(to, from);
    throw asCliError(error);
  } finally {
    await Promise.all([next, last].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** A rename replaces what is there; a link refuses to, even a file that appeared this very moment. */
async function put({ file, before }: Edit, aside: string): Promise<void> {
  if (before !== undefined) return rename(aside, file);
  try {
    await link(aside, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new ChangedFile(file, undefined);
    // Some file systems have no links.
    await writeFile(file, await readFile(aside), { flag: 'wx' });
  }
}

async function readNow(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw asCliError(error);
  }
}

function asCliError(error: unknown): unknown {
  const code = codeOf(error);
  const file = error instanceof Error && 'path' in error ? String(error.path) : 'a file';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return new CliError(`There is no permission to write \`${file}\`.`);
  if (code === 'ENOSPC') return new CliError(`The disk is full, so \`${file}\` could not be written.`);
  if (code === 'EISDIR' || code === 'ENOTDIR')
    return new CliError(`\`${file}\` cannot be written: a folder or a file is in its place.`);
  return error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
