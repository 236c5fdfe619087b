/** What does a text say? Text in, syntax tree and the problems of its syntax out. */

import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Root } from 'mdast';
import { grammarOf, type Format } from './grammar.ts';
import type { Problem } from './problem.ts';
import { explainSyntaxError, type SyntaxErrorLike } from './syntax-error.ts';

export interface Reading {
  /** What could be read; where the syntax is broken, the text without the tags and braces that break it. */
  readonly tree: Root;
  readonly problems: readonly Problem[];
}

/** A broken text is read again once for each mistake; this many characters in all, so that it takes about a second. */
const rereadLimit = 500_000;
const mistakesLimit = 50;

/**
 * Reads Markdown or MDX. Each syntax error of MDX is noted, its tag or brace masked, and the text read again, so
 * that one run tells all of them. Never throws on a text that merely breaks the syntax; it does where a text is nested
 * so deep that the stack overflows.
 */
export function read(text: string, format: Format): Reading {
  const problems: Problem[] = [];
  const masked = new Set<string>();
  let rest = text;
  let budget = rereadLimit;
  for (;;) {
    try {
      return { tree: fromMarkdown(rest, grammarOf(rest, format)), problems };
    } catch (error) {
      if (!isSyntaxError(error)) throw error;
      const explained = explainSyntaxError(error, rest, masked);
      if (explained.problem !== undefined) problems.push(explained.problem);
      budget -= rest.length;
      if (explained.masked === undefined || budget < 0 || problems.length >= mistakesLimit) {
        return { tree: { type: 'root', children: [] }, problems };
      }
      rest = explained.masked;
    }
  }
}

function isSyntaxError(error: unknown): error is SyntaxErrorLike {
  return error instanceof Error && error.name !== 'RangeError' && 'reason' in error && 'ruleId' in error;
}
