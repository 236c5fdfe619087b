/** What does a text say was decided? As plain text, so that readers can be told when it has changed. */

import type { Element, Root, RootContent } from 'hast';
import { mark, withoutMarks } from '../domain/marks.ts';
import { headingTags } from './headings.ts';
import { stringOf, textOf } from './tree.ts';

/** Headings that announce a decision, in the templates of Nygard, MADR, Y-statements, RFCs and ours. */
const announced =
  /^(?:\d+[.)]?\s*)?(?:the |our )?(?:decision(?: outcome| made| taken)?|resolution|what we (?:do|decided|chose)|chosen option)\W*$/i;

/** Characters of a decision, and of a text that has no such heading. */
const most = { decision: 16_000, beginning: 4_000 };

/**
 * The text below the first heading that announces a decision, up to the next heading of its level or above; without
 * one, the beginning of the text. One line a block. A fact or name without words of its own is a mark.
 */
export function decisionIn(tree: Root): string {
  const start = tree.children.findIndex((node) => isHeading(node) && announced.test(wordsOf(node)));
  if (start === -1) return cut(plainText(tree.children, most.beginning), most.beginning);
  const level = levelOf(tree.children[start]!);
  const length = tree.children.slice(start + 1).findIndex((node) => isHeading(node) && levelOf(node) <= level);
  const section = tree.children.slice(start + 1, length === -1 ? undefined : start + 1 + length);
  return cut(plainText(section, most.decision), most.decision);
}

function isHeading(node: RootContent): node is Element {
  return node.type === 'element' && headingTags.has(node.tagName);
}

function levelOf(node: RootContent): number {
  return node.type === 'element' ? Number(node.tagName.slice(1)) : Infinity;
}

function wordsOf(node: Element): string {
  return textOf(node.children).replace(/\s+/g, ' ').trim();
}

const blocks =
  /^(?:aside|blockquote|br|callout|details|div|dl|dd|dt|figure|h[1-6]|hr|li|ol|p|pre|quote|section|steps|summary|table|tr|ul)$/i;

/** The words of the nodes, a line for each block; no more nodes than it takes for so many characters. */
function plainText(nodes: readonly RootContent[], enough: number): string {
  let text = '';
  const add = (node: RootContent): void => {
    if (text.length > enough * 2) return;
    if (node.type === 'text') text += node.value.replace(/\s+/g, ' ');
    if (node.type !== 'element') return;
    const { tagName, properties, children } = node;
    if (tagName === 'img') text += stringOf(properties['alt']);
    const waiting = /^(?:Ref|Term|Fact)$/.test(tagName) && textOf(children).trim() === '';
    if (waiting) {
      text += mark(tagName.toLowerCase() as 'ref' | 'term' | 'fact', withoutMarks(stringOf(properties['id'])));
      return;
    }
    const isBlock = blocks.test(tagName);
    if (isBlock) text += '\n';
    if (tagName === 'pre') text += textOf(children);
    else for (const child of children) add(child);
    if (isBlock) text += '\n';
    else if (tagName === 'td' || tagName === 'th') text += ' ';
  };
  for (const node of nodes) add(node);
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Never in the middle of a mark. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\uE000[^\uE002]*$/, '');
}
