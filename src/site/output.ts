/** Where does a site go, and may it be written there? Asked before any work is done. */

import { access, constants, lstat, mkdir, readdir, readFile, readlink, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** The file by which a folder is known as a site of ours, which may be replaced. */
export const siteFile = 'cairn.json';

export interface Output {
  /** What is served: a link to one of the sites, or the folder itself. */
  readonly dir: string;
  /** Beside it: a folder for each site, numbered. */
  readonly sitesDir: string;
}

/** A site cannot be written where it should go: a sentence for a person. */
export class OutputError extends Error {
  override name = 'OutputError';
}

/** Links that lead to links are followed so far. */
const mostLinks = 40;

/** The place that is meant by a path: a link that a person has made is followed, one of ours is what is replaced. */
export async function outputOf(path: string): Promise<Output> {
  let dir = path;
  for (let links = 0; links < mostLinks; links++) {
    const sitesDir = join(dirname(dir), `.${basename(dir)}-sites`);
    const target = await readlink(dir).catch(() => undefined);
    const to = target === undefined ? undefined : resolve(dirname(dir), target);
    if (to === undefined || dirname(to) === sitesDir) return { dir, sitesDir };
    dir = to;
  }
  throw new OutputError(
    `\`${path}\` is a link that leads in a circle. Remove it, or name another folder with \`--out\`.`,
  );
}

/**
 * Makes ready the folder of the sites, which git ignores by itself.
 * @throws {OutputError} when `dir` holds what would be lost, or cannot be written
 */
export async function prepareOutput({ dir, sitesDir }: Output): Promise<void> {
  await refuseOthers(dir);
  try {
    await mkdir(sitesDir, { recursive: true });
    await writeFile(join(sitesDir, '.gitignore'), '*\n');
    await access(dirname(dir), constants.W_OK);
  } catch (error) {
    throw asOutputError(error, dir);
  }
}

/**
 * The folders that builds that were killed have left, and of sites that are no longer served, once nobody else writes
 * here. A site that was taken away to be replaced is put back where the next one never came.
 */
export async function leftBehind({ dir, sitesDir }: Output): Promise<readonly string[]> {
  await recoverSite(dir);
  const left = await takenAway(dir);
  const served = basename((await readlink(dir).catch(() => undefined)) ?? '');
  const old = (await readdir(sitesDir)).filter(
    (name) => (/^\d+(?:-index)?$/.test(name) && name !== served) || name === 'next',
  );
  return [
    ...old.map((name) => join(sitesDir, name)),
    ...left.filter(({ isWhole, isHeld }) => isWhole && !isHeld).map(({ path }) => path),
  ];
}

/** Puts back a site that a build had taken away when it was killed; nothing where there is a site. */
export async function recoverSite(dir: string): Promise<void> {
  if ((await lstat(dir).catch(() => undefined)) !== undefined) return;
  const last = (await takenAway(dir)).findLast(({ isWhole, isHeld }) => isWhole && !isHeld);
  if (last !== undefined) await rename(last.path, dir).catch(() => undefined); // somebody else was first
}

/** Under which name a site is taken away for the moment in which the next takes its place. */
export function takenAwayName(dir: string): string {
  return `${dir}.last-${process.pid}`;
}

interface TakenAway {
  readonly path: string;
  /** Whether it is a site of ours, and not a file that somebody has named so. */
  readonly isWhole: boolean;
  /** Whether the build that took it away may still be at it. */
  readonly isHeld: boolean;
}

async function takenAway(dir: string): Promise<readonly TakenAway[]> {
  const names = await readdir(dirname(dir)).catch(() => []);
  const wanted = new RegExp(`^\\.(?:last|next)-(\\d+)$`);
  const found = names.flatMap((name) => {
    const pid = name.startsWith(basename(dir)) ? wanted.exec(name.slice(basename(dir).length))?.[1] : undefined;
    return pid === undefined ? [] : [{ path: join(dirname(dir), name), pid: Number(pid) }];
  });
  return Promise.all(
    found.map(async ({ path, pid }) => ({
      path,
      isWhole: await isSite(path),
      isHeld: pid !== process.pid && lives(pid),
    })),
  );
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isSite(path: string): Promise<boolean> {
  return readFile(join(path, siteFile)).then(
    () => true,
    () => false,
  );
}

async function refuseOthers(dir: string): Promise<void> {
  const present = await readdir(dir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new OutputError(`\`${dir}\` is no folder that a site can be written to (${error.code}).`);
  });
  if (present.length === 0 || present.includes(siteFile)) return;
  throw new OutputError(
    `\`${dir}\` holds files that are no site of Cairn's, and they would be lost. Name another folder with \`--out\`, or empty this one.`,
  );
}

/** What a person is told of an error of the disk at the place of the site; other errors as they are. */
export function asOutputError(error: unknown, dir: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const parent = dirname(dir);
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new OutputError(
      `The site cannot be written to \`${dir}\`: a new one is made ready beside it, and \`${parent}\` may not be written by you (${code}). Name a folder of your own with \`--out\`.`,
    );
  }
  if (code === 'EBUSY') {
    return new OutputError(
      `The site cannot be written to \`${dir}\`: the folder itself cannot be replaced, probably because something is mounted on it (${code}). Name a folder in it: \`--out ${join(dir, 'site')}\`.`,
    );
  }
  return error;
}
