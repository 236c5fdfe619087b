/** A content folder that can be read again and again: what has not changed since is not read twice. */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCorpus, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import { compareIssues, type Issue } from '../domain/issue.ts';
import type { Origin } from '../domain/repository.ts';
import { sitesNamed } from '../domain/remote-references.ts';
import type { Wiki } from '../domain/wiki.ts';
import type { Renderer } from '../mdx/renderer.ts';
import { openBeside } from './beside.ts';
import { readCodeKnowledge } from './read-code-knowledge.ts';
import { readEntry, type ReadEntry } from './read-entry.ts';
import { readOrigin } from './read-origin.ts';
import { readWiki } from './read-wiki.ts';
import { noRemote, type ReadRemote } from './remote-sites.ts';
import { findSources, type SourceFile } from './sources.ts';

export interface Loaded {
  readonly corpus: Corpus;
  /** What is wrong with single files; what is wrong between them, the checks say. */
  readonly issues: readonly Issue[];
  /** The files that gave no entry. */
  readonly failed: readonly SourceFile[];
  /** The file that was changed last; `undefined` where there is none. */
  readonly newest?: ChangedFile | undefined;
}

export interface ChangedFile {
  /** Path from the content folder. */
  readonly file: string;
  /** When it was changed, in milliseconds since 1970, by the clock of whoever changed it. */
  readonly changed: number;
}

export interface ContentFolder {
  readonly dir: string;
  /** Reads what is new or changed. `onProgress` hears how many of how many files are done. */
  readonly read: (onProgress?: (done: number, of: number) => void) => Promise<Loaded>;
}

interface Remembered {
  readonly stamp: string;
  readonly result: ReadEntry;
}

/** Files under way at once: enough to keep the renderer's workers busy, few enough to hold little text. */
const atOnce = 16;

/**
 * `settings` win over wiki.yaml. The folder need not exist: it is empty then. `readRemote` is asked for other sites where
 * references name some.
 */
export function openContentFolder(
  dir: string,
  renderer: Renderer,
  settings: Partial<Wiki> = {},
  readRemote: ReadRemote = noRemote,
): ContentFolder {
  const remembered = new Map<string, Remembered>();
  const secretsBeside = openBeside(dir);
  let origin: Promise<Origin | undefined> | undefined;
  return {
    dir,
    async read(onProgress) {
      const [{ files, others, issues }, wiki, code] = await Promise.all([
        findSources(dir),
        readWiki(dir, () => (origin ??= readOrigin(dir))),
        readCodeKnowledge(dir),
      ]);
      const present = new Set(files.map(({ file }) => file));
      for (const file of remembered.keys()) if (!present.has(file)) remembered.delete(file);
      let done = 0;
      const results = await mapSome(files, async (source): Promise<ReadEntry> => {
        const known = remembered.get(source.file);
        const stamp = known === undefined ? undefined : await stampOf(dir, source, known.result.entry);
        const result =
          known !== undefined && stamp === known.stamp ? known.result : await readEntry(dir, source, renderer);
        if (result !== known?.result) {
          remembered.set(source.file, { stamp: await stampOf(dir, source, result.entry), result });
        }
        onProgress?.(++done, files.length);
        return result;
      });
      const entries = results.flatMap(({ entry }) => entry ?? []);
      const failed = files.filter((_, index) => results[index]?.entry === undefined);
      const named = sitesNamed(entries);
      const remote = await readRemote(wiki.wiki.federation.filter(({ name }) => named.has(name)));
      const corpus = buildCorpus({ ...wiki.wiki, ...settings }, entries, failed, code.known, remote);
      const beside = await secretsBeside(others);
      const all = [...issues, ...wiki.issues, ...code.issues, ...beside, ...results.flatMap((result) => result.issues)];
      return { corpus, issues: all.sort(compareIssues), failed, newest: newestOf(files) };
    },
  };
}

function newestOf(files: readonly SourceFile[]): ChangedFile | undefined {
  let newest: ChangedFile | undefined;
  for (const { file, changed } of files) {
    if (newest === undefined || changed > newest.changed) newest = { file, changed };
  }
  return newest;
}

/** The stamp of a file and of everything that it shows. */
async function stampOf(dir: string, source: SourceFile, entry: AnyEntry | undefined): Promise<string> {
  const assets = entry !== undefined && 'body' in entry ? (entry.body?.assets ?? []) : [];
  const stamps = await Promise.all(
    assets.map(async ({ file }) => {
      const info = await stat(join(dir, file)).catch(() => undefined);
      return info === undefined ? '-' : `${info.size}:${info.mtimeMs}`;
    }),
  );
  return [source.stamp, ...stamps].join(' ');
}

/** `task` over all items, a few at once; results in the order of the items. */
async function mapSome<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = new Array<Result>(items.length);
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return results;
}
