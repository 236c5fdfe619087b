/** Puts a finished site where it is served from, in one move, so that no reader meets half of it. */

import { lstat, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Audience } from '../domain/audience.ts';
import { asOutputError, outputOf, recoverSite, siteFile, takenAwayName, type Output } from './output.ts';

/** What is told of a site in its own folder. */
export interface PublishedSite {
  /** The path it is served under. */
  readonly base: string;
  /** The groups whose members it is for; none for everyone. */
  readonly audience: Audience;
  /** The sites whose pages may read its index. */
  readonly openTo: readonly string[];
}

/** What is told of the site in a folder; `undefined` where there is none of ours. */
export async function findPublished(outDir: string): Promise<PublishedSite | undefined> {
  const { dir } = await outputOf(outDir);
  await recoverSite(dir);
  try {
    const { base, audience, openTo } = JSON.parse(await readFile(join(dir, siteFile), 'utf8')) as Partial<
      Record<keyof PublishedSite, unknown>
    >;
    return { base: typeof base === 'string' ? base : '/', audience: wordsIn(audience), openTo: wordsIn(openTo) };
  } catch {
    return undefined;
  }
}

function wordsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

/** Where the next site and its index are put together: on the disk that they stay on, so that files can be shared. */
export interface NextSite {
  readonly siteDir: string;
  readonly indexDir: string;
}

export async function nextSiteIn({ sitesDir }: Output): Promise<NextSite> {
  const numbers = (await readdir(sitesDir)).map((name) => Number.parseInt(name, 10)).filter((number) => number >= 0);
  const siteDir = join(sitesDir, String(Math.max(0, ...numbers) + 1));
  return { siteDir, indexDir: `${siteDir}-index` };
}

export interface PublishOptions {
  /** Where it was put together. */
  readonly siteDir: string;
  /** What is told of it, in its own folder. */
  readonly about: object;
  /** A folder in place of a link to one. */
  readonly plain?: boolean | undefined;
}

/**
 * Makes `siteDir` what is served, and gives the folder in which its files are from then on. The site before it stays
 * until the next build: somebody may be copying it.
 * @throws {OutputError} when something is mounted where the site should be
 */
export async function publishSite(output: Output, { siteDir, about, plain }: PublishOptions): Promise<string> {
  await writeFile(join(siteDir, siteFile), `${JSON.stringify(about)}\n`);
  const link = plain === true ? undefined : await linkTo(siteDir, output);
  await replace(link ?? siteDir, output.dir).catch((error: unknown) => {
    throw asOutputError(error, output.dir);
  });
  return link === undefined ? output.dir : siteDir;
}

/** A link to the site that is good at the place of `dir`; `undefined` on a disk, or for a person, that may have none. */
async function linkTo(siteDir: string, { sitesDir }: Output): Promise<string | undefined> {
  const link = join(sitesDir, 'next');
  try {
    // Windows lets everybody make a junction, but only one with a full path
    const target = process.platform === 'win32' ? siteDir : join(basename(sitesDir), basename(siteDir));
    await symlink(target, link, 'junction');
    return link;
  } catch (error) {
    if (error instanceof Error && 'code' in error && linkless.has(String(error.code))) return undefined;
    throw error;
  }
}

/** What says that links cannot be made here, or not by this person. */
const linkless = new Set(['EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'UNKNOWN']);

/** One rename; or two where that cannot be, with the old one put back when the second fails. */
async function replace(next: string, dir: string): Promise<void> {
  try {
    return await rename(next, dir);
  } catch (error) {
    if ((await lstat(dir).catch(() => undefined)) === undefined) throw error;
  }
  const last = takenAwayName(dir);
  await rename(dir, last);
  try {
    await rename(next, dir);
  } catch (error) {
    await rename(last, dir);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}
