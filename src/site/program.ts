/** Which program renders the pages? The one that was made of the same code before, or a new one. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { access, constants, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { OutputError } from './output.ts';

/** The functions of `program-entry.ts`. */
export type PageProgram = typeof import('./program-entry.ts');

export interface Program {
  /** Tells programs apart that may render the same page otherwise. */
  readonly key: string;
  /** Scripts, styles, fonts and all else that pages load: the site without its pages. */
  readonly clientDir: string;
  readonly load: () => Promise<PageProgram>;
}

export interface ProgramOptions {
  /** The folder Cairn lies in. */
  readonly root: string;
  /** Where programs are kept: below `root`, so that they find the libraries. */
  readonly programsDir: string;
  /** The path the site is served under; it is written into the program. */
  readonly base: string;
}

/** Programs of other code are kept this long, in milliseconds: another build may still be using one. */
const keptFor = 60 * 60 * 1000;

/**
 * Finds the program for the code as it is, or makes it, which takes about a second.
 * @throws when Astro cannot make it, in Astro's words
 */
export async function openProgram({ root, programsDir, base }: ProgramOptions): Promise<Program> {
  const code = codeDigest(root);
  const key = `${code}-${digestOf([base])}`;
  const dir = join(programsDir, key);
  if (!(await exists(dir))) {
    await makeProgram(programsDir, dir, base);
    await removeOthers(programsDir, code);
  }
  return {
    key,
    clientDir: join(dir, 'client'),
    async load() {
      const names = await readdir(join(dir, 'server'));
      const entry = names.find((name) => name.startsWith('prerender-entry'));
      if (entry === undefined) throw new Error(`The program in ${dir} has no entry; remove that folder.`);
      return (await import(pathToFileURL(join(dir, 'server', entry)).href)) as PageProgram;
    },
  };
}

/** Makes it beside its place and moves it there when it is whole; whoever comes first wins. */
async function makeProgram(programsDir: string, dir: string, base: string): Promise<void> {
  const making = `${dir}.${process.pid}`;
  await checkWritable(programsDir);
  try {
    const script = join(import.meta.dirname, 'make-program.ts');
    // a young heap of 16 MB takes a tenth less time than one of 4, and as much memory
    await promisify(execFile)(process.execPath, ['--max-semi-space-size=16', script, base, making]).catch(
      (error: { stderr?: string }) => {
        throw new Error(`The pages could not be made into a program.\n${error.stderr ?? String(error)}`);
      },
    );
    await rename(making, dir).catch(async (error: unknown) => {
      if (!(await exists(dir))) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** @throws {OutputError} before Astro begins, whose words about it are harder to read */
async function checkWritable(programsDir: string): Promise<void> {
  try {
    await mkdir(programsDir, { recursive: true });
    await access(programsDir, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error;
    throw new OutputError(
      `What renders the pages has to be made once for each base path and version of Cairn, but \`${programsDir}\` may not be written by you (${code}). Build once as somebody who may, under the same base path.`,
    );
  }
}

async function removeOthers(programsDir: string, code: string): Promise<void> {
  for (const name of await readdir(programsDir)) {
    const dir = join(programsDir, name);
    const { mtimeMs } = await stat(dir).catch(() => ({ mtimeMs: Date.now() }));
    if (!name.startsWith(code) && Date.now() - mtimeMs > keptFor) await rm(dir, { recursive: true, force: true });
  }
}

/** A digest of all that a program is made of: our sources but for commands, what is copied, the versions of all libraries. */
function codeDigest(root: string): string {
  const listed = ['src', 'public'].flatMap((folder) => filesIn(join(root, folder)));
  const files = [...listed, join(root, 'astro.config.mjs'), join(root, 'package-lock.json')];
  const made = files.filter((file) => !file.startsWith(join(root, 'src', 'cli'))).sort();
  // for many small files far quicker than asking for each and waiting
  return digestOf([process.version, ...made.flatMap((file) => [relative(root, file), readFileSync(file)])]);
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
