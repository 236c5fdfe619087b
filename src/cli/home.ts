/** Which wiki does somebody mean who names none, and in which folder do they work? */

import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { projectRoot } from './project-root.ts';

export interface Home {
  /** Where the site goes, and what belongs to the repository as a whole. */
  readonly dir: string;
  readonly contentDir: string;
}

/** The folder a person was in when they called: npm runs scripts in the folder of the package, be it ours or a team's own. */
export function calledFrom(): string {
  const { INIT_CWD, npm_package_json: manifest = '' } = process.env;
  const here = resolve(process.cwd());
  const isByNpm = here === resolve(projectRoot) || (manifest !== '' && here === dirname(resolve(manifest)));
  return isByNpm && INIT_CWD !== undefined && INIT_CWD !== '' ? resolve(INIT_CWD) : here;
}

/**
 * The wiki that a person is in: that of the folder they are in, or of the nearest above it, up to the top of the
 * repository. `undefined` where there is none.
 */
export function findHome(): Home | undefined {
  const from = calledFrom();
  for (let folder = from; ; folder = dirname(folder)) {
    const near = join(folder, 'content');
    // a folder above could be called `content` for reasons of its own
    if (existsSync(folder === from ? near : join(near, 'wiki.yaml'))) return { dir: folder, contentDir: near };
    if (existsSync(join(folder, 'wiki.yaml'))) {
      return { dir: basename(folder) === 'content' ? dirname(folder) : folder, contentDir: folder };
    }
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined;
  }
}

/** Where the site goes when nobody says where: into the folder of the wiki that a person is in, else into our own. */
export function homeDir(): string {
  return findHome()?.dir ?? (isTool() ? calledFrom() : resolve(projectRoot));
}

/** Whether Cairn lies within the folder that somebody works in, as a tool of theirs: then its sample is not what they mean. */
export function isTool(): boolean {
  return isBelow(resolve(projectRoot), calledFrom());
}

/** Whether a path lies below a folder; nothing lies below itself. */
export function isBelow(path: string, folder: string): boolean {
  const from = relative(folder, path);
  return from !== '' && from !== '..' && !from.startsWith(`..${sep}`) && resolve(from) !== from;
}
