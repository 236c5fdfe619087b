/** Which systems have their code in a repository on this disk, and which part of it? */

import { basename, resolve } from 'node:path';
import type { Corpus } from '../../domain/corpus.ts';
import type { System } from '../../domain/system.ts';
import { askGit } from '../../load/ask-git.ts';

/** One of the places in which a system says that its code lies. */
export interface CodePlace {
  readonly system: System;
  /** As the system writes it. */
  readonly repo: string;
  /** The folder in the repository, ending with `/`; empty for all of it. */
  readonly folder: string;
}

/**
 * The places that the repository at `path` holds: those whose address is one of its remotes, whose path it is, or, where
 * there is none, whose last part is the name of its folder. `#folder` behind an address means a part of the repository.
 */
export async function placesIn(corpus: Corpus, contentDir: string, path: string): Promise<readonly CodePlace[]> {
  const places = placesOf(corpus);
  const configured = (await askGit(path, 'config', '--get-regexp', '^remote\\..*\\.url$')) ?? '';
  const remotes = new Set(configured.split('\n').map((line) => addressKey(line.slice(line.indexOf(' ') + 1))));
  const exact = places.filter(
    ({ repo }) => remotes.has(addressKey(repo)) || resolve(contentDir, withoutFolder(repo)) === resolve(path),
  );
  if (exact.length > 0) return exact;
  const name = basename(resolve(path)).toLowerCase();
  return places.filter(({ repo }) => basename(addressKey(repo)) === name);
}

/** Every place that systems name. */
export function placesOf(corpus: Corpus): readonly CodePlace[] {
  return [...corpus.entries.system.values()].flatMap((system) =>
    system.repos.map((repo): CodePlace => {
      const folder = repo.includes('#') ? repo.slice(repo.indexOf('#') + 1).replace(/^\/+|\/+$/g, '') : '';
      return { system, repo, folder: folder === '' ? '' : `${folder}/` };
    }),
  );
}

/** The same for `https://host/a/b.git`, `git@host:a/b` and `ssh://git@host/a/b/`. */
export function addressKey(address: string): string {
  return withoutFolder(address)
    .trim()
    .toLowerCase()
    .replace(/^[a-z+]+:\/\//, '')
    .replace(/^[^@/]*@/, '')
    .replace(/^([^/:]+):(?=\D)/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}

function withoutFolder(address: string): string {
  return address.split('#')[0] ?? '';
}
