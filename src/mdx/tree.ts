/** The HTML tree that the renderers work on: hast, and marks among its nodes. */

import type { Element, ElementContent, Properties, RootContent, Text } from 'hast';
import type { MarkKind } from '../domain/marks.ts';

/** A mark as a node; the writer puts it into the HTML. The payload is written as it is. */
export interface MarkNode {
  readonly type: 'mark';
  readonly kind: MarkKind;
  readonly payload: readonly string[];
}

/** HTML of our own making, written as it is. */
export interface Ready {
  readonly type: 'ready';
  readonly html: string;
}

declare module 'hast' {
  interface RootContentMap {
    mark: MarkNode;
    ready: Ready;
  }
  interface ElementContentMap {
    mark: MarkNode;
    ready: Ready;
  }
}

export function element(tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

export function markNode(kind: MarkKind, ...payload: readonly string[]): MarkNode {
  return { type: 'mark', kind, payload };
}

/** The words in `nodes`, without markup. */
export function textOf(nodes: readonly (RootContent | ElementContent)[]): string {
  let words = '';
  for (const node of nodes) {
    if (node.type === 'text') words += node.value;
    else if (node.type === 'element') words += node.tagName === 'img' ? altOf(node) : textOf(node.children);
    else if (node.type === 'mark' && node.kind !== 'link') words += node.payload.at(-1) ?? '';
  }
  return words;
}

export function stringOf(value: Properties[string]): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : Array.isArray(value)
      ? value.join(' ')
      : '';
}

export function classesOf(node: Element): readonly string[] {
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : stringOf(className).split(/\s+/);
}

function altOf(image: Element): string {
  return stringOf(image.properties['alt']);
}
