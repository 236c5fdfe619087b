/** How does a body of ours read where MDX is not known? */

import type { Nodes, Parents } from 'mdast';
import { read } from '../../mdx/core/reader.ts';

/** Gives the words that stand for a reference: the title of the entry with this id, and where its file will be. */
export type Lookup = (
  id: string,
  component: 'Ref' | 'Term' | 'Fact',
) => { readonly words: string; readonly href?: string | undefined } | undefined;

interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Markdown that says the same: components become quotations, images and links, comments become HTML's, links to
 * records lead to their new files. All other text keeps its bytes; HTML tags that MDX allows are HTML too.
 */
export function toPlainMarkdown(mdx: string, lookup: Lookup, linkTo: (href: string) => string | undefined): string {
  const { tree } = read(mdx, 'mdx');
  const patches: Patch[] = [];
  collect(tree, mdx, patches, lookup, linkTo);
  return applied(mdx, patches);
}

function applied(text: string, patches: readonly Patch[]): string {
  let at = 0;
  let result = '';
  for (const { start, end, text: instead } of [...patches].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + instead;
    at = end;
  }
  return result + text.slice(at);
}

function collect(
  node: Nodes,
  text: string,
  patches: Patch[],
  lookup: Lookup,
  linkTo: (href: string) => string | undefined,
): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    patches.push({
      start,
      end,
      text: `<!--${node.value.replace(/^\s*\/\*|\*\/\s*$/g, '').replaceAll('-->', '--&gt;')}-->`,
    });
    return;
  }
  if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && /^[A-Z]/.test(node.name ?? '')) {
    patches.push({ start, end, text: component(node, text, lookup, linkTo) });
    return;
  }
  if (node.type === 'link' || node.type === 'definition') {
    const href = linkTo(node.url);
    const source = text.slice(start, end);
    if (href !== undefined && source.includes(node.url)) {
      const at = source.lastIndexOf(node.url);
      patches.push({ start: start + at, end: start + at + node.url.length, text: href });
    }
  }
  if ('children' in node) for (const child of node.children) collect(child, text, patches, lookup, linkTo);
}

function component(
  node: Nodes & Parents & { name: string | null },
  text: string,
  lookup: Lookup,
  linkTo: (href: string) => string | undefined,
): string {
  const attributes = 'attributes' in node ? (node.attributes as { name?: string; value?: unknown }[]) : [];
  const value = (name: string): string => {
    const found = attributes.find((attribute) => attribute.name === name)?.value;
    return typeof found === 'string' ? found : '';
  };
  const inner = innerOf(node, text, lookup, linkTo);
  switch (node.name) {
    case 'Ref':
    case 'Term':
    case 'Fact': {
      const found = lookup(value('id'), node.name);
      const words = inner.trim() === '' ? (found?.words ?? value('id')) : inner.trim();
      return found?.href === undefined ? words : `[${words}](${found.href})`;
    }
    case 'Figure':
      return `![${value('alt')}](${value('src')})${value('caption') === '' ? '' : `\n\n*${value('caption')}*`}`;
    case 'Callout': {
      const title =
        value('title') === '' ? `${value('kind').charAt(0).toUpperCase()}${value('kind').slice(1)}` : value('title');
      return quoted(`**${title}**\n\n${inner.trim()}`);
    }
    case 'Quote':
      return quoted(
        `${inner.trim()}\n\n— ${value('url') === '' ? value('source') : `[${value('source')}](${value('url')})`}`,
      );
    case 'Chart':
      return `**${value('title')}**\n\n${inner.trim() === '' ? `[${value('src')}](${value('src')})` : inner.trim()}`;
    default:
      return inner.trim();
  }
}

/** What stands between the tags, without its common indentation. */
function innerOf(
  node: Nodes & Parents,
  text: string,
  lookup: Lookup,
  linkTo: (href: string) => string | undefined,
): string {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const start = first?.position?.start.offset;
  const end = last?.position?.end.offset;
  if (start === undefined || end === undefined) return '';
  const patches: Patch[] = [];
  for (const child of node.children) collect(child as Nodes, text, patches, lookup, linkTo);
  const shifted = patches.map((patch) => ({ ...patch, start: patch.start - start, end: patch.end - start }));
  const indent = (first?.position?.start.column ?? 1) - 1;
  return applied(text.slice(start, end), shifted).replace(new RegExp(`\\n {0,${indent}}`, 'g'), '\n');
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ').replace(/ +$/gm, '');
}
