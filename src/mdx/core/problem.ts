/** A problem of a text before it is known which file it stands in. */

import type { IssueCode } from '../../domain/issue.ts';

export interface Problem {
  readonly code: IssueCode;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  readonly message: string;
  readonly hint?: string | undefined;
}

interface Positioned {
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

export function problemAt(node: Positioned, code: IssueCode, message: string, hint?: string): Problem {
  const start = node.position?.start;
  return { code, line: start?.line ?? 1, column: start?.column ?? 1, message, ...(hint === undefined ? {} : { hint }) };
}

/** `text` as a code span of one line, at most `limit` characters long. */
export function quoted(text: string, limit = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
  if (!short.includes('`')) return `\`${short}\``;
  const padded = short.startsWith('`') || short.endsWith('`') ? ` ${short} ` : short;
  return `\`\`${padded}\`\``;
}
