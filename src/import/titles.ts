/** What is a record called, without its number and a template's words? */

import { isPlaceholder, plainText } from './plain.ts';

export interface TitleReading {
  readonly title: string;
  /** The number in front as written: `ADR025`, `KEP-168`, `12`. */
  readonly number?: string | undefined;
}

const numbered = [
  /^\[((?:RFC|ADR|KEP|Proposal|Design|RFD))\]\s*(?=\S)/i,
  /^\[?((?:[A-Za-z][A-Za-z]*[-_ ]){0,4}(?:ADR|[A-Z]{2,6})[-_ ]?#?\d[\d.-]*|(?:[A-Z][A-Za-z]*-)+\d+)\]?\s*[:.–—-]+\s*(?=\S)/,
  /^\[((?:[A-Z]{2,6})[-_ ]?\d+)\]\s+(?=\S)/,
  /^((?:RFD|RFC|PEP|NEP|KEP|EIP|ERC|JEP)[- ]\d+)\s+(?=\p{Letter})/u,
  /^(\d{1,6})\s*[.):–—]\s+(?=\S)/,
  /^(\d{3,6})\s*[-–—:]\s+(?=\S)/,
];

/** Reads a heading or field as a title; undefined for a template's own words. */
export function readTitle(markdown: string | undefined): TitleReading | undefined {
  const plain = plainText(markdown ?? '')
    .replace(/[\s.]*\{#[\w-]+\}$/, '')
    .trim();
  if (plain === '' || isPlaceholder(markdown ?? '') || isTemplateWords(plain)) return undefined;
  for (const pattern of numbered) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const title = plain.slice(match[0].length).trim();
    return isTemplateWords(title) || isPlaceholder(title)
      ? undefined
      : { title, number: /\d/.test(match[1] ?? '') ? match[1] : undefined };
  }
  return { title: plain };
}

function isTemplateWords(text: string): boolean {
  return (
    /\b(?:short|your)\b.*\btitle\b|\btitle of (?:solved problem|the|your|decision|adr)\b|^(?:decision record |adr |proposal |rfc |kep )?title\b(?: here)?(?:\W|$)(?!.{30})|\b(?:record|adr|kep|rfc|proposal) template\b|\barchitecture decision record$|^decision record title\b/i.test(
      text,
    ) ||
    /^(?:NNNN|XXXX?|0000|YYYY)\b|\{\{.*\}\}|<%.*%>|^\{.*\}$|^(?:adr|kep|rfc|rfd|pep|nep)?[- ]?(?:NNNN|XXXX?)\b/i.test(
      text,
    ) ||
    /^untitled$/i.test(text)
  );
}

/** The words of a file name: `ADR-OPS-0001 update in place.md` gives `Update in place`, `0002-name-owners.md` `Name owners`. */
export function titleFromName(stem: string): string {
  const bare = stem
    .replace(/\.(?:html|mdx?)$/i, '')
    .replace(/^\d{8}[-_ ]+|^\d{4}-\d{2}-\d{2}[-_ ]+|^\d{6}[-_ ]+/, '')
    .replace(/^(?:[A-Za-z]{2,12}[-_])*?[A-Za-z]*[-_]?\d{1,6}(?:[-_]\d{1,2})?[-_ ]+(?=\p{Letter})/u, '');
  const words = (bare === '' ? stem : bare).replace(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The number that a file name begins with, with the letters in front: `ADR025`, `ODH-ADR-0004`, `0012`. */
export function numberInName(stem: string): string | undefined {
  return /^((?:[A-Za-z]{2,12}[-_ ]?)*\d{1,6})(?=[-_. ]|$)/.exec(stem)?.[1];
}
