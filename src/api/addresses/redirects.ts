/** Old addresses for hosts that lead on by themselves: `_redirects` of Netlify and Cloudflare Pages, a map for nginx. */

import type { Move } from './moves.ts';

/** https://developers.cloudflare.com/pages/configuration/redirects/ */
export function redirectsText(moves: readonly Move[]): string {
  const lines = moves.flatMap(({ from, to }) =>
    [from, ...(/\.[a-z]+$/i.test(from) ? [] : [`${from}/`])].map((one) => `${encodeURI(one)} ${encodeURI(to)} 301`),
  );
  return `${lines.join('\n')}\n`;
}

/**
 * Gives `$cairn_moved` the new address of an old one, and nothing to any other. nginx does not tell capitals from small
 * letters here, so an old address that is a page of today but for them is left out (`pages`: their addresses).
 * https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export function nginxMapText(moves: readonly Move[], pages: readonly string[]): string {
  const taken = new Set(pages.map((page) => page.toLowerCase()));
  const lines: string[] = [];
  for (const { from, to } of moves) {
    if (taken.has(`${from}/`.toLowerCase())) continue;
    taken.add(`${from}/`.toLowerCase());
    for (const one of [from, `${from}/`]) lines.push(`  "${one}" "${encodeURI(to)}";`);
  }
  const longest = Math.max(0, ...moves.map(({ from }) => Buffer.byteLength(from)));
  const bucket = 2 ** Math.ceil(Math.log2(longest + 64));
  return [`map_hash_bucket_size ${bucket};`, 'map $uri $cairn_moved {', '  default "";', ...lines, '}', ''].join('\n');
}
