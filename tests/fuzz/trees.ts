/** The content trees that are spoilt: those of the checks, what `init` leaves, what once crashed, and the sample. */

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { projectRoot } from '../../src/cli/project-root.ts';

/** Bytes by path from the content folder, or where a link leads. */
export type Tree = ReadonlyMap<string, Uint8Array | { readonly link: string }>;

/** Every file below a folder but those by which a test knows what to expect. */
export function readTree(dir: string): Tree {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.txt')
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((path) => [relative(dir, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]));
}

/** What `mine` would write for the system of the starter. */
const mined = `system: example-system
on: 2026-01-31
state: measured
repos: [{ repo: app, commit: 88f2c1, commits: 12 }]
files: 10
without-author: 1
holders: [{ person: example-person, files: 7 }]
others: { people: 2, files: 3 }
truck-factor: { greedy: 1, pruned: 1 }
`;

/** Small trees, in which much is tried in little time. */
export function smallTrees(): readonly Tree[] {
  const checks = join(projectRoot, 'tests', 'checks');
  const wikis = readdirSync(checks, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [join(checks, name, 'ok'), join(checks, name, 'bad')]);
  const starter = join(projectRoot, 'src', 'cli', 'starter');
  // the fullest of them, more often: every kind of entry is in it
  const full = new Map([...readTree(starter), ['.derived/authorship/example-system.yaml', Buffer.from(mined)]]);
  return [...wikis.map(readTree), ...Array.from({ length: 30 }, () => full)];
}

export function sampleTree(): Tree {
  return readTree(join(projectRoot, 'content'));
}

/** Puts a tree on disk, as far as this file system can have it. */
export function writeTree(dir: string, tree: Tree): void {
  for (const [path, content] of tree) {
    try {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      if (content instanceof Uint8Array) writeFileSync(join(dir, path), content);
      else symlinkSync(content.link, join(dir, path));
    } catch {
      // a name that this file system cannot have, or one that is a folder already
    }
  }
}
