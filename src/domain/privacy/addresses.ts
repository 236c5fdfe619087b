/** Which e-mail addresses stand in a text, and which of them may be published? */

import type { Edit } from './find-names.ts';

/** What stands in the place of an address. */
export const withheld = '(address withheld)';

/** The sign between the name and the host, also as HTML, Markdown and addresses of the web write it. */
const at = String.raw`(?:@|\\@|%40|&#0*64;|&#x0*40;|&commat;)`;
const local = String.raw`(?:"[^"\n@]{1,64}"|[\p{Letter}\p{Number}_][\p{Letter}\p{Mark}\p{Number}._%+'-]{0,63})`;
const label = String.raw`[\p{Letter}\p{Mark}\p{Number}](?:[\p{Letter}\p{Mark}\p{Number}-]{0,61}[\p{Letter}\p{Mark}\p{Number}])?`;
const host = String.raw`(?:${label}(?:\\?\.${label})*\\?\.(?:xn--[a-z\d-]+|\p{Letter}[\p{Letter}\p{Mark}]{1,62})(?![\p{Letter}\p{Mark}\p{Number}])|\[[\da-f:.]{2,45}\])`;
const sign = new RegExp(at, 'giu');
const behind = new RegExp(host, 'iuy');
const address = new RegExp(`(?:mailto:)?(${local})${at}(${host})`, 'giu');
/** So many units of UTF-16 may stand before the sign: `mailto:`, and 64 letters of two units each in quotes. */
const longest = 137;
/** Code that multiplies and calls looks like one: `q@k.transpose(0, 1)`. Endings that hosts often have are taken for hosts. */
const oftenHost = /\.(?:com|org|net|edu|gov|mil|int|info|dev|[a-z]{2})$/i;

/** Users of version control, who are nobody: `git@forge.example.org:team/wiki`. */
const machines = /^(?:git|hg|svn)$/i;
/** Names of files such as `icon@2x.png`. */
const pictures = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** Whether an address may be published. */
export type IsAllowed = (address: string) => boolean;

/**
 * By the list of wiki.yaml: `all`, addresses, and hosts with all their addresses. What belongs to somebody who is shown by
 * role is never allowed.
 */
export function allowedBy(list: readonly string[], ofPeople: ReadonlySet<string>): IsAllowed {
  const allowed = new Set(list.map((one) => one.toLowerCase().replace(/^(?:mailto:|@)/, '')));
  return (one) => {
    const known = one.toLowerCase();
    if (ofPeople.has(known)) return false;
    return allowed.has('all') || allowed.has(known) || allowed.has(known.slice(known.lastIndexOf('@') + 1));
  };
}

/**
 * Whether an address can stand in a text, or in HTML that is made of it. `false` is sure and takes a hundredth of the
 * time that looking for one takes.
 */
export function mayHoldAddress(text: string): boolean {
  // within HTML the sign of an escape is escaped itself
  return ['@', '%40', '64;', '40;'].some((part) => text.includes(part)) || /commat;/i.test(text);
}

/** Every address of a text that is not allowed. The user of a web address (`https://ada@example.org/`) is cut out. */
export function findAddresses(text: string, isAllowed: IsAllowed): readonly Edit[] {
  if (!mayHoldAddress(text)) return [];
  const edits: Edit[] = [];
  let last = 0;
  // from the signs, which are few, rather than from every letter that a name could begin with
  for (const { 0: between, index } of text.matchAll(sign)) {
    behind.lastIndex = index + between.length;
    if (index < last || !behind.test(text)) continue;
    address.lastIndex = Math.max(last, index - longest);
    const match = address.exec(text);
    if (match === null) break;
    const [found, rawLocal = '', rawHost = ''] = match;
    const start = match.index;
    const end = start + found.length;
    last = end;
    if (isAllowed(`${rawLocal}@${rawHost}`.replaceAll('\\', ''))) continue;
    if (machines.test(rawLocal) || pictures.test(rawHost)) continue;
    if (text[end] === '(' && !oftenHost.test(rawHost)) continue;
    const isUser = text.slice(Math.max(0, start - 3), start) === '://';
    edits.push(isUser ? { start, end: end - rawHost.length, text: '' } : { start, end, text: withheld });
  }
  return edits;
}
