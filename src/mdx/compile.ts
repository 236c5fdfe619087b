/** What comes of one body: source in; HTML, what is known of it, and its issues out. */

import { issue, type Issue } from '../domain/issue.ts';
import { withoutMarks } from '../domain/marks.ts';
import { accountOf } from './account.ts';
import type { BodySource, Compiled } from './compiled.ts';
import type { Problem } from './core/problem.ts';
import type { read } from './core/reader.ts';
import { decisionIn } from './decision.ts';
import { readFast } from './fast-reader.ts';
import { refuse } from './core/refusals.ts';
import { filesOf, type Dependency } from './files.ts';
import { isTooDeep, tooDeep } from './core/depth.ts';
import { headingShiftOf } from './headings.ts';
import { startPage } from './page.ts';
import { renderTree } from './render.ts';
import { toHtmlTree } from './to-html-tree.ts';
import { toolsFor } from './tools.ts';
import { secretsIn } from '../secrets/secrets-in.ts';
import { writeHtml } from './write.ts';

/** A compiled body but for its digest, and the files it was made from besides its source. */
export interface Compilation extends Omit<Compiled, 'body'> {
  readonly body: Omit<Compiled['body'], 'digest'>;
  readonly dependencies: readonly Dependency[];
}

/** Compiles one body in this thread, without limit and without cache. Nothing of it is evaluated. */
export async function compileBody(
  source: BodySource,
  contentDir: string,
  reader: typeof read = readFast,
): Promise<Compilation> {
  const text = withoutMarks(source.text);
  const { tree, problems: syntax } = reader(text, source.format);
  if (isTooDeep(tree)) return refusal(source.file, [...syntax, tooDeep]);
  const refused = source.format === 'mdx' ? refuse(tree, text) : [];
  const html = toHtmlTree(tree, text, source.format);
  if (isTooDeep(html)) return refusal(source.file, [...syntax, ...refused, tooDeep]);
  const files = filesOf(contentDir);
  const page = startPage({
    file: source.file,
    format: source.format,
    files,
    tools: await toolsFor(html),
    headingShift: headingShiftOf(html),
  });
  const rendered = renderTree(html, page);
  const issues = [
    ...(await secretsIn(source.text, source.file)),
    ...issuesOf(source.file, [...syntax, ...refused, ...page.problems]),
  ];
  const errors = issues.filter((each) => each.severity === 'error');
  const { headings, links, references, assets, words, codeLines } = page;
  const figures = page.figures + page.diagrams;
  const decision = decisionIn(html);
  return {
    html: errors.length > 0 ? accountOf(errors) : writeHtml(rendered),
    body: {
      words,
      ...(codeLines === 0 ? {} : { codeLines }),
      ...(figures === 0 ? {} : { figures }),
      ...(decision === '' ? {} : { decision }),
      headings,
      anchors: [...page.anchors],
      links,
      references,
      assets,
    },
    issues,
    dependencies: files.dependencies,
  };
}

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
