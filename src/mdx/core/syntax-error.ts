/** Where does the syntax of an MDX text break, what should be written instead, and how is the rest read all the same? */

import type { Problem } from './problem.ts';
import { quoted } from './problem.ts';
import { insteadOf } from './tags.ts';

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

/** What micromark and mdast throw: a `VFileMessage`. */
export interface SyntaxErrorLike extends Error {
  readonly reason: string;
  readonly ruleId?: string | undefined;
  readonly place?: Point | { readonly start: Point; readonly end: Point } | undefined;
}

export interface Explained {
  readonly problem?: Problem | undefined;
  /** The text with the mistake blanked out at the same length; absent when it cannot be found. */
  readonly masked?: string | undefined;
}

/**
 * Explains `error`, which reading `text` gave. `closed` remembers the names of opening tags that were masked, so that
 * their closing tags, which then close nothing, are not told as mistakes of their own.
 */
export function explainSyntaxError(error: SyntaxErrorLike, text: string, closed: Set<string>): Explained {
  const place = error.place === undefined ? undefined : 'start' in error.place ? error.place.start : error.place;
  const offset = Math.min(place?.offset ?? text.length, text.length);
  const inExpression = /in expression|in container|corresponding closing brace/.test(error.reason);
  const opener = inExpression ? lastOpenBrace(text, offset) : openerOf(error, text, offset);
  if (opener === -1) return { problem: { code: 'invalid-mdx', ...pointAt(text, offset), ...unknown(error) } };
  const at = pointAt(text, opener);
  if (text[opener] === '{') {
    return { problem: { code: 'invalid-mdx', ...at, ...openBrace }, masked: mask(text, opener, opener + 1) };
  }
  const tag = tagAt(text, opener);
  const masked = mask(text, opener, tag.end);
  if (tag.closing && closed.delete(tag.name)) return { masked };
  if (!tag.closing && error.ruleId === 'end-tag-mismatch') closed.add(tag.name);
  return { problem: { code: 'invalid-mdx', ...at, ...describe(error, tag) }, masked };
}

const openBrace = {
  message: '`{` begins an expression, which is never closed and would be code',
  hint: 'Write `\\{` for the character itself, or put the words in backticks.',
};

interface TagText {
  readonly source: string;
  readonly name: string;
  readonly closing: boolean;
  readonly end: number;
}

/** The tag that starts at `start`, as far as it can be told; the end of an unreadable one is right after its `<`. */
function tagAt(text: string, start: number): TagText {
  const found = /^<(\/?)([A-Za-z][\w.:-]*)?(?:\s+[^<>{}]*)?>/.exec(text.slice(start, start + 500));
  const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(text.slice(start, start + 100))?.[1] ?? '';
  const word = /^<[^\s<>]*>?/.exec(text.slice(start, start + 200))?.[0] ?? '<';
  return {
    source: found?.[0] ?? word,
    name,
    closing: text[start + 1] === '/',
    end: start + (found?.[0].length ?? 1),
  };
}

function describe(error: SyntaxErrorLike, tag: TagText): { message: string; hint: string } {
  if (tag.source.startsWith('<!')) {
    return {
      message: '`<!--` does not begin a comment in MDX',
      hint: 'Write `{/* … */}` for a comment, or `\\<` for the character itself.',
    };
  }
  const address = /^<((?:https?:|mailto:|www\.)[^>]*|[^\s<>@]+@[^\s<>]+)>?$/.exec(tag.source)?.[1];
  if (address !== undefined) {
    return {
      message: `\`<\` begins a tag in MDX, so ${quoted(`<${address}>`)} is not a link`,
      hint: `Write ${quoted(`[${address}](${address.includes('@') && !address.includes(':') ? `mailto:${address}` : address})`, 200)}.`,
    };
  }
  if (tag.closing) {
    return {
      message: `${quoted(tag.source)} closes a tag that is not open here`,
      hint: `Remove it, or open the tag before it at the same depth; write \`\\<\` for the character itself.`,
    };
  }
  if (error.ruleId === 'end-tag-mismatch') {
    const empty = /^(br|img|hr|input)$/i.test(tag.name);
    return {
      message: `${quoted(tag.source)} is never closed where it was opened`,
      hint: empty
        ? `Write ${quoted(tag.source.replace(/\s*>$/, ' />'))}.`
        : `Close it with \`</${tag.name}>\` at the same depth, or write \`\\<\` for the character itself.`,
    };
  }
  const instead = insteadOf[tag.name.toLowerCase()];
  return {
    message: `\`<\` begins a tag, and ${quoted(tag.source)} cannot be read as one`,
    hint: `Write \`\\<\` for the character itself, or put the words in backticks${instead === undefined ? '' : `; for a tag, write ${instead}`}.`,
  };
}

function unknown(error: SyntaxErrorLike): { message: string; hint: string } {
  return {
    message: `the text cannot be read: ${error.reason.replace(/\s+/g, ' ').replace(/\.$/, '')}`,
    hint: 'Write `\\<` and `\\{` for the characters themselves, or put the words in backticks.',
  };
}

/** The `<` of the tag that `error` speaks of. */
function openerOf(error: SyntaxErrorLike, text: string, offset: number): number {
  const opened = /for `<[^`]*` \((\d+):(\d+)/.exec(error.reason);
  if (opened !== null) {
    const start = offsetAt(text, Number(opened[1]), Number(opened[2]));
    const closing = /^Unexpected closing tag `<\/([^`>]*)>`/.exec(error.reason)?.[1];
    // Of two tags that cross, the closing one is to blame when nothing before opens it.
    if (closing === undefined || text.slice(0, start).includes(`<${closing}`)) return start;
  }
  if (text[offset] === '<') return offset;
  return text.lastIndexOf('<', Math.max(0, offset - 1));
}

/** The nearest `{` before `offset` that is still open there. */
function lastOpenBrace(text: string, offset: number): number {
  let depth = 0;
  for (let index = Math.min(offset, text.length) - 1; index >= 0; index--) {
    if (text[index] === '}') depth++;
    else if (text[index] === '{' && depth-- === 0) return index;
  }
  return text.lastIndexOf('{', offset);
}

function mask(text: string, start: number, end: number): string {
  const blank = text.slice(start, end).replace(/[^\r\n]/g, '.');
  return text.slice(0, start) + blank + text.slice(end);
}

function pointAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function offsetAt(text: string, line: number, column: number): number {
  const ends = /\r\n|\n|\r/g;
  for (let at = 1; at < line; at++) if (ends.exec(text) === null) return -1;
  return line === 1 ? column - 1 : ends.lastIndex + column - 1;
}
