/** How does a text of reStructuredText with a header become a draft? */

import type { Draft } from '../draft.ts';
import { readMarkdown } from '../body/read-markdown.ts';
import type { Document } from '../head/document.ts';
import { readHeaded, type HeadedOptions } from '../head/headed.ts';
import { readRst } from '../rst/read-rst.ts';

export function draftOfRst({ file }: Document, options: HeadedOptions): Draft {
  const { fields, title, tree, kept, dropped } = readRst(file.text);
  const heading = title === undefined ? undefined : { level: 1, text: title, start: 0, end: 0 };
  const document: Document = {
    file,
    lines: { lines: [], headings: [], hidden: new Set() },
    title: heading,
    fields,
    sections: [],
    yaml: '',
  };
  const draft = readHeaded(document, options);
  // What no field stands for comes at the end, as in Markdown.
  const others = draft.body.kind === 'markdown' ? readMarkdown(draft.body.text).children : [];
  return {
    ...draft,
    body: { kind: 'tree', tree: { type: 'root', children: [...tree.children, ...others] } },
    kept: [...draft.kept, ...kept],
    dropped: [...draft.dropped, ...dropped],
  };
}
