/** What may a page of ours load, run and ask? Said by the page itself, since not every host says what it is told to. */

import type { Wiki } from '../domain/wiki.ts';

/**
 * The content of the page's `content-security-policy` (https://www.w3.org/TR/CSP3/). No script and no style stands in a
 * page itself, so nothing is allowed but our own files; a wiki that reads from other sites asks those too.
 */
export function policyOf(wiki: Pick<Wiki, 'federation'>): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...originsOf(wiki)].join(' '),
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The origins of other sites that our pages read from. */
function originsOf({ federation }: Pick<Wiki, 'federation'>): readonly string[] {
  return [...new Set(federation.map(({ url }) => new URL(url).origin))];
}
