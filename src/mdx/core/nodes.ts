/** What do the checks of MDX take for a tag, and what for a comment? */

import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether an expression is a comment and holds nothing; braces inside would end it elsewhere than in JavaScript. */
export function isComment(expression: string): boolean {
  return /^\s*\/\*(?:[^*{}]|\*(?!\/))*\*\/\s*$/.test(expression);
}
