/** How does a foreign body become MDX that compiles and reads the same? */

import type { Definition, Nodes, Root, RootContent } from 'mdast';
import type { Losses, SourceBody } from '../draft.ts';
import { rangeOf, startConversion, type Conversion, type Rewriting } from './context.ts';
import { fenced } from './escape.ts';
import { blocksOf, groupsOf, type Group } from './html-blocks.ts';
import { treeOfHtml } from './html-tree.ts';
import { noteIndentedCode, patched, type Patching } from './patch.ts';
import { readMarkdown } from './read-markdown.ts';
import { rebuilt } from './rebuild.ts';
import { join, type Unit } from './join.ts';
import { blocksIn } from './verify.ts';
import { shownHtml, shownText, wordsIn } from './words.ts';
import { writeTree } from './write-tree.ts';

export interface Converted extends Losses {
  /** Ends with a line break unless empty. */
  readonly mdx: string;
}

/**
 * The body as MDX in which nothing is refused. Markdown keeps its text but for what MDX reads differently; a
 * block that cannot be said is shown as code, and `kept` says so. Never throws.
 */
export function toMdx(body: SourceBody, rewriting: Rewriting): Converted {
  const conversion = startConversion(rewriting);
  const mdx = convert(body, conversion);
  return {
    mdx: mdx === '' ? '' : `${mdx.replace(/\s+$/, '')}\n`,
    guessed: [],
    kept: [...conversion.kept],
    dropped: droppedOf(conversion),
  };
}

function droppedOf({ dropped }: Conversion): string[] {
  return [...dropped].map(([what, times]) => `${times} ${what}`);
}

function convert(body: SourceBody, conversion: Conversion): string {
  try {
    if (body.kind === 'markdown') return fromText(body.text, conversion);
    const nodes = body.kind === 'html' ? treeOfHtml(body.tree, conversion) : rebuiltAll(body.tree, conversion);
    const words = wordsIn(body.kind === 'html' ? shownHtml(body.tree) : shownText(body.tree));
    return join(
      nodes.map((node, index): Unit => {
        const mdx = writeTree([node]);
        return { gap: index === 0 ? '' : '\n\n', mdx, expected: { words: wordsIn(shownText(node)) }, others: [] };
      }),
      conversion,
      words,
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    conversion.kept.add('the text is nested too deep to be read, so it is shown as it stands');
    return fenced(
      body.kind === 'markdown' ? body.text : body.kind === 'html' ? shownHtml(body.tree) : shownText(body.tree),
      'text',
    );
  }
}

function rebuiltAll(tree: Root, conversion: Conversion): readonly RootContent[] {
  const root = rebuilt(tree, conversion) as Nodes;
  return 'children' in root ? (root.children as RootContent[]) : [];
}

function fromText(text: string, conversion: Conversion): string {
  const tree = readMarkdown(text);
  noteIndentedCode(tree, text);
  const definitions = new Map<string, Definition>();
  collectDefinitions(tree, definitions);
  const patching: Patching = { text, conversion, definitions };
  let at = 0;
  const units = groupsOf(tree.children).map((group): Unit => {
    const [first, last] = [group.nodes[0] as Nodes, group.nodes.at(-1) as Nodes];
    const gap = text.slice(at, rangeOf(first).start).replace(/[ \t]+$/, '');
    at = rangeOf(last).end;
    return { gap, ...(group.isHtml ? htmlUnit(group, patching) : blockUnit(first, patching)) };
  });
  return join(units, conversion);
}

function collectDefinitions(node: Nodes, into: Map<string, Definition>): void {
  if (node.type === 'definition' && !into.has(node.identifier)) into.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, into);
}

function blockUnit(node: Nodes, patching: Patching): Omit<Unit, 'gap'> {
  const { conversion, text } = patching;
  const source = text.slice(rangeOf(node).start, rangeOf(node).end);
  const anew = () => writeTree([rebuilt(node, conversion)]);
  const direct = node.type === 'code' && !isSame(node, source) ? undefined : patched(node, patching);
  const mdx = direct ?? anew();
  const words = wordsIn(shownText(node, conversion.shown));
  const blocks = direct === undefined ? undefined : blocksIn(node);
  return {
    mdx,
    isSafe: mdx === source && isSame(node, source),
    isDefinition: node.type === 'definition' || node.type === 'footnoteDefinition',
    expected: { words, blocks },
    others: [...(direct === undefined ? [] : [anew]), () => asCode(source, conversion)],
  };
}

/**
 * Fenced code, and text without a sign or an indentation that means something else in MDX. There a fence may be indented
 * as far as it likes, so that code which shows one would end.
 */
function isSame(node: Nodes, source: string): boolean {
  if (node.type === 'code') return !/^[ \t]{4,}(?:```|~~~)|^ {0,3}\t[ \t]*(?:```|~~~)/m.test(source);
  return !/[{<]|^(?: {4}|[ \t>]*\t|[ \t>]* {4})|^(?:import|export) /m.test(source);
}

function htmlUnit(group: Group, patching: Patching): Omit<Unit, 'gap'> {
  const { conversion, text } = patching;
  const source = text.slice(rangeOf(group.nodes[0] as Nodes).start, rangeOf(group.nodes.at(-1) as Nodes).end);
  const nodes = blocksOf(
    group,
    (node) => {
      const mdx = patched(node, patching);
      return mdx === undefined ? rebuilt(node, conversion) : { type: 'verbatim', value: mdx };
    },
    conversion,
  );
  const anew = () => writeTree(blocksOf(group, (node) => rebuilt(node, conversion), startConversion(conversion)));
  return { mdx: writeTree(nodes), expected: { words: [] }, others: [anew, () => asCode(source, conversion)] };
}

function asCode(source: string, conversion: Conversion): string {
  const [line = ''] = source.split('\n', 1);
  conversion.kept.add(`a block that MDX cannot say is shown as code: \`${line.slice(0, 60).replaceAll('`', "'")}\``);
  return fenced(source, 'text');
}
