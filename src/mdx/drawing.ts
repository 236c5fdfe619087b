/** What of an SVG that a library drew may stand in a page? Shapes and text: no styles, no scripts, no ids of others. */

import type { Element, ElementContent, Properties } from 'hast';
import { element } from './tree.ts';

const elements: ReadonlySet<string> = new Set(
  'svg g path line rect circle ellipse polygon polyline text tspan defs marker pattern'.split(' '),
);
const attributes: ReadonlySet<string> = new Set(
  (
    'cx cy d dominant-baseline dx dy fill fill-opacity font-size font-style font-variant font-weight height letter-spacing ' +
    'marker-end marker-mid marker-start markerHeight markerWidth opacity orient paint-order patternTransform patternUnits ' +
    'points preserveAspectRatio r refX refY rx ry stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-opacity stroke-width text-anchor transform viewBox width x x1 x2 y y1 y2'
  ).split(' '),
);

export interface Cleaning {
  /** What ids begin with, so that two drawings on a page do not clash. */
  readonly prefix: string;
  /** Our name of a colour (`fill`, `stroke`) of the library's. */
  readonly color: (value: string, attribute: 'fill' | 'stroke') => string;
  /** Our classes for those of the library. */
  readonly classes: (names: readonly string[]) => readonly string[];
}

/** `node` with what a page may hold only, in names of ours; numbers to two decimals. */
export function cleanDrawing(node: Element, cleaning: Cleaning): Element {
  const properties: Properties = {};
  for (const [name, raw] of Object.entries(node.properties)) {
    const value = String(raw);
    if (name === 'fill' || name === 'stroke') properties[name] = cleaning.color(value, name);
    else if (name === 'id') properties['id'] = `${cleaning.prefix}-${value}`;
    else if (name === 'class') {
      const classes = cleaning.classes(value.split(/\s+/));
      if (classes.length > 0) properties['class'] = classes.join(' ');
    } else if (attributes.has(name)) {
      properties[name] = value
        .replace(/url\(#([\w-]+)\)/g, `url(#${cleaning.prefix}-$1)`)
        .replace(/-?\d+\.\d{3,}/g, rounded);
    }
  }
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return node.tagName === 'text' || node.tagName === 'tspan' ? [child] : [];
    return child.type === 'element' && elements.has(child.tagName) ? [cleanDrawing(child, cleaning)] : [];
  });
  return { type: 'element', tagName: node.tagName, properties, children };
}

/** A drawing called `name` that scrolls where the page is narrower; `label` says what it shows to those who do not see it. */
export function drawingRegion(svg: Element, name: string, label: string): Element {
  const { width, height, viewBox } = svg.properties;
  svg.properties = {
    class: 'cairn-drawing',
    viewBox,
    width: upwards(width),
    height: upwards(height),
    role: 'img',
    ariaLabel: label,
  };
  return element('div', { className: ['cairn-scroll'], role: 'group', tabIndex: 0, ariaLabel: name }, [svg]);
}

function rounded(number: string): string {
  return String(Math.round(Number(number) * 100) / 100);
}

function upwards(value: Properties[string]): number {
  return Math.ceil(Number(value));
}
