/** Who is named in a field: `Jane Doe (@jane), [Bo](https://github.com/bo), x <x@example.org>`? */

import { slugOf } from '../domain/id.ts';
import { isPlaceholder, linksIn, plainText } from './plain.ts';

export interface PersonMention {
  /** As it is shown; a handle where the source gives nothing else. */
  readonly name: string;
  /** Without `@`, in lower case. */
  readonly handle?: string | undefined;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
}

/** The people that a field names; words that name nobody (`N/A`, a template's) are left out. */
export function readPeople(markdown: string): readonly PersonMention[] {
  return partsOf(markdown).flatMap((part) => mentionIn(part) ?? []);
}

/** Splits at commas, semicolons, line ends, `and` and `&` that stand outside brackets and links. */
function partsOf(markdown: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const token of markdown
    .replace(/<br\s*\/?>/gi, ',')
    .match(/[[(<{]|[\])>}]|\s+(?:and|&)\s+|[,;\n]|[^[\](){}<>,;\n\s]+|\s/g) ?? []) {
    if (/^[[(<{]$/.test(token)) depth++;
    if (/^[\])>}]$/.test(token)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /^(?:[,;\n]|\s+(?:and|&)\s+)$/.test(token)) {
      parts.push(part);
      part = '';
    } else part += token;
  }
  return [...parts, part].map((each) => each.replace(/^\s*[-*+]\s+/, '').trim()).filter((each) => each !== '');
}

function mentionIn(part: string): PersonMention | undefined {
  if (isPlaceholder(part)) return undefined;
  const [link] = linksIn(part);
  const text = plainText(part.replace(/<(?!https?:|mailto:|[^<>\s]+@)[^<>]*>/g, ' ')).replace(/\bmailto:/gi, '');
  const address = link === undefined ? /https?:\/\/\S+/.exec(text)?.[0].replace(/[)>.,]+$/, '') : link.href;
  const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(`${text} ${link?.href ?? ''}`)?.[0].toLowerCase();
  const handle =
    /(?:^|[\s([])@([\w][\w.-]*)/.exec(text)?.[1] ?? /^@([\w][\w.-]*)$/.exec(link?.href ?? '')?.[1] ?? handleIn(address);
  const name = text
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\(\s*@[\w.-]+\s*\)|(^|\s)@[\w.-]+/g, '$1')
    .replace(/\(\s*\)|<\s*>|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,.–—-]+|[\s:,–—-]+$/g, '')
    .trim();
  const shown = name === '' ? (handle ?? email?.replace(/@.*/, '')) : name;
  if (shown === undefined || slugOf(shown) === '' || isPlaceholder(shown) || shown.length > 80) return undefined;
  return {
    name: shown,
    ...(handle === undefined ? {} : { handle: handle.replace(/\.+$/, '').toLowerCase() }),
    ...(email === undefined ? {} : { email }),
    ...(address !== undefined && /^https?:\/\/[^\s]+$/i.test(address) ? { url: address } : {}),
  };
}

/** The handle in the address of a profile. */
function handleIn(address: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?(?:github|gitlab|twitter|x)\.com\/@?([\w.-]+)\/?$/i.exec(address ?? '')?.[1];
}
