/** JAX enhancement proposals: MyST, with labels, roles and directives. https://docs.jax.dev/en/latest/jep/ */

import type { Draft } from '../draft.ts';
import { readHeaded } from '../head/headed.ts';
import type { Document } from '../head/document.ts';
import { findStatus } from '../status.ts';
import type { Format } from './format.ts';
import { readMyst } from './myst.ts';

export const jaxJep: Format = {
  name: 'jax-jep',
  evidence: ({ file, lines }) => {
    if (lines.lines.slice(0, 12).some((line) => /^\([\w-]+\)=\s*$/.test(line)))
      return { weight: 8, why: 'a MyST label before the title' };
    return /\{(?:jax-issue|jax-pr|func|class|meth|mod|ref|doc)\}`[^`]+`/.test(file.text)
      ? { weight: 6, why: 'MyST roles in the text' }
      : undefined;
  },
  read: (document, why) => [read(document, why)],
};

function read(document: Document, why: string): Draft {
  const draft = readHeaded(document, { format: 'jax-jep', why, rewriteBody: readMyst });
  // Before the first section an admonition may say what was decided.
  const start =
    document.lines.headings.find((heading) => heading !== document.title)?.start ?? document.lines.lines.length;
  const titles = document.lines.lines
    .slice(0, start)
    .flatMap((line) => /^(?::{3,}|`{3,})\{admonition\}\s+(.+)$/.exec(line)?.[1] ?? []);
  const status = draft.status ?? titles.find((title) => findStatus(title) !== undefined);
  return { ...draft, status, dropped: [...draft.dropped, ...markupOf(document.file.text)] };
}

/** Names of roles, directives and labels, which a page does not show. */
function markupOf(text: string): string[] {
  const roles = [...text.matchAll(/\{([\w:-]+)\}`/g)].map(([, name]) => `{${name}}`);
  const directives = [...text.matchAll(/^(?::{3,}|`{3,})\{([\w:-]+)\}/gm)].map(([, name]) => `{${name}}`);
  const options = [...text.matchAll(/^:([\w-]+):(.*)$/gm)].map(([whole]) => whole);
  const labels = [...text.matchAll(/^\(([\w.:-]+)\)=\s*$/gm)].map(([, name]) => `(${name})=`);
  return [
    ['roles', roles],
    ['directives', directives],
    ['options of directives', options],
    ['labels', labels],
  ].flatMap(([what, found]) => (found!.length === 0 ? [] : [`MyST ${String(what)}: ${(found as string[]).join(' ')}`]));
}
