/** What did the last build write, and does it still stand as it was written? Then the next site can have the same files. */

import { lstatSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LastSite {
  /** Where it was published. */
  readonly dir: string;
  /** Whether a file stands as it was written, from what `key` tells. */
  readonly has: (path: string, key: string) => boolean;
  /** Whether every file below a folder stands as it was written, and no other. */
  readonly hasAllIn: (folder: string) => boolean;
  /** The folders its files lie in, from `dir`; `''` is `dir` itself. */
  readonly folders: ReadonlySet<string>;
  /** What else the build noted. */
  readonly notes: Readonly<Record<string, unknown>>;
}

/** Digests of what pages were made from, by their path in the site. */
export type PageKeys = ReadonlyMap<string, string>;

interface WrittenFile {
  readonly size: number;
  readonly changed: number;
  readonly key?: string | undefined;
}

interface Saved {
  readonly dir: string;
  readonly files: Readonly<Record<string, WrittenFile>>;
  readonly notes: Readonly<Record<string, unknown>>;
}

/** The site that `listFile` tells of; without one, or when it is among those that are `going`, nothing stands. */
export function findLastSite(listFile: string, going: readonly string[] = []): LastSite {
  const saved = readSaved(listFile);
  const { dir, files, notes } = going.includes(saved.dir) ? nothing : saved;
  const stands = (path: string) => {
    const [then, now] = [files[path], lookAt(join(dir, path))];
    return then !== undefined && then.size === now?.size && then.changed === now.changed;
  };
  const isWhole = (folder: string) => {
    const wanted = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
    return wanted.length > 0 && wanted.length === pathsIn(join(dir, folder)).length && wanted.every(stands);
  };
  /** What was found of folders, each of which is looked at once. */
  const whole = new Map<string, boolean>();
  return {
    dir,
    notes,
    folders: new Set(Object.keys(files).map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))))),
    has: (path, key) => files[path]?.key === key && stands(path),
    hasAllIn(folder) {
      const found = whole.get(folder) ?? isWhole(folder);
      whole.set(folder, found);
      return found;
    },
  };
}

/** Notes the files of the site in `dir` as they stand. A list that cannot be written costs time at the next build, no more. */
export function noteSite(listFile: string, dir: string, keys: PageKeys, notes: Saved['notes']): void {
  const files: Record<string, WrittenFile> = {};
  for (const path of pathsIn(dir)) {
    const found = lookAt(join(dir, path));
    if (found !== undefined) files[path] = { ...found, key: keys.get(path) };
  }
  const written = `${listFile}.${process.pid}`;
  try {
    writeFileSync(written, JSON.stringify({ dir, files, notes } satisfies Saved));
    renameSync(written, listFile);
  } catch {
    // see the contract
  }
}

const nothing: Saved = { dir: '', files: {}, notes: {} };

function readSaved(listFile: string): Saved {
  try {
    return JSON.parse(readFileSync(listFile, 'utf8')) as Saved;
  } catch {
    return nothing;
  }
}

function lookAt(path: string): WrittenFile | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? { size: found.size, changed: found.mtimeMs } : undefined;
}

/** Paths of files from `dir`, with `/`; none where there is no such folder. */
function pathsIn(dir: string): readonly string[] {
  try {
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(dir.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch {
    return [];
  }
}
