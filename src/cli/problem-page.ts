/** While writing: the page of an entry whose file cannot be used, which shows what is wrong with it. */

import type { Corpus } from '../domain/corpus.ts';
import type { Issue } from '../domain/issue.ts';
import { escapeText } from '../views/escape.ts';
import { sectionOf } from '../views/urls.ts';

/** HTML for `path` (with base path), or `undefined` when no failed entry has its page there. It loads anew when a file changes. */
export function problemPage(corpus: Corpus, issues: readonly Issue[], path: string): string | undefined {
  const { base } = corpus.wiki;
  const failed = corpus.failed.find(({ kind, id }) => path === `${base}${sectionOf[kind]}/${id}/`);
  if (failed === undefined) return undefined;
  const own = issues.filter(({ place }) => place.file === failed.file);
  const items = own.map(({ code, message, hint, place }) => {
    const line = place.line === undefined ? '' : `line ${place.line}`;
    const what = `<b>${escapeText(line)}</b> <code>${code}</code><p>${escapeText(message)}</p>`;
    return `<li>${what}${hint === undefined ? '' : `<p><em>${escapeText(hint)}</em></p>`}</li>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(failed.file)}</title>
<style>:root{color-scheme:light dark}body{font:1.1rem/1.5 Georgia,serif;max-width:42rem;margin:3rem auto;padding:0 1rem}li{margin:1rem 0}p{margin:.2rem 0}</style>
<h1>${escapeText(failed.file)}</h1>
<p>This page cannot be shown until its file is mended. It comes back by itself.</p>
<ol>${items.join('')}</ol>
<p><a href="${escapeText(base)}">Home</a></p>
<script type="module" src="${escapeText(base)}@vite/client"></script>
</html>
`;
}
