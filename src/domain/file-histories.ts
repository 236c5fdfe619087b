/** The history of every file of a repository, commit by commit, oldest first, through renames. */

import type { FileHistory } from './authorship.ts';

export interface FileChange {
  readonly kind: 'added' | 'changed' | 'removed' | 'renamed' | 'copied';
  readonly path: string;
  /** Of something renamed or copied: where it was. */
  readonly from?: string | undefined;
}

/** Authors stand for themselves as numbers; who they are is asked later. */
export interface GrowingHistory extends FileHistory<number> {
  creator?: number | undefined;
  readonly changes: Map<number, number>;
}

export interface FileHistories {
  /** The files there are now, by path. */
  readonly files: Map<string, GrowingHistory>;
  /** Where a file went that was renamed: a branch may go on changing it under its old name. */
  readonly moved: Map<string, string>;
}

export function emptyHistories(): FileHistories {
  return { files: new Map(), moved: new Map() };
}

/** Adds one commit. A file that is changed before it was seen to be made has no known creator. */
export function addCommit({ files, moved }: FileHistories, author: number, changes: readonly FileChange[]): void {
  for (const { kind, path, from } of changes) {
    if (kind === 'added' || kind === 'copied') {
      moved.delete(path);
      files.set(path, { creator: author, changes: new Map() });
    } else if (kind === 'removed') {
      files.delete(path);
    } else if (kind === 'renamed' && from !== undefined) {
      const history = files.get(from) ?? { changes: new Map() };
      files.delete(from);
      files.set(path, history);
      moved.delete(path);
      moved.set(from, path);
      count(history, author);
    } else {
      const known = present(files, moved, path);
      const history = files.get(known) ?? { changes: new Map() };
      files.set(known, history);
      count(history, author);
    }
  }
}

function count({ changes }: GrowingHistory, author: number): void {
  changes.set(author, (changes.get(author) ?? 0) + 1);
}

/** The present path of a file that is named by an older one. */
function present(files: FileHistories['files'], moved: FileHistories['moved'], path: string): string {
  let name = path;
  for (let steps = 0; !files.has(name) && steps < 100; steps++) {
    const next = moved.get(name);
    if (next === undefined) return path;
    name = next;
  }
  return name;
}
