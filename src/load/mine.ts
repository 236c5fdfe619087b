/** The history of every file of a repository of code, kept up to date: what was read once is not read again. */

import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addCommit, emptyHistories, type FileHistories } from '../domain/file-histories.ts';
import { askGit } from './ask-git.ts';
import { listCommits, readCommits } from './git-log.ts';

export type MinedHistory =
  | { readonly kind: 'none' }
  /** A clone without its past. */
  | { readonly kind: 'shallow'; readonly commit: string }
  | {
      readonly kind: 'full';
      readonly commit: string;
      readonly commits: number;
      /** `Name <mail>`, by number. */
      readonly authors: readonly string[];
      readonly histories: FileHistories;
    };

export interface MineOptions {
  readonly repo: string;
  /** Where the state is kept between runs, and every few seconds of a long one. */
  readonly stateDir: string;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Milliseconds between two times of keeping the state. */
  readonly keepEvery?: number | undefined;
}

/** What was read: everything up to `base`, and `done` of the commits from there to `target`. */
interface State {
  base: string | undefined;
  target: string;
  done: number;
  commits: number;
  readonly authors: string[];
  readonly histories: FileHistories;
}

const format = 1;

/**
 * Reads what the last run has not read. A run that was ended goes on where it last kept its state; when history was
 * rewritten, or .mailmap has changed, all of it is read anew.
 */
export async function mine({ repo, stateDir, onProgress, keepEvery = 5_000 }: MineOptions): Promise<MinedHistory> {
  const head = await askGit(repo, 'rev-parse', '--verify', 'HEAD');
  if (head === undefined) return { kind: 'none' };
  if ((await askGit(repo, 'rev-parse', '--is-shallow-repository')) === 'true') return { kind: 'shallow', commit: head };
  const mailmap = digest((await askGit(repo, 'show', 'HEAD:.mailmap')) ?? '');
  const file = join(stateDir, `${digest(await realpath(repo))}.json`);
  let state = (await readState(file, mailmap)) ?? freshState(head);
  if (!(await isAncestor(repo, state.target, head))) state = freshState(head);
  if (state.target !== head && state.base === state.target) state.target = head;

  for (;;) {
    const list = await listCommits(repo, state.base, state.target);
    const before = state.commits - state.done;
    const left = list.slice(state.done);
    let kept = Date.now();
    if (left.length > 0) {
      for await (const { author, changes } of readCommits(repo, left)) {
        addCommit(state.histories, numberOf(state.authors, author), changes);
        state.done++;
        state.commits++;
        onProgress?.(state.commits, before + list.length);
        if (Date.now() - kept >= keepEvery) {
          await keepState(file, state, mailmap);
          kept = Date.now();
        }
      }
    }
    state.base = state.target;
    state.done = 0;
    if (state.target === head) break;
    state.target = head;
  }
  await keepState(file, state, mailmap);
  const { commits, authors, histories } = state;
  return { kind: 'full', commit: head, commits, authors, histories: await presentIn(repo, head, histories) };
}

/** Only files that are there: one may have gone in a merge, which is not read. */
async function presentIn(repo: string, head: string, { files, moved }: FileHistories): Promise<FileHistories> {
  const listed = (await askGit(repo, 'ls-tree', '-r', '-z', '--name-only', head)) ?? '';
  const present = new Set(listed.split('\0'));
  return { files: new Map([...files].filter(([path]) => present.has(path))), moved };
}

function freshState(target: string): State {
  return { base: undefined, target, done: 0, commits: 0, authors: [], histories: emptyHistories() };
}

async function isAncestor(repo: string, commit: string, head: string): Promise<boolean> {
  return (await askGit(repo, 'merge-base', '--is-ancestor', commit, head)) !== undefined;
}

const numbers = new WeakMap<readonly string[], Map<string, number>>();

function numberOf(authors: string[], author: string): number {
  let known = numbers.get(authors);
  if (known === undefined) numbers.set(authors, (known = new Map(authors.map((name, number) => [name, number]))));
  let number = known.get(author);
  if (number === undefined) {
    number = authors.push(author) - 1;
    known.set(author, number);
  }
  return number;
}

interface Kept {
  readonly format: number;
  readonly mailmap: string;
  readonly base?: string;
  readonly target: string;
  readonly done: number;
  readonly commits: number;
  readonly authors: readonly string[];
  /** Path, creator or -1, then author and count in turn. */
  readonly files: readonly (readonly [string, number, ...number[]])[];
  readonly moved: readonly (readonly [string, string])[];
}

async function readState(file: string, mailmap: string): Promise<State | undefined> {
  let kept: Kept;
  try {
    kept = JSON.parse(await readFile(file, 'utf8')) as Kept;
  } catch {
    // no state, or one that was cut off: everything is read anew
    return undefined;
  }
  if (kept.format !== format || kept.mailmap !== mailmap) return undefined;
  const histories = { files: new Map(), moved: new Map(kept.moved) } as FileHistories;
  for (const [path, creator, ...counts] of kept.files) {
    const changes = new Map<number, number>();
    for (let at = 0; at < counts.length; at += 2) changes.set(counts[at]!, counts[at + 1]!);
    histories.files.set(path, { creator: creator < 0 ? undefined : creator, changes });
  }
  const { base, target, done, commits, authors } = kept;
  return { base, target, done, commits, authors: [...authors], histories };
}

async function keepState(file: string, state: State, mailmap: string): Promise<void> {
  const { base, target, done, commits, authors, histories } = state;
  const files = [...histories.files].map(
    ([path, { creator, changes }]) => [path, creator ?? -1, ...[...changes].flat()] as [string, number, ...number[]],
  );
  const kept: Kept = {
    format,
    mailmap,
    ...(base === undefined ? {} : { base }),
    target,
    done,
    commits,
    authors,
    files,
    moved: [...histories.moved],
  };
  const aside = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(aside, JSON.stringify(kept));
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
