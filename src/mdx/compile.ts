/** What comes of one body: source in; HTML, what is known of it, and its issues out. */

import { withoutMarks } from '../domain/marks.ts';
import { accountOf } from './account.ts';
import type { BodySource, Compilation } from './compiled.ts';
import { readFast } from './fast-reader.ts';
import { refuse } from './core/refusals.ts';
import { filesOf } from './files.ts';
import { isTooDeep, tooDeep } from './core/depth.ts';
import { headingShiftOf } from './headings.ts';
import { startPage } from './page.ts';
import { issuesOf, refusal } from './refusal.ts';
import { renderTree } from './render.ts';
import { toHtmlTree } from './to-html-tree.ts';
import { toolsFor } from './tools.ts';
import { secretsIn } from '../secrets/secrets-in.ts';
import { writeHtml } from './write.ts';

/** Compiles one body in this thread, without limit and without cache. Nothing of it is evaluated. */
export async function compileBody(source: BodySource, contentDir: string, reader = readFast): Promise<Compilation> {
  const text = withoutMarks(source.text);
  const { tree, problems: syntax } = await reader(text, source.format);
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
  const { headings, links, references, assets, words } = page;
  return {
    html: errors.length > 0 ? accountOf(errors) : writeHtml(rendered),
    body: { words, headings, anchors: [...page.anchors], links, references, assets },
    issues,
    dependencies: files.dependencies,
  };
}
