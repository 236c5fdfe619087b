/** What has been compiled before, and what came of it? */

import { hash } from 'node:crypto';
import type { Body } from '../domain/body.ts';
import type { Issue } from '../domain/issue.ts';
import { openBodyStore, type BodyStore } from './body-store.ts';
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
  close(): void;
}

const keyLength = 32;

/** Digest of all that a body's HTML depends on but the files it shows. */
export function keyOf({ file, format, text }: BodySource): string {
  return hash('sha256', [rendererVersion(), file, format, text].join('\0')).slice(0, keyLength);
}

/**
 * A cache in `folder`, or in memory alone when there is none. `onProblem` is told once when the folder cannot be used;
 * the work goes on without it.
 */
export function openCache(contentDir: string, folder: string | undefined, onProblem: (reason: string) => void): Cache {
  const inMemory = new Map<string, string>();
  let store: BodyStore | undefined;

  /** What `work` gives; `otherwise` without a store, and from its first failure on. */
  const ask = <Result>(work: (store: BodyStore) => Result, otherwise: Result): Result => {
    if (store === undefined) return otherwise;
    try {
      return work(store);
    } catch (error) {
      store = undefined;
      onProblem(reasonOf(error));
      return otherwise;
    }
  };

  try {
    if (folder !== undefined) store = openBodyStore(folder);
  } catch (error) {
    onProblem(reasonOf(error));
  }

  return {
    find(key) {
      const json = ask((open) => open.known(key), undefined);
      if (json === undefined) return undefined;
      const { dependencies, ...known } = JSON.parse(json) as Entry;
      return dependencies.every((each) => isUnchanged(contentDir, each)) ? known : undefined;
    },
    keep(key, compilation) {
      const known = knownOf(key, compilation);
      const json = JSON.stringify({ ...known, dependencies: compilation.dependencies } satisfies Entry);
      const put = (open: BodyStore) => {
        open.put({ key, digest: known.body.digest, known: json, html: compilation.html });
        return true;
      };
      return { known, isOnDisk: ask(put, false) };
    },
    remember: (digest, html) => void inMemory.set(digest, html),
    html: (digest) => inMemory.get(digest) ?? ask((open) => open.html(keyIn(digest), digest), undefined),
    prune: (keep) => ask((open) => open.prune(new Set([...keep].map(keyIn))), undefined),
    close: () => ask((open) => open.close(), undefined),
  };
}

/** What is kept of a compilation besides its HTML. */
export function knownOf(key: string, { body, issues, dependencies }: Compilation): Known {
  const shown = dependencies.map(({ file, digest }) => `${file}\0${digest}`).toSorted();
  const digest = shown.length === 0 ? key : `${key}-${hash('sha256', shown.join('\0')).slice(0, 16)}`;
  return { body: { digest, ...body }, issues };
}

/** A digest begins with the key of its body. */
function keyIn(digest: string): string {
  return digest.slice(0, keyLength);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
