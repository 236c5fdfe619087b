/** How is a tree written as MDX? */

import type { Nodes, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { mdxExpressionToMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { maskModule } from './escape.ts';

const options: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  fences: true,
  resourceLink: true,
  listItemIndent: 'one',
  handlers: {
    verbatim: (node: { value: string }) => node.value,
  } as Options['handlers'] & object,
  extensions: [gfmToMarkdown(), mathToMarkdown(), mdxExpressionToMarkdown(), mdxJsxToMarkdown()],
};

/** The nodes as MDX, blocks apart by empty lines; no line break at the end. */
export function writeTree(nodes: readonly Nodes[]): string {
  const root: Root = { type: 'root', children: [...nodes] as RootContent[] };
  return maskModule(toMarkdown(root, options).replace(/\n+$/, ''));
}
