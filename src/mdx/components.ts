/** How is each component of the vocabulary rendered? */

import type { ElementContent } from 'hast';
import { withoutMarks } from '../domain/marks.ts';
import { isExternal, isInternal } from './core/address.ts';
import type { ComponentName } from './core/vocabulary.ts';
import { image } from './images.ts';
import { pointOf, type Renderer } from './page.ts';
import { element, markNode, stringOf, text, textOf } from './tree.ts';
import { escapeHtml } from '../domain/escape-html.ts';

const callouts: Readonly<Record<string, string>> = { note: 'Note', tip: 'Tip', warning: 'Warning', danger: 'Danger' };

const callout: Renderer = (node, _page, scope, render) => {
  const kind = stringOf(node.properties['kind']);
  const word = callouts[kind] ?? 'Note';
  const title = stringOf(node.properties['title']);
  const heading = element('p', { className: ['cairn-callout-title'] }, [
    element('strong', {}, [text(title === '' ? word : `${word}: ${title}`)]),
  ]);
  return element(
    'aside',
    { className: ['cairn-callout', `cairn-callout-${kind}`], ariaLabel: title === '' ? word : `${word}: ${title}` },
    [heading, ...blocks(render(node.children, scope))],
  );
};

const figure: Renderer = (node, page, scope) => {
  const { src, alt, caption } = node.properties;
  const shown = image(stringOf(src), stringOf(alt), '', {}, node, page, scope);
  const words = stringOf(caption);
  return element('figure', { className: ['cairn-figure'] }, [
    shown,
    ...(words === '' ? [] : [element('figcaption', {}, [text(words)])]),
  ]);
};

const quote: Renderer = (node, page, scope, render) => {
  const source = stringOf(node.properties['source']);
  const href = withoutMarks(stringOf(node.properties['url'])).trim();
  if (href !== '') page.links.push({ href, text: source, ...pointOf(node) });
  const cited: ElementContent[] =
    href === '' || scope.inLink
      ? [text(source)]
      : isInternal(href)
        ? [markNode('link', href), text(source), { type: 'ready', html: '</a>' }]
        : [
            element(
              'a',
              { href, ...(isExternal(href) ? { className: ['cairn-external'], rel: ['noreferrer', 'noopener'] } : {}) },
              [text(source)],
            ),
          ];
  return element('figure', { className: ['cairn-quote'] }, [
    element('blockquote', {}, blocks(render(node.children, scope))),
    element('figcaption', {}, cited),
  ]);
};

const steps: Renderer = (node, _page, scope, render) =>
  element('div', { className: ['cairn-steps'] }, render(node.children, scope));

const chart: Renderer = (node, page) => {
  page.figures++;
  return page.tools.charts?.renderChart(node, page) ?? [];
};

/** `Ref`, `Term` and `Fact` wait for the whole corpus. */
function reference(component: 'Ref' | 'Term' | 'Fact'): Renderer {
  return (node, page) => {
    const id = withoutMarks(stringOf(node.properties['id']));
    const words = textOf(node.children).replace(/\s+/g, ' ').trim();
    page.references.push({ component, id, ...pointOf(node) });
    const kind = component.toLowerCase() as 'ref' | 'term' | 'fact';
    return words === '' ? markNode(kind, id) : markNode(kind, id, escapeHtml(words));
  };
}

export const components: Readonly<Record<ComponentName, Renderer>> = {
  Callout: callout,
  Figure: figure,
  Chart: chart,
  Ref: reference('Ref'),
  Term: reference('Term'),
  Fact: reference('Fact'),
  Quote: quote,
  Steps: steps,
};

export function findRenderer(name: string): Renderer | undefined {
  return Object.hasOwn(components, name) ? components[name as ComponentName] : undefined;
}

const blockTags = /^(?:aside|blockquote|details|div|dl|figure|h[1-6]|hr|ol|p|pre|section|table|ul)$/;

/** Words that stand directly in a component, as in `<Callout …>words</Callout>`, become a paragraph. */
function blocks(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let words: ElementContent[] = [];
  const flush = (): void => {
    if (words.some((node) => node.type !== 'text' || node.value.trim() !== '')) result.push(element('p', {}, words));
    words = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && blockTags.test(node.tagName)) {
      flush();
      result.push(node);
    } else if (node.type === 'mark' && node.kind === 'section') {
      flush();
      result.push(node);
    } else words.push(node);
  }
  flush();
  return result;
}
