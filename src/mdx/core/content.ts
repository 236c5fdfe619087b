/** Does a component hold what it should, and does it stand where it may? */

import type { Nodes, Parents } from 'mdast';
import { isComment, type JsxElement } from './nodes.ts';
import { problemAt, type Problem } from './problem.ts';
import { tags } from './tags.ts';
import { findComponent, type Component } from './vocabulary.ts';

export function checkContent(node: JsxElement, component: Component, ancestors: readonly Parents[]): Problem[] {
  return [...placeProblems(node, component, ancestors), ...contentProblems(node, component)];
}

function placeProblems(node: JsxElement, component: Component, ancestors: readonly Parents[]): Problem[] {
  const label = `\`<${component.name}>\``;
  const at = (message: string, hint: string): Problem[] => [problemAt(node, 'invalid-component', message, hint)];
  if (component.inline) {
    const within = ancestors.some(
      (ancestor) => ancestor.type === 'link' || ancestor.type === 'linkReference' || nameOf(ancestor) === 'Ref',
    );
    return within ? at(`${label} stands within a link, and links do not nest`, 'Put one of the two elsewhere.') : [];
  }
  return isBlock(node, ancestors) ? [] : at(`${label} stands within a sentence`, aloneHint);
}

export const aloneHint = 'Put an empty line before and after it.';

/** Whether an element stands between paragraphs, or alone in one, or in a tag that does. */
export function isBlock(node: JsxElement, ancestors: readonly Parents[]): boolean {
  if (node.type === 'mdxJsxFlowElement') return true;
  const parent = ancestors.at(-1);
  if (parent === undefined) return false;
  if (parent.type === 'mdxJsxTextElement') return !isInline(parent) && isBlock(parent, ancestors.slice(0, -1));
  return isOnlyTags(parent) || parent.type === 'mdxJsxFlowElement';
}

function isInline(node: JsxElement): boolean {
  const name = node.name ?? '';
  return findComponent(name)?.inline ?? (Object.hasOwn(tags, name) ? tags[name]?.inline : undefined) ?? true;
}

/** Whether a paragraph holds tags only: MDX then takes the tags for blocks. */
export function isOnlyTags(node: Nodes): boolean {
  if (node.type !== 'paragraph') return false;
  let tags = 0;
  for (const child of node.children) {
    if (child.type === 'mdxJsxTextElement') tags++;
    else if (child.type === 'mdxTextExpression' ? !isComment(child.value) : !isBlank(child)) return false;
  }
  return tags > 0;
}

function contentProblems(node: JsxElement, component: Component): Problem[] {
  const children = contentOf(node);
  const [only] = children;
  const label = `\`<${component.name}>\``;
  const at = (message: string, hint: string): Problem[] => [problemAt(node, 'invalid-component', message, hint)];
  switch (component.content) {
    case 'words':
      return [];
    case 'none':
      return only === undefined
        ? []
        : at(`${label} holds no content`, `Close it at once: \`<${component.name} … />\`.`);
    case 'prose':
      return only === undefined ? at(`${label} is empty`, 'Write its text between the tags.') : [];
    case 'list':
      return children.length === 1 && only?.type === 'list' && only.ordered === true
        ? []
        : at(
            `${label} must hold one numbered list and nothing else`,
            'Begin each step with `1.`, with an empty line before the first and after the last.',
          );
    case 'table': {
      const fromFile = node.attributes.some((each) => 'name' in each && each.name === 'src');
      if (fromFile) {
        return only === undefined
          ? []
          : at(`${label} has a \`src\` and a content too, and only one can be drawn`, 'Remove one of the two.');
      }
      return children.length === 1 && only?.type === 'table'
        ? []
        : at(
            `${label} without \`src\` must hold one table and nothing else`,
            'Put a table between the tags, with an empty line before and after it, or name a CSV file in `src`.',
          );
    }
  }
}

/** The children that print something. */
export function contentOf(node: JsxElement): Nodes[] {
  return (node.children as Nodes[]).filter(
    (child) => !isBlank(child) && !('value' in child && child.type.startsWith('mdx') && isComment(child.value)),
  );
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function nameOf(node: Nodes): string | null {
  return 'name' in node ? node.name : null;
}
