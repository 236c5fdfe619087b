/** Puts a finished site where it is served from, in one move, so that no reader meets half of it. */

import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The file by which a folder is known as a site of ours, which may be replaced. */
const siteFile = 'cairn.json';

/**
 * Refuses a folder that holds anything but an earlier site.
 * @throws {UnsafeOutput} when replacing it would lose files.
 */
export async function checkOutput(outDir: string): Promise<void> {
  const present = await readdir(outDir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new UnsafeOutput(`\`${outDir}\` is no folder that a site can be written to (${error.code}).`);
  });
  if (present.length === 0 || present.includes(siteFile)) return;
  throw new UnsafeOutput(
    `\`${outDir}\` holds files that are no site of Cairn's, and they would be lost. Name another folder with \`--out\`, or empty this one.`,
  );
}

export class UnsafeOutput extends Error {
  override name = 'UnsafeOutput';
}

/** The base path of the site in a folder; `undefined` where there is no site of ours. */
export async function findPublishedBase(outDir: string): Promise<string | undefined> {
  try {
    const { base } = JSON.parse(await readFile(join(outDir, siteFile), 'utf8')) as { readonly base?: unknown };
    return typeof base === 'string' ? base : '/';
  } catch {
    return undefined;
  }
}

/** Replaces `outDir` by the finished site in `builtDir`, which is gone afterwards. */
export async function publishSite(builtDir: string, outDir: string, about: object): Promise<void> {
  await writeFile(join(builtDir, siteFile), `${JSON.stringify(about)}\n`);
  await mkdir(dirname(outDir), { recursive: true });
  const next = `${outDir}.next-${process.pid}`;
  const last = `${outDir}.last-${process.pid}`;
  await move(builtDir, next);
  const hadSite = await rename(outDir, last).then(
    () => true,
    () => false,
  );
  await rename(next, outDir);
  if (hadSite) await rm(last, { recursive: true, force: true });
}

/** A rename, or a copy where the two lie on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}
