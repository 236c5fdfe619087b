/** What did somebody's server say when it was asked for an address, and what does that mean? */

/**
 * - `alive`: there is a page.
 * - `gone`: the server says that there is none (404, 410), or there is no server of this name.
 * - `refused`: the server answers, but not to us (401, 403, 429, 451): that says nothing of the page.
 * - `failing`: no answer in time, a broken connection or certificate, an error of the server: perhaps only today.
 */
export type LinkState =
  | { readonly kind: 'alive' | 'refused'; readonly status: number }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'failing'; readonly reason: string; readonly days: number };

/** Days on end for which an address must have failed before it counts as dead. */
export const daysUntilDead = 7;

/** What a status of HTTP means (RFC 9110, section 15); redirects have been followed. */
export function stateOfStatus(status: number): 'alive' | 'gone' | 'refused' | 'failing' {
  if (status < 400) return 'alive';
  if (status === 404 || status === 410) return 'gone';
  return status >= 500 || status === 408 ? 'failing' : 'refused';
}
