/** How does a page that was rendered read as Markdown? For pages of which no view tells all: the guide, overviews with forms. */

import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes as MarkdownNodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Corpus } from '../../domain/corpus.ts';
import { fullUrl, markdownUrl } from '../../views/urls.ts';

/** What only serves to get about, to fill in or to draw. */
const left = new Set([
  'nav',
  'form',
  'button',
  'input',
  'select',
  'textarea',
  'label',
  'dialog',
  'template',
  'script',
  'style',
  'svg',
]);

/** The main column of a page, without what needs a browser. Links lead to the Markdown of other pages. */
export function pageMarkdown(corpus: Corpus, html: string): string {
  const main = findMain(fromHtml(html));
  if (main === undefined) return '';
  const tree = toMdast({ type: 'root', children: keptOf(corpus, main) } satisfies Root, { document: true });
  return toMarkdown(tree as MarkdownNodes, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [gfmToMarkdown()],
  }).trim();
}

function findMain(node: Nodes): Element | undefined {
  if (node.type === 'element' && node.tagName === 'main') return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findMain(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function keptOf(corpus: Corpus, { children }: Element): Element['children'] {
  return children.flatMap((child, place) => {
    if (child.type !== 'element') return child;
    const { tagName, properties } = child;
    if (left.has(tagName) || properties.hidden !== undefined || properties.ariaHidden === 'true') return [];
    if (tagName === 'pre') return withLanguage(child);
    const inner = keptOf(corpus, child);
    const kept = tagName === 'a' ? linkOf(corpus, child, inner) : [{ ...child, children: inner }];
    return isApart(children[place - 1], child) ? [space, ...kept] : kept;
  });
}

const space = { type: 'text', value: ' ' } as const;

/** Whether styles alone keep two elements apart. */
function isApart(before: Nodes | undefined, { tagName }: Element): boolean {
  return before?.type === 'element' && !['sub', 'sup'].includes(tagName);
}

/** A link within the page leads nowhere in Markdown, and to a question that only a browser answers there is none of it. */
function linkOf(corpus: Corpus, link: Element, children: Element['children']): Element['children'] {
  const href = String(link.properties.href ?? '');
  if (href === '' || href.startsWith('#')) return children;
  if (!href.startsWith(corpus.wiki.base)) return [{ ...link, children }];
  const page = href.replace(/#.*$/, '');
  const to = page.endsWith('/') ? markdownUrl(corpus, page) : href;
  return [{ ...link, properties: { href: fullUrl(corpus, to) }, children }];
}

/** A block of code, with the class by which a fence is told its language. */
function withLanguage(block: Element): Element {
  const language = block.properties.dataLanguage;
  if (language === undefined) return block;
  const children = block.children.map((child) =>
    child.type === 'element' && child.tagName === 'code'
      ? { ...child, properties: { ...child.properties, className: [`language-${String(language)}`] } }
      : child,
  );
  return { ...block, children };
}
