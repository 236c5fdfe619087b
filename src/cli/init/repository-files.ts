/** What does a repository of a team's own hold besides its content: the scripts that run Cairn, and the file of its CI? */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { NewFile } from '../edits.ts';

/** Whose CI checks and publishes; `none` for one that we have no file for. */
export const ciNames = ['github', 'gitlab', 'none'] as const;
export type Ci = (typeof ciNames)[number];

/** Where the files lie, which the guide shows too. */
const source = join(projectRoot, 'src', 'repository');

const ofAny = {
  'package.json': 'any/package.json.txt',
  'cairn.mjs': 'any/cairn.mjs',
  '.gitignore': 'any/gitignore.txt',
  'README.md': 'any/README.md',
} as const;

const ofCi: Readonly<Record<Ci, Readonly<Record<string, string>>>> = {
  github: { '.github/workflows/wiki.yaml': 'github/wiki.yaml' },
  gitlab: { '.gitlab-ci.yml': 'gitlab/gitlab-ci.yml' },
  none: {},
};

/**
 * The files by their paths from the top of the repository.
 * @param tool where Cairn lies in it, with `/`
 */
export function repositoryFiles(tool: string): Promise<readonly NewFile[]> {
  return read(ofAny, tool);
}

/** The file that CI reads, as `repositoryFiles` gives the others; none for `none`. */
export function ciFiles(ci: Ci, tool: string): Promise<readonly NewFile[]> {
  return read(ofCi[ci], tool);
}

function read(files: Readonly<Record<string, string>>, tool: string): Promise<readonly NewFile[]> {
  return Promise.all(
    Object.entries(files).map(async ([file, from]) => ({
      file,
      text: (await readFile(join(source, from), 'utf8')).replaceAll('TOOL', tool),
    })),
  );
}
