/** What stands in a file's YAML, and on which line each field stands. */

import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { FieldLines } from '../domain/entry.ts';
import { issue, type Issue } from '../domain/issue.ts';
import { withoutNumbers } from '../yaml/fields.ts';

/** More aliases than this in one file is a YAML bomb, not a record. */
const maxAliases = 100;

export interface ParsedYaml {
  /** Plain data; numbers are text as written, so that no digit is lost. `undefined` when the YAML does not parse. */
  readonly data: unknown;
  readonly lines: FieldLines;
  readonly issues: readonly Issue[];
}

export interface ParsedFile extends ParsedYaml {
  /** The text with the front matter blanked out, line by line, so that lines count from the top of the file. */
  readonly body: string;
  readonly hasFrontmatter: boolean;
}

const frontmatter = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Splits a text into front matter and body. A text without front matter is all body. */
export function parseFrontmatter(text: string, file: string): ParsedFile {
  const [matter, yaml] = frontmatter.exec(text) ?? [];
  if (matter === undefined || yaml === undefined) {
    const isOpen = /^---[ \t]*\n/.test(text) && /^---[ \t]*\n\s*[\w-]+[ \t]*:/.test(text);
    const issues = isOpen ? [unclosed(file)] : [];
    return { data: isOpen ? undefined : {}, lines: {}, issues, body: text, hasFrontmatter: false };
  }
  return { ...parseYaml(yaml, file, 1), body: proseOf(text), hasFrontmatter: true };
}

/** A text with its front matter blanked out, line by line. */
export function proseOf(text: string): string {
  const [matter = ''] = frontmatter.exec(text) ?? [];
  return matter.replace(/[^\n]/g, '') + text.slice(matter.length);
}

/** Parses YAML that begins on the line after `lineOffset`. Nothing in it is ever run; numbers stay text. */
export function parseYaml(yaml: string, file: string, lineOffset = 0): ParsedYaml {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: counter,
    customTags: withoutNumbers,
    prettyErrors: false,
    stringKeys: true,
  });
  const issues = [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = counter.linePos(error.pos[0]);
    return issue(
      'invalid-frontmatter',
      { file, line: line + lineOffset, column: col },
      `The YAML does not parse: ${sentence(error.message)}`,
      hintFor(error.code),
    );
  });
  if (issues.length > 0) return { data: undefined, lines: {}, issues };
  const lines: Record<string, number> = {};
  collectLines(document.contents, [], lines, (offset) => counter.linePos(offset).line + lineOffset);
  try {
    return { data: document.toJS({ maxAliasCount: maxAliases }) ?? {}, lines, issues };
  } catch (error) {
    const tooMany = `The YAML does not parse: ${sentence(error instanceof Error ? error.message : String(error))}`;
    const hint = 'Write the values out in place of `*` aliases.';
    return {
      data: undefined,
      lines,
      issues: [issue('invalid-frontmatter', { file, line: lineOffset + 1 }, tooMany, hint)],
    };
  }
}

function unclosed(file: string): Issue {
  return issue(
    'invalid-frontmatter',
    { file, line: 1 },
    'The front matter begins with `---` but never ends.',
    'Put a line with `---` alone after the last field.',
  );
}

function collectLines(
  node: unknown,
  path: readonly (string | number)[],
  lines: Record<string, number>,
  lineAt: (offset: number) => number,
): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined) continue;
      const inner = [...path, name];
      if (isNode(key) && key.range) lines[inner.join('.')] = lineAt(key.range[0]);
      collectLines(value, inner, lines, lineAt);
    }
  }
  if (isSeq(node)) {
    node.items.forEach((item, index) => {
      const inner = [...path, index];
      if (isNode(item) && item.range) lines[inner.join('.')] = lineAt(item.range[0]);
      collectLines(item, inner, lines, lineAt);
    });
  }
}

function hintFor(code: string): string | undefined {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.';
  if (code === 'BAD_SCALAR_START') return 'Put the value in quotes.';
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
    return 'Put a value that holds `: ` in quotes.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  return undefined;
}

function sentence(text: string): string {
  const first = text.split('\n')[0]?.trim() ?? '';
  return `${first.charAt(0).toLowerCase()}${first.slice(1).replace(/[.:]?$/, '')}.`;
}
