/** Which files does a folder of somebody's records hold? */

import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { usageError } from '../cli-error.ts';

export interface FoundFiles {
  /** The folder that paths count from. */
  readonly root: string;
  /** Texts that may be records, each with what lies beside it and belongs to it. */
  readonly texts: readonly { readonly path: string; readonly companion?: string | undefined }[];
  /** Everything else, from the root. */
  readonly others: readonly string[];
  /** Whether one file was named rather than a folder. */
  readonly isSingle: boolean;
}

const textEndings = new Set('.md .mdx .markdown .rst .adoc .asciidoc .asc .json'.split(' '));
const otherTexts = /^pep-\d+\.txt$/i;

/**
 * The files at `source`: a folder, or a single file with its neighbours for its images. Hidden files, `node_modules` and
 * links that lead elsewhere are left out.
 * @throws {CliError} when there is nothing at `source`
 */
export async function findFiles(source: string): Promise<FoundFiles> {
  const info = await stat(source).catch(() => undefined);
  if (info === undefined) throw usageError(`There is nothing at \`${source}\`. Name a folder of records, or one file.`);
  const isSingle = info.isFile();
  const root = await realpath(isSingle ? dirname(source) : source);
  const all: string[] = [];
  await walk(root, '', all, new Set([root]));
  const texts = all.filter((path) => isText(path));
  const named = isSingle ? basename(source) : undefined;
  const companions = new Map(
    all.filter((path) => /(?:^|\/)kep\.ya?ml$/i.test(path)).map((path) => [dirname(path), path]),
  );
  const found = (named === undefined ? texts : [named]).map((path) => ({
    path,
    companion: /^readme\.md$/i.test(basename(path)) ? companions.get(dirname(path)) : undefined,
  }));
  const used = new Set(found.map(({ companion }) => companion));
  const lone = named === undefined ? [...companions.values()].filter((path) => !used.has(path)) : [];
  return {
    root,
    texts: [...found, ...lone.map((path) => ({ path, companion: undefined }))],
    others: all.filter(
      (path) =>
        !used.has(path) && !lone.includes(path) && (named === undefined ? !texts.includes(path) : path !== named),
    ),
    isSingle,
  };
}

function isText(path: string): boolean {
  return textEndings.has(extname(path).toLowerCase()) || otherTexts.test(basename(path));
}

async function walk(root: string, folder: string, into: string[], seen: Set<string>): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) into.push(path);
    else if (entry.isDirectory()) await walk(root, path, into, seen);
    else if (entry.isSymbolicLink()) {
      const target = await realpath(join(root, path)).catch(() => undefined);
      if (target === undefined || !target.startsWith(root + sep) || seen.has(target)) continue;
      const info = await stat(target);
      seen.add(target);
      if (info.isFile()) into.push(path);
    }
  }
}
