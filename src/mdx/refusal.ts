/** What stands for a text that is not rendered, and how are problems told? Apart from all that renders, which takes time to load. */

import { issue, type Issue } from '../domain/issue.ts';
import { accountOf } from './account.ts';
import type { Compilation } from './compiled.ts';
import type { Problem } from './core/problem.ts';

/** What stands for a text that is not rendered. */
export function refusal(file: string, problems: readonly Problem[]): Compilation {
  const issues = issuesOf(file, problems);
  return {
    html: accountOf(issues),
    body: { words: 0, headings: [], links: [], references: [], assets: [] },
    issues,
    dependencies: [],
  };
}

/** In the order of the text, each once. */
export function issuesOf(file: string, problems: readonly Problem[]): Issue[] {
  const issues = problems
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ code, line, column, message, hint }) => issue(code, { file, line, column }, sentence(message), hint));
  return [...new Map(issues.map((each) => [JSON.stringify(each), each])).values()];
}

/** With a capital and a full stop, but for a value at its start. */
function sentence(message: string): string {
  return `${message.slice(0, 1).toUpperCase()}${message.slice(1)}.`;
}
