/** Remembers from build to build which entries a body mentions, so that not every body is read through again. */

import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { entryKinds, type EntryKind } from '../domain/entry.ts';
import type { AnyEntry, Corpus } from '../domain/corpus.ts';

interface Saved {
  /** Digest of all names: when one changes, nothing that is remembered counts. */
  readonly names: string;
  /** `kind:id` of what is mentioned, by a key that names the entry and the digest of its body. */
  readonly bodies: Readonly<Record<string, readonly string[]>>;
}

export interface MentionCache {
  /** Forgets everything unless it was found with these names. */
  readonly use: (names: string) => void;
  /** What the body mentions: remembered, or else found by `find`. */
  readonly of: (body: string, corpus: Corpus, find: () => Promise<readonly AnyEntry[]>) => Promise<readonly AnyEntry[]>;
  /** Keeps what belongs to the bodies given. A folder that cannot be written costs time at the next build, no more. */
  readonly save: (bodies: ReadonlySet<string>) => Promise<void>;
}

export function rememberMentions(cacheDir: string): MentionCache {
  const path = join(cacheDir, 'mentions.json');
  let { names, bodies } = readSaved(path);
  let known = new Map(Object.entries(bodies));
  let hasChanged = false;
  let before: Promise<unknown> = Promise.resolve();
  /** One after the other, though all are asked for at once, and whoever waits for this process has a turn in between. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = before.then(() => othersTurn()).then(work);
    before = result.catch(() => undefined);
    return result;
  };
  return {
    use(digest) {
      if (digest === names) return;
      names = digest;
      known = new Map();
    },
    async of(body, corpus, find) {
      const remembered = known.get(body)?.map((name) => entryNamed(corpus, name));
      if (remembered?.every((entry) => entry !== undefined)) return remembered;
      const found = await inTurn(find);
      known.set(
        body,
        found.map(({ kind, id }) => `${kind}:${id}`),
      );
      hasChanged = true;
      return found;
    },
    async save(used) {
      if (!hasChanged) return;
      const kept = Object.fromEntries([...known].filter(([body]) => used.has(body)));
      const saved: Saved = { names, bodies: kept };
      const temporary = `${path}.${process.pid}`;
      try {
        await writeFile(temporary, JSON.stringify(saved));
        await rename(temporary, path);
      } catch {
        // see the contract: the cache is a convenience
      }
    },
  };
}

function entryNamed(corpus: Corpus, name: string): AnyEntry | undefined {
  const colon = name.indexOf(':');
  const kind = name.slice(0, colon) as EntryKind;
  return entryKinds.includes(kind) ? corpus.entries[kind].get(name.slice(colon + 1)) : undefined;
}

function readSaved(path: string): Saved {
  try {
    const saved = JSON.parse(readFileSync(path, 'utf8')) as Partial<Saved>;
    return { names: String(saved.names), bodies: saved.bodies ?? {} };
  } catch {
    return { names: '', bodies: {} };
  }
}
