/** Which repository on a forge holds the content: as far as wiki.yaml says, and where it does not, as git has it? */

import type { Repository } from './wiki.ts';

/** What wiki.yaml says; what is absent is told from git. */
export interface GivenRepository {
  readonly url?: string | undefined;
  readonly branch?: string | undefined;
  /** `none`: no page leads to the repository. */
  readonly forge?: Repository['forge'] | 'none' | undefined;
  readonly folder?: string | undefined;
}

/** What git knows of the folder that the content is in. */
export interface Origin {
  /** The address of the remote `origin`, in any of git's forms. */
  readonly remote?: string | undefined;
  readonly branch?: string | undefined;
  /** Where the content lies in the repository; empty at its top. */
  readonly folder: string;
}

/**
 * Where the content is edited. An address that was only told from git counts where its forge is known: there alone is it
 * sure to be an address of pages too.
 */
export function repositoryOf(given: GivenRepository, origin: Origin | undefined): Repository | undefined {
  if (given.forge === 'none') return undefined;
  const url = given.url ?? (origin?.remote === undefined ? undefined : pagesOf(origin.remote));
  if (url === undefined) return undefined;
  const forge = given.forge ?? forgeOf(url);
  if (given.url === undefined && forge === 'other') return undefined;
  return {
    url: url.replace(/\/$/, ''),
    branch: given.branch ?? origin?.branch ?? 'main',
    forge,
    folder: given.folder ?? origin?.folder ?? 'content',
  };
}

/** What runs at an address, as far as its name tells. */
export function forgeOf(address: string): Repository['forge'] {
  const host = new URL(address).hostname;
  if (host === 'github.com' || host.startsWith('github.')) return 'github';
  if (host === 'gitlab.com' || host.startsWith('gitlab.')) return 'gitlab';
  if (host === 'codeberg.org' || host.startsWith('gitea.') || host.startsWith('forgejo.')) return 'gitea';
  return 'other';
}

/**
 * The address of a repository's pages from that of a remote: `git@host:team/wiki.git`, `ssh://…`, `https://…`. Names and
 * passwords in it, as CI systems put them there, are left out. `undefined` for a path on a disk.
 */
export function pagesOf(remote: string): string | undefined {
  const short = /^(?:[^@/\s]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)\/*(.+)$/.exec(remote);
  const address = short === null ? remote : `ssh://${short[1]}/${short[2]}`;
  if (!/^(?:https?|ssh|git):\/\/\S+$/i.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, host, hostname, pathname } = new URL(address);
  const path = pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  if (hostname === '' || path === '') return undefined;
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${host}${path}` : `https://${hostname}${path}`;
}
