/** How does a text read in which some of what it links to must not be named? */

import type { Definition, Nodes, Parents } from 'mdast';
import type { Format } from './grammar.ts';
import { read } from './reader.ts';

export interface Replacing {
  /** The words for a link that must not lead anywhere, given those of its author; `undefined` for one that may stay. */
  readonly link: (href: string, words: string) => string | undefined;
  /** The same for `Ref`, `Term` and `Fact`. */
  readonly reference: (component: 'Ref' | 'Term' | 'Fact', id: string, words: string) => string | undefined;
}

interface Patch {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * The text with words in place of these links and references, and every line where it was. All other text keeps its
 * bytes.
 */
export function replaceTargets(text: string, format: Format, replacing: Replacing): string {
  const { tree } = read(text, format);
  const defined = new Map(definitionsIn(tree).map(({ identifier, url }) => [identifier, url]));
  const patches: Patch[] = [];
  collect(tree);
  return applied(text, patches);

  function collect(node: Nodes): void {
    const words = wordsInstead(node);
    if (words === undefined) {
      if ('children' in node) for (const child of node.children) collect(child);
      return;
    }
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined)
      patches.push({ start: start.offset, end: end.offset, words });
  }

  function wordsInstead(node: Nodes): string | undefined {
    switch (node.type) {
      case 'link':
        return replacing.link(node.url, innerOf(node, text));
      case 'linkReference':
        return replacing.link(defined.get(node.identifier) ?? '', innerOf(node, text));
      case 'definition':
        return replacing.link(node.url, '') === undefined ? undefined : '';
      case 'html':
        return hrefsIn(node.value).some((href) => replacing.link(href, '') !== undefined)
          ? node.value.replace(/<a\b[^>]*>/gi, '')
          : undefined;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return ofComponent(node.name ?? '', attributesOf(node), innerOf(node, text));
      default:
        return undefined;
    }
  }

  function ofComponent(name: string, given: ReadonlyMap<string, string>, inner: string): string | undefined {
    if (name === 'Ref' || name === 'Term' || name === 'Fact')
      return replacing.reference(name, given.get('id') ?? '', inner);
    const href = given.get('href') ?? given.get('url');
    return href === undefined ? undefined : replacing.link(href, inner || (given.get('source') ?? ''));
  }
}

function definitionsIn(node: Nodes): readonly Definition[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(definitionsIn) : [];
}

function hrefsIn(html: string): readonly string[] {
  return [...html.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

function attributesOf(node: { readonly attributes: readonly object[] }): ReadonlyMap<string, string> {
  return new Map(
    node.attributes.flatMap((attribute) =>
      'name' in attribute && 'value' in attribute && typeof attribute.value === 'string'
        ? [[String(attribute.name), attribute.value] as const]
        : [],
    ),
  );
}

/** What stands in a node, as it is written. */
function innerOf(node: Parents, text: string): string {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? '' : text.slice(start, end);
}

function applied(text: string, patches: readonly Patch[]): string {
  let at = 0;
  let result = '';
  for (const { start, end, words } of [...patches].sort((a, b) => a.start - b.start)) {
    const lines = text.slice(start, end).split('\n').length - words.split('\n').length;
    result += text.slice(at, start) + words + '\n'.repeat(Math.max(lines, 0));
    at = end;
  }
  return result + text.slice(at);
}
