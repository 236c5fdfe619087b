/** Are the attributes of a tag literal, known, complete and of the right kind? */

import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { didYouMean } from '../../domain/nearest.ts';
import { isReference, isSafeAddress } from './address.ts';
import { problemAt, quoted, type Problem } from './problem.ts';
import type { JsxElement } from './nodes.ts';
import { findComponent, type Attribute, type Component } from './vocabulary.ts';

/** The value that an attribute has literally; the empty text where it stands without one. */
export function literalOf(attribute: MdxJsxAttribute): string | undefined {
  if (attribute.value === null || attribute.value === undefined) return '';
  return typeof attribute.value === 'string' ? attribute.value : undefined;
}

/** The literal attributes of an element that passed `checkAttributes`. */
export function attributesOf(node: JsxElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute') values[attribute.name] = literalOf(attribute) ?? '';
  }
  return values;
}

/** `known`: a component, or the names of the attributes that a tag may have. */
export function checkAttributes(node: JsxElement, tag: string, known: Component | readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      problems.push(spread(node, attribute, tag, attribute.value));
      continue;
    }
    const repeated = seen.has(attribute.name);
    seen.add(attribute.name);
    problems.push(...attributeProblems(attribute, tag, known));
    if (repeated) {
      const message = `\`${attribute.name}\` stands twice on \`<${tag}>\``;
      problems.push(problemAt(attribute, 'invalid-component', message, 'Keep one of them.'));
    }
  }
  if (!('attributes' in known)) return problems;
  for (const attribute of known.attributes) {
    if (!attribute.required || seen.has(attribute.name)) continue;
    const message = `\`<${tag}>\` has no \`${attribute.name}\``;
    problems.push(
      problemAt(node, 'invalid-component', message, `Add \`${attribute.name}="${exampleOf(attribute)}"\`.`),
    );
  }
  return problems;
}

function spread(node: JsxElement, attribute: { position?: unknown }, tag: string, value: string): Problem {
  const place = attribute.position === undefined ? node : (attribute as JsxElement);
  const message = `${quoted(`{${value}}`)} on \`<${tag}>\` is an expression, and nothing in a text is evaluated`;
  return problemAt(place, 'unsafe-mdx', message, 'Write each attribute with its value: `name="value"`.');
}

function attributeProblems(attribute: MdxJsxAttribute, tag: string, known: Component | readonly string[]): Problem[] {
  const { name, value } = attribute;
  const at = (code: Problem['code'], message: string, hint: string): Problem[] => [
    problemAt(attribute, code, message, hint),
  ];
  if (/^on/i.test(name)) {
    return at('unsafe-mdx', `\`${name}\` on \`<${tag}>\` would run code`, `Remove \`${name}\`.`);
  }
  if (name.includes(':')) {
    const message = `\`${name}\` on \`<${tag}>\` is an instruction to a compiler, not an attribute`;
    return at('unsafe-mdx', message, `Remove \`${name}\`.`);
  }
  if (typeof value === 'object' && value !== null) {
    const literal = /^\s*(?:(["'`])([^"'`\\$]*)\1|(-?[\d.]+|true|false))\s*$/.exec(value.value);
    const words = literal?.[2] ?? literal?.[3] ?? '…';
    const message = `the value of \`${name}\` on \`<${tag}>\` is an expression, and nothing in a text is evaluated`;
    return at('unsafe-mdx', message, `Write \`${name}="${words}"\`.`);
  }
  const names = 'attributes' in known ? known.attributes.map((each) => each.name) : known;
  if (!names.includes(name)) {
    if (/^(style|class|classname|id)$/i.test(name)) {
      return at(
        'unsafe-mdx',
        `\`${name}\` on \`<${tag}>\` would change the page around the text`,
        `Remove \`${name}\`.`,
      );
    }
    const list = names.map((each) => `\`${each}\``).join(', ');
    const choice = names.length === 0 ? `Remove it: \`<${tag}>\` has no attributes.` : `It may have ${list}.`;
    return at(
      'invalid-component',
      `\`${name}\` is not an attribute of \`<${tag}>\``,
      didYouMean(name, names) ?? choice,
    );
  }
  const described = findComponent(tag)?.attributes.find((each) => each.name === name);
  const text = literalOf(attribute) ?? '';
  if (described !== undefined) return valueProblem(attribute, tag, described, text);
  if (name === 'src' && !isSafeAddress(text)) return [unsafeValue(attribute, text)];
  return [];
}

function valueProblem(node: MdxJsxAttribute, tag: string, attribute: Attribute, text: string): Problem[] {
  const label = `\`${attribute.name}\` on \`<${tag}>\``;
  const refuse = (message: string, hint: string): Problem[] => [problemAt(node, 'invalid-component', message, hint)];
  if (attribute.kind === 'boolean') {
    return text === '' ? [] : refuse(`${label} takes no value`, `Write \`${attribute.name}\` alone.`);
  }
  if (text.trim() === '') return refuse(`${label} is empty`, `Write \`${attribute.name}="${exampleOf(attribute)}"\`.`);
  switch (attribute.kind) {
    case 'one-of': {
      const values = attribute.values ?? [];
      if (values.includes(text)) return [];
      const list = values.map((value) => `\`${value}\``).join(', ');
      return refuse(
        `${label} is ${quoted(text)}, not one of ${list}`,
        didYouMean(text, values) ?? `Write one of ${list}.`,
      );
    }
    case 'id':
      if (/^[^\s/\\?#]+$/.test(text) || (tag === 'Ref' && isReference(text))) return [];
      return refuse(
        `${label} is ${quoted(text)}, which is not an id`,
        'Write the name of its file, without folder and ending.',
      );
    case 'number':
      if (/^-?\d+(\.\d+)?$/.test(text)) return [];
      return refuse(
        `${label} is ${quoted(text)}, not a number`,
        `Write \`${attribute.name}="${exampleOf(attribute)}"\`.`,
      );
    case 'url':
    case 'file':
      return isSafeAddress(text) ? [] : [unsafeValue(node, text)];
    case 'text':
      return [];
  }
}

function exampleOf(attribute: Attribute): string {
  return attribute.values?.[0] ?? attribute.example;
}

function unsafeValue(node: MdxJsxAttribute, text: string): Problem {
  const hint = 'Write one that begins with `https:` or `http:`, or a path beside the record.';
  return problemAt(node, 'unsafe-mdx', `${quoted(text)} is not an address that a page may hold`, hint);
}
