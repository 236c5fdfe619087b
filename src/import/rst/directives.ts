/** What becomes of the directives of reStructuredText? Those that nothing here says are shown as code. */

import type { BlockContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { countDropped, type Context } from './context.ts';
import { readInline } from './inline.ts';

export interface Directive {
  readonly name: string;
  readonly argument: string;
  /** The indented lines below, without their indentation. */
  readonly inner: readonly string[];
  readonly source: readonly string[];
}

const callouts: Readonly<Record<string, string>> = {
  note: 'note',
  seealso: 'note',
  important: 'warning',
  attention: 'warning',
  warning: 'warning',
  caution: 'warning',
  danger: 'danger',
  error: 'danger',
  hint: 'tip',
  tip: 'tip',
  admonition: 'note',
};

export function readDirective(directive: Directive, context: Context): RootContent[] {
  const { name, argument, inner, source } = directive;
  const body = bodyOf(inner);
  const kind = Object.hasOwn(callouts, name) ? callouts[name] : undefined;
  if (kind !== undefined) return [callout(kind, name, argument, body, context)];
  if (/^(?:code|code-block|sourcecode|parsed-literal|ipython|doctest|testcode|highlight-block)$/.test(name)) {
    return [{ type: 'code', lang: /^[\w+#-]+$/.test(argument) ? argument : null, value: body.join('\n') }];
  }
  if (name === 'math')
    return [{ type: 'math', value: [argument, ...body].filter((line) => line !== '').join('\n') } as RootContent];
  if (name === 'image' || name === 'figure') {
    const alt = inner.flatMap((line) => /^:alt:\s*(.*)/.exec(line)?.[1] ?? []).join(' ');
    return [
      { type: 'paragraph', children: [{ type: 'image', url: argument.trim(), alt }] },
      ...context.readBlocks(body, context),
    ];
  }
  if (/^(?:highlight|contents|sectnum|currentmodule|module|default-role|role|meta|toctree|index|only)$/.test(name)) {
    countDropped(context, `\`${name}\` directives, which print nothing`);
    return [];
  }
  if (
    /^(?:versionadded|versionchanged|deprecated|rubric|topic|sidebar|container|epigraph|pull-quote|highlights|compound|class)$/.test(
      name,
    )
  ) {
    const lead =
      name === 'container' || name === 'class'
        ? []
        : [
            `**${name === 'rubric' || name === 'topic' || name === 'sidebar' ? argument : `${name} ${argument}`.trim()}**`,
            '',
          ];
    return context.readBlocks([...lead, ...body], context);
  }
  context.kept.add(`directive \`${name}\` is shown as it stands`);
  return [{ type: 'code', lang: 'rst', value: source.join('\n').trimEnd() }];
}

function callout(kind: string, name: string, argument: string, body: readonly string[], context: Context): RootContent {
  // Only `admonition` has a title; the argument of the others is their first line.
  const isTitle = name === 'admonition';
  const children = context.readBlocks(isTitle ? body : [argument, ...body], context) as BlockContent[];
  const title = isTitle ? argument : name === 'seealso' ? 'See also' : '';
  const element: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'Callout',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'kind', value: kind },
      ...(title === '' ? [] : [{ type: 'mdxJsxAttribute' as const, name: 'title', value: title }]),
    ],
    children:
      children.length > 0
        ? children
        : [{ type: 'paragraph', children: readInline(title === '' ? name : title, context.names) }],
  };
  return element;
}

/** The content after the options. */
function bodyOf(inner: readonly string[]): readonly string[] {
  const first = inner.findIndex((line) => !/^:[\w-]+:/.test(line));
  const body = first === -1 ? [] : inner.slice(first);
  const start = body.findIndex((line) => line.trim() !== '');
  return start === -1 ? [] : body.slice(start);
}
