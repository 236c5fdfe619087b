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
import { blocksIn, readBack, says, type Expected } from './verify.ts';
import { shownHtml, shownText, wordsIn } from './words.ts';
import { writeTree } from './write-tree.ts';

export interface Converted extends Losses {
  /** Ends with a line break unless empty. */
  readonly mdx: string;
}

/** A stretch of the source and what it is written as. */
interface Unit {
  /** From the end of the unit before: blanks and what belongs to no block. */
  readonly gap: string;
  readonly mdx: string;
  readonly expected: Expected;
  /** Other ways to write it, best first, for when the first does not read back. */
  readonly others: readonly (() => string)[];
  /** Whether MDX cannot read it otherwise than Markdown does, so that it need not be read back. */
  readonly isSafe?: boolean;
  readonly isDefinition?: boolean;
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
  const direct = patched(node, patching);
  const mdx = direct ?? anew();
  const words = wordsIn(shownText(node, conversion.shown));
  const blocks = direct === undefined ? undefined : blocksIn(node);
  return {
    mdx,
    isSafe: mdx === source && isSame(node, source),
    isDefinition: node.type === 'definition',
    expected: { words, blocks },
    others: [...(direct === undefined ? [] : [anew]), () => asCode(source, conversion)],
  };
}

/** Fenced code at the margin, and text without a sign or an indentation that means something else in MDX. */
function isSame(node: Nodes, source: string): boolean {
  return node.type === 'code' || !/[{<]|^(?: {4}|[ \t>]*\t|[ \t>]* {4})|^(?:import|export) /m.test(source);
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

/** The units one after another. What does not read back is written in another way. */
function join(units: readonly Unit[], conversion: Conversion, words?: readonly string[]): string {
  const whole = units
    .map(({ gap, mdx }) => gap + mdx)
    .join('')
    .trim();
  if (words === undefined ? readsBack(units) : saysAll(whole, words)) return whole;
  const chosen = units.map((unit) => bestOf(unit));
  const mended = units
    .map(({ gap }, index) => (index > 0 && !/\n\s*\n/.test(gap) ? '\n\n' : gap) + (chosen[index] ?? ''))
    .join('')
    .trim();
  if (readBack(mended) !== undefined) return mended;
  conversion.kept.add('the text cannot be said in MDX, so it is shown as it stands');
  return fenced(mended, 'text');
}

function saysAll(mdx: string, words: readonly string[]): boolean {
  const tree = readBack(mdx);
  return tree !== undefined && says(tree, [{ words }]);
}

/** Reads back the units that MDX may read otherwise, with those that no empty line parts from them. */
function readsBack(units: readonly Unit[]): boolean {
  const isApart = (index: number) => index >= units.length || /\n[ \t]*\n/.test(units[index]?.gap ?? '');
  const picked = new Set<number>();
  for (const [index, unit] of units.entries()) {
    if (unit.isSafe === true && unit.isDefinition !== true) continue;
    picked.add(index);
    for (let at = index; at > 0 && !isApart(at); at--) picked.add(at - 1);
    for (let at = index + 1; !isApart(at); at++) picked.add(at);
  }
  const some = units.filter((_, index) => picked.has(index));
  if (some.every(({ isDefinition }) => isDefinition === true)) return true;
  const mdx = some
    .map(({ gap, mdx }, index) => (index > 0 && gap === '' ? '\n\n' : index > 0 && !/\n/.test(gap) ? '\n' : gap) + mdx)
    .join('');
  const tree = readBack(mdx.trim());
  return (
    tree !== undefined &&
    says(
      tree,
      some.map(({ expected }) => expected),
    )
  );
}

function bestOf(unit: Unit): string {
  for (const write of [() => unit.mdx, ...unit.others]) {
    const mdx = write();
    const tree = readBack(mdx);
    if (tree !== undefined && says(tree, [unit.expected])) return mdx;
  }
  const last = unit.others.at(-1)?.() ?? fenced(unit.mdx, 'text');
  return last;
}
