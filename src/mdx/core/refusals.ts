/** Which parts of an MDX text are code, unknown or unsafe, and what should stand there instead? */

import type { Nodes, Parents, Root } from 'mdast';
import { didYouMean } from '../../domain/nearest.ts';
import { isReference, isSafeAddress } from './address.ts';
import { checkAttributes } from './attributes.ts';
import { aloneHint, checkContent, isBlock } from './content.ts';
import { isComment, type JsxElement } from './nodes.ts';
import { problemAt, quoted, type Problem } from './problem.ts';
import { emptyTags, insteadOf, parents as parentsOf, tags, unsafeTags } from './tags.ts';
import { componentNames, findComponent } from './vocabulary.ts';

/** Every problem of `tree`, which `text` was read into, in the order of the text. */
export function refuse(tree: Root, text: string): Problem[] {
  const problems: Problem[] = [];
  walk(tree, [], (node, ancestors) => problems.push(...problemsOf(node, ancestors, text)));
  return problems;
}

function walk(node: Nodes, ancestors: Parents[], visit: (node: Nodes, ancestors: readonly Parents[]) => void): void {
  visit(node, ancestors);
  if (!('children' in node)) return;
  ancestors.push(node);
  for (const child of node.children) walk(child, ancestors, visit);
  ancestors.pop();
}

function problemsOf(node: Nodes, ancestors: readonly Parents[], text: string): Problem[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value) ? [] : [expression(node)];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.name === null ? [fragment(node)] : elementProblems(node, node.name, ancestors);
    case 'link':
    case 'image':
    case 'definition':
      return isSafeAddress(node.url) || (node.type !== 'image' && isReference(node.url))
        ? moduleProblems(node, text)
        : [unsafeAddress(node, node.url)];
    default:
      return moduleProblems(node, text);
  }
}

function expression(node: Nodes & { value: string }): Problem {
  const { value } = node;
  if (/^\s*\/\*/.test(value)) {
    return problemAt(
      node,
      'unsafe-mdx',
      `${quoted(`{${value}}`)} is not a comment only`,
      'Write `{/* … */}` with no braces and nothing else in it.',
    );
  }
  const literal = /^\s*(["'`])([^"'`\\$]*)\1\s*$/.exec(value)?.[2];
  return problemAt(
    node,
    'unsafe-mdx',
    `${quoted(`{${value}}`)} is an expression, and nothing in a text is evaluated`,
    literal === undefined
      ? `Write ${quoted(`\\{${value}}`)} for the characters themselves, or put them in backticks.`
      : `Write the text itself: ${literal.trim() === '' ? 'a space' : quoted(literal)}.`,
  );
}

/** `import` and `export` at the start of a block, at the very start of its line, are modules in MDX. */
function moduleProblems(node: Nodes, text: string): Problem[] {
  const start = node.position?.start;
  if (start?.column !== 1 || start.offset === undefined || node.type === 'root') return [];
  const word = /^(import|export) /.exec(text.slice(start.offset, start.offset + 7))?.[1];
  if (word === undefined || !['paragraph', 'heading', 'table'].includes(node.type)) return [];
  const line = text.slice(start.offset).split(/[\r\n]/, 1)[0] ?? '';
  return [
    problemAt(
      node,
      'unsafe-mdx',
      `${quoted(line)} begins with \`${word}\`, which loads or runs code in MDX`,
      `Remove it: components are known without it; in a sentence, let another word come first or put \`${word}\` in backticks.`,
    ),
  ];
}

function fragment(node: JsxElement): Problem {
  return problemAt(
    node,
    'invalid-component',
    '`<>` is a tag without a name',
    'Remove it, or write `\\<` for the character itself.',
  );
}

function unsafeAddress(node: Nodes, url: string): Problem {
  return problemAt(
    node,
    'unsafe-mdx',
    `${quoted(url)} is not an address that a page may hold`,
    'Write one that begins with `https:`, `http:`, `mailto:` or `tel:`, or a path within the wiki.',
  );
}

function elementProblems(node: JsxElement, name: string, ancestors: readonly Parents[]): Problem[] {
  const component = findComponent(name);
  if (component !== undefined) {
    return [...checkAttributes(node, name, component), ...checkContent(node, component, ancestors)];
  }
  const tag = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (tag === undefined) return [unknownTag(node, name)];
  const problems = checkAttributes(node, name, tag.attributes);
  const wanted = parentsOf[name];
  const parent = ancestors.findLast((ancestor) => ancestor.type !== 'paragraph');
  if (wanted !== undefined && !(parent !== undefined && 'name' in parent && wanted.includes(parent.name ?? ''))) {
    const within = wanted.map((each) => `\`<${each}>\``).join(' or ');
    problems.push(problemAt(node, 'invalid-component', `\`<${name}>\` stands only within ${within}`, `Put it there.`));
  }
  if (!tag.inline && !isBlock(node, ancestors)) {
    problems.push(problemAt(node, 'invalid-component', `\`<${name}>\` stands within a sentence`, aloneHint));
  }
  if (emptyTags.has(name) && node.children.length > 0) {
    problems.push(
      problemAt(
        node,
        'invalid-component',
        `\`<${name}>\` holds no content`,
        `Write \`<${name} />\` and put the rest after it.`,
      ),
    );
  }
  return problems;
}

function unknownTag(node: JsxElement, name: string): Problem {
  const lower = name.toLowerCase();
  if (unsafeTags.has(lower) && (name === lower || name === name.toUpperCase())) {
    return problemAt(
      node,
      'unsafe-mdx',
      `\`<${name}>\` can run code or load something else into the page`,
      `Write ${insteadOf[lower] ?? 'the text without it'}, or \`\\<\` for the character itself.`,
    );
  }
  const instead = insteadOf[name];
  const isComponent = /^[A-Z]/.test(name);
  const known = isComponent ? componentNames : [...Object.keys(tags), ...componentNames];
  const kind = isComponent ? 'component' : 'tag';
  const list = isComponent
    ? `The components are ${componentNames.map((each) => `\`${each}\``).join(', ')}`
    : `Write \`\\<\` for the character itself, or put \`<${name}>\` in backticks`;
  const hint = instead === undefined ? (didYouMean(name, known) ?? `${list}.`) : `Write ${instead}.`;
  return problemAt(node, 'invalid-component', `\`<${name}>\` is not a ${kind} that a text may use`, hint);
}
