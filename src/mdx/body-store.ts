/** Where do compiled bodies lie? In one file of SQLite: a file for each body takes a disk longer to make than most bodies to compile. */

import { hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A body as it is kept. The same key may come with another digest, when a file that the body shows has changed. */
export interface StoredBody {
  readonly key: string;
  readonly digest: string;
  /** All that is known of it but its HTML, as JSON. */
  readonly known: string;
  readonly html: string;
}

/**
 * Threads and processes may have the same store open. A body that is not what was written is as if it were not there.
 * Everything throws what SQLite says when the disk does not do as it is told; where the file itself is damaged, it has been
 * removed by then, and the next who opens the store finds an empty one.
 */
export interface BodyStore {
  readonly put: (body: StoredBody) => void;
  readonly known: (key: string) => string | undefined;
  /** The HTML of a key, when it is that of this digest. */
  readonly html: (key: string, digest: string) => string | undefined;
  /** Removes all keys but those in `keep`. */
  readonly prune: (keep: ReadonlySet<string>) => void;
  readonly close: () => void;
}

/** So long one waits for another who writes, in milliseconds. */
const patience = 5000;

/**
 * A log beside the file (WAL) lets readers and a writer work at once and survives a process that is killed. Nobody waits
 * for the disk itself: what a power cut takes is compiled again.
 */
const settings = 'PRAGMA auto_vacuum = incremental; PRAGMA journal_mode = wal; PRAGMA synchronous = off';

/** HTML last, so that it is not read where it is not asked for. */
const table = `CREATE TABLE IF NOT EXISTS bodies (
  key TEXT PRIMARY KEY, digest TEXT NOT NULL, known_sum TEXT NOT NULL, known TEXT NOT NULL, html_sum TEXT NOT NULL, html TEXT NOT NULL
) STRICT`;

/** Result codes of SQLite for a file that is damaged, or none of its own: https://sqlite.org/rescode.html */
const damaged: ReadonlySet<unknown> = new Set([11, 26]);

/** The store in `folder`, made where there is none. @throws when it can be neither opened nor made */
export function openBodyStore(folder: string): BodyStore {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'bodies.sqlite');
  try {
    return open(file);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return open(file); // it has been removed
  }
}

function open(file: string): BodyStore {
  const database = new DatabaseSync(file, { timeout: patience });
  const careful = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (isDamage(error)) for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
      throw error;
    }
  };
  try {
    return careful(() => {
      database.exec(settings);
      database.exec(table);
      return storeIn(database, careful);
    });
  } catch (error) {
    database.close();
    throw error;
  }
}

function storeIn(database: DatabaseSync, careful: <Result>(work: () => Result) => Result): BodyStore {
  const put = database.prepare(
    'INSERT OR REPLACE INTO bodies (key, digest, known_sum, known, html_sum, html) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const known = database.prepare('SELECT known, known_sum AS sum FROM bodies WHERE key = ?');
  const html = database.prepare('SELECT html, html_sum AS sum FROM bodies WHERE key = ? AND digest = ?');
  const keys = database.prepare('SELECT key FROM bodies');
  const remove = database.prepare('DELETE FROM bodies WHERE key = ?');
  return {
    put: ({ key, digest, known: json, html: text }) =>
      careful(() => void put.run(key, digest, sumOf(json), json, sumOf(text), text)),
    known: (key) => careful(() => whole(known.get(key), 'known')),
    html: (key, digest) => careful(() => whole(html.get(key, digest), 'html')),
    prune: (keep) =>
      careful(() => {
        const old = keys.all().flatMap(({ key }) => (keep.has(String(key)) ? [] : [String(key)]));
        if (old.length === 0) return;
        database.exec('BEGIN');
        for (const key of old) remove.run(key);
        database.exec('COMMIT; PRAGMA incremental_vacuum');
      }),
    close: () => database.close(),
  };
}

/** The text in a row, when it is there and still the one that its sum was made of. */
function whole(row: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  const text = row?.[name];
  return typeof text === 'string' && sumOf(text) === row?.['sum'] ? text : undefined;
}

function isDamage(error: unknown): boolean {
  // the lower eight bits are the code, the others say more of it
  return error instanceof Error && 'errcode' in error && damaged.has(Number(error.errcode) & 0xff);
}

function sumOf(text: string): string {
  return hash('sha256', text).slice(0, 16);
}
