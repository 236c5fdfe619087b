/** What has been compiled before, and where does its HTML lie? */

import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Body } from '../domain/body.ts';
import type { Issue } from '../domain/issue.ts';
import type { BodySource, Compilation } from './compiled.ts';
import { isUnchanged, type Dependency } from './files.ts';
import { rendererVersion } from './version.ts';

/** What is known of a compiled body, without its HTML. */
export interface Known {
  readonly body: Body;
  readonly issues: readonly Issue[];
}

interface Entry extends Known {
  readonly dependencies: readonly Dependency[];
  /** Bytes of the HTML file: tells a half-written one. */
  readonly size: number;
}

export interface Kept {
  readonly known: Known;
  readonly isOnDisk: boolean;
}

export interface Cache {
  /** What is known of the body with this key, when none of the files it shows has changed since. */
  find(key: string): Known | undefined;
  /** Keeps a compiled body on disk, where that can be done. */
  keep(key: string, compilation: Compilation): Kept;
  /** Keeps HTML in memory only, for this run. */
  remember(digest: string, html: string): void;
  /** The HTML of a digest; `undefined` where there is none, or it is not what was written. */
  html(digest: string): string | undefined;
  /** Removes every entry but those of the digests in `keep`. */
  prune(keep: ReadonlySet<string>): void;
}

const keyLength = 32;

/** Names of files that a cache has written, whole or half: others may keep theirs in its folder. */
const written = /^[\da-f]{32}.*\.(?:html|json)$|\.tmp$/;

/** Digest of all that a body's HTML depends on but the files it shows. */
export function keyOf({ file, format, text }: BodySource): string {
  return hash('sha256', [rendererVersion(), file, format, text].join('\0')).slice(0, keyLength);
}

/**
 * A cache in `folder`, or in memory alone when there is none. Files are written beside and then renamed, so that a
 * reader never sees half of one. `onProblem` is told once when the folder cannot be written; the work goes on.
 */
export function openCache(contentDir: string, folder: string | undefined, onProblem: (reason: string) => void): Cache {
  const inMemory = new Map<string, string>();
  let writable = folder !== undefined && isMade(folder, onProblem);

  const write = (name: string, content: string): void => {
    const file = path.join(folder ?? '', name);
    const draft = `${file}.${process.pid}-${threadId}.tmp`;
    writeFileSync(draft, content);
    renameSync(draft, file);
  };

  return {
    find(key) {
      if (folder === undefined) return undefined;
      const entry = readEntry(path.join(folder, `${key}.json`));
      if (entry === undefined || !entry.dependencies.every((each) => isUnchanged(contentDir, each))) return undefined;
      const html = statSync(path.join(folder, `${entry.body.digest}.html`), { throwIfNoEntry: false });
      return html?.size === entry.size ? { body: entry.body, issues: entry.issues } : undefined;
    },
    keep(key, compilation) {
      const known = knownOf(key, compilation);
      if (!writable) return { known, isOnDisk: false };
      const content = `${sumOf(compilation.html)}\n${compilation.html}`;
      const entry: Entry = { ...known, dependencies: compilation.dependencies, size: Buffer.byteLength(content) };
      const json = JSON.stringify(entry);
      try {
        write(`${known.body.digest}.html`, content);
        write(`${key}.json`, `${sumOf(json)}\n${json}`);
      } catch (error) {
        writable = false;
        onProblem(reasonOf(error));
      }
      return { known, isOnDisk: writable };
    },
    remember: (digest, html) => void inMemory.set(digest, html),
    html: (digest) =>
      inMemory.get(digest) ?? (folder === undefined ? undefined : readSummed(path.join(folder, `${digest}.html`))),
    prune(keep) {
      if (folder === undefined) return;
      const keys = new Set([...keep].map((digest) => digest.slice(0, keyLength)));
      for (const name of listed(folder)) {
        const isKept = name.endsWith('.html')
          ? keep.has(name.slice(0, -5))
          : name.endsWith('.json') && keys.has(name.slice(0, -5));
        if (!isKept && written.test(name)) rmSync(path.join(folder, name), { force: true });
      }
    },
  };
}

/** What is kept of a compilation besides its HTML. */
export function knownOf(key: string, { body, issues, dependencies }: Compilation): Known {
  const shown = dependencies.map(({ file, digest }) => `${file}\0${digest}`).toSorted();
  const digest = shown.length === 0 ? key : `${key}-${sumOf(shown.join('\0'))}`;
  return { body: { digest, ...body }, issues };
}

function isMade(folder: string, onProblem: (reason: string) => void): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch (error) {
    onProblem(reasonOf(error));
    return false;
  }
}

function readEntry(file: string): Entry | undefined {
  const json = readSummed(file);
  return json === undefined ? undefined : (JSON.parse(json) as Entry);
}

/** The content of a file whose first line is the sum of the rest, when it is. */
function readSummed(file: string): string | undefined {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const end = content.indexOf('\n');
  const rest = content.slice(end + 1);
  return end > 0 && content.slice(0, end) === sumOf(rest) ? rest : undefined;
}

function sumOf(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
