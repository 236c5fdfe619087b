/** Where on the configured forge is a file edited, begun, or a commit read? `undefined` where the forge is not one we know. */

import type { Repository } from './wiki.ts';

export interface NewFilePage {
  readonly url: string;
  /** Whether name and text stand there already; else somebody has to paste the text. */
  readonly isFilled: boolean;
}

/**
 * So many bytes may an address have. Proxies and servers refuse longer ones: nginx, which stands before most forges,
 * takes request lines of 8 KB at most (https://nginx.org/en/docs/http/ngx_http_core_module.html#large_client_header_buffers).
 */
export const longestUrl = 6000;

export const forgeNames: Readonly<Record<Exclude<Repository['forge'], 'other'>, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea',
};

/** `file`: path from the content folder. */
export function editPage(repository: Repository, file: string): string | undefined {
  const { url, forge } = repository;
  const path = pathIn(repository, file);
  const branch = encodeURIComponent(repository.branch);
  switch (forge) {
    case 'github':
      return `${url}/edit/${branch}/${path}`;
    case 'gitlab':
      return `${url}/-/edit/${branch}/${path}`;
    case 'gitea':
      return `${url}/_edit/${branch}/${path}`;
    case 'other':
      return undefined;
  }
}

/**
 * Where a file can be begun in a browser. GitHub and Gitea take its text from the address (`filename` and `value`:
 * https://github.com/go-gitea/gitea/pull/16556), as long as that is not too long; GitLab takes the name only.
 */
export function newFilePage(repository: Repository, file: string, text: string): NewFilePage | undefined {
  const { url, forge } = repository;
  const path = pathIn(repository, file);
  const folder = path.slice(0, path.lastIndexOf('/') + 1).replace(/\/$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const place = [encodeURIComponent(repository.branch), folder].filter((part) => part !== '').join('/');
  switch (forge) {
    case 'github':
      return filled(`${url}/new/${place}?filename=${name}`, text);
    case 'gitea':
      return filled(`${url}/_new/${place}?filename=${name}`, text);
    case 'gitlab':
      return { url: `${url}/-/new/${place}?file_name=${name}`, isFilled: false };
    case 'other':
      return undefined;
  }
}

export function commitPage({ url, forge }: Repository, commit: string): string | undefined {
  switch (forge) {
    case 'github':
    case 'gitea':
      return `${url}/commit/${commit}`;
    case 'gitlab':
      return `${url}/-/commit/${commit}`;
    case 'other':
      return undefined;
  }
}

function filled(blank: string, text: string): NewFilePage {
  const url = `${blank}&value=${encodeURIComponent(text.toWellFormed())}`;
  return url.length <= longestUrl ? { url, isFilled: true } : { url: blank, isFilled: false };
}

function pathIn({ folder }: Repository, file: string): string {
  return [folder, file]
    .join('/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map(encodeURIComponent)
    .join('/');
}
