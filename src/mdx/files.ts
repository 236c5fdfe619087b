/** Which file beside an entry does a path name, and what is in it? Nothing outside the content folder is ever read. */

import { hash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

export type Found =
  | { readonly state: 'found'; readonly file: string; readonly absolute: string }
  | { readonly state: 'missing'; readonly file: string }
  /** The path, or a link on it, leads out of the content folder. */
  | { readonly state: 'outside'; readonly file: string };

/** A file that a body was rendered from: its path from the content folder and what tells it from another. */
export interface Dependency {
  readonly file: string;
  /** Size and time of its last change; `missing` where there was no file. */
  readonly stamp: string;
  /** Digest of what is in it; empty where nothing could be read. */
  readonly digest: string;
}

export interface Files {
  /** `source` as written in `from` (a path from the content folder); one that starts with `/` counts from the content folder. */
  find(source: string, from: string): Found;
  read(found: Found & { state: 'found' }): Buffer;
  /** Every file that was looked for, found or not. */
  readonly dependencies: Dependency[];
}

export function filesOf(contentDir: string): Files {
  const root = realOf(contentDir) ?? path.resolve(contentDir);
  const dependencies: Dependency[] = [];
  return {
    dependencies,
    find(source, from) {
      const written = decode(source.replace(/[?#].*$/, ''));
      const relative = written.startsWith('/') ? written.slice(1) : path.posix.join(path.posix.dirname(from), written);
      const file = path.posix.normalize(relative.replaceAll('\\', '/'));
      if (file === '..' || file.startsWith('../') || path.posix.isAbsolute(file) || file.includes('\0')) {
        return { state: 'outside', file };
      }
      const absolute = realOf(path.join(root, file));
      const stamp = stampOf(root, file);
      const found: Found =
        absolute === undefined || stamp === 'missing'
          ? { state: 'missing', file }
          : absolute.startsWith(root + path.sep)
            ? { state: 'found', file, absolute }
            : { state: 'outside', file };
      if (!dependencies.some((each) => each.file === file)) {
        dependencies.push({ file, stamp, digest: found.state === 'found' ? digestOf(found.absolute) : '' });
      }
      return found;
    },
    read: (found) => readFileSync(found.absolute),
  };
}

/** Whether a file is still what it was; its bytes are compared only where its stamp differs. */
export function isUnchanged(contentDir: string, { file, stamp, digest }: Dependency): boolean {
  const now = stampOf(contentDir, file);
  if (now === stamp) return true;
  if (now === 'missing' || digest === '') return false;
  return digestOf(path.join(contentDir, file)) === digest;
}

function stampOf(root: string, file: string): string {
  const stats = statSync(path.join(root, file), { throwIfNoEntry: false });
  return stats?.isFile() === true ? `${stats.size}-${stats.mtimeMs}` : 'missing';
}

function digestOf(absolute: string): string {
  try {
    return hash('sha256', readFileSync(absolute), 'hex').slice(0, 32);
  } catch {
    return '';
  }
}

function realOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

function decode(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}
