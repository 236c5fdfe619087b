/** By which signs are the series of a chart told apart, besides colour: dashes, symbols and patterns, and the legend of them. */

import type { Element } from 'hast';
import type { ChartData } from './core/chart-data.ts';
import type { ChartStyle } from './chart-drawing.ts';
import { element, text } from './tree.ts';

export const dashes = ['', '7 3', '2 3', '9 3 2 3', '12 4', '1 5'];

/** Outlines of the symbols in a square of side 2 around the origin. */
const symbols: readonly (readonly (readonly [number, number])[])[] = [
  octagon(),
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.1],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
  [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  [
    [0, 1.1],
    [1.1, -0.9],
    [-1.1, -0.9],
  ],
  [
    [-0.35, -1.1],
    [0.35, -1.1],
    [0.35, -0.35],
    [1.1, -0.35],
    [1.1, 0.35],
    [0.35, 0.35],
    [0.35, 1.1],
    [-0.35, 1.1],
    [-0.35, 0.35],
    [-1.1, 0.35],
    [-1.1, -0.35],
    [-0.35, -0.35],
  ],
];

/** Strokes of the patterns of bars in a square of 8; the first series is plain. */
const patterns = ['', 'M0 8L8 0', 'M0 4H8', 'M0 0L8 8M0 8L8 0', 'M4 0V8', 'M0 0L8 8'];

/** One entry for each series, with its dash and symbol or its pattern. One series alone needs none: the axis names it. */
export function legendOf(data: ChartData, style: ChartStyle, prefix: string): Element[] {
  if (data.series.length < 2) return [];
  const items = data.series.map(({ name }, index) => element('li', {}, [swatch(index, style, prefix), text(name)]));
  return [element('ul', { className: ['cairn-legend'] }, items)];
}

export function drawSymbol(
  index: number,
): (
  context: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void; closePath(): void },
  size: number,
) => void {
  return (context, size) => {
    const scale = Math.sqrt(size) / 2;
    for (const [at, [x, y]] of (symbols[index] ?? []).entries()) {
      if (at === 0) context.moveTo(x * scale, y * scale);
      else context.lineTo(x * scale, y * scale);
    }
    context.closePath();
  };
}

function octagon(): [number, number][] {
  return Array.from({ length: 12 }, (_, at) => [Math.cos((at * Math.PI) / 6), Math.sin((at * Math.PI) / 6)]);
}

export function patternDefs(data: ChartData): Element {
  return element(
    'defs',
    {},
    data.series.map((_, index) => pattern(index, `p${index + 1}`)),
  );
}

function pattern(index: number, id: string): Element {
  const color = `var(--cairn-series-${index + 1})`;
  const strokes = patterns[index] ?? '';
  return element('pattern', { id, width: '8', height: '8', patternUnits: 'userSpaceOnUse' }, [
    element('rect', { width: '8', height: '8', fill: color }),
    ...(strokes === '' ? [] : [element('path', { d: strokes, stroke: 'var(--cairn-paper)', 'stroke-width': '2' })]),
  ]);
}

function swatch(index: number, style: ChartStyle, prefix: string): Element {
  const color = `var(--cairn-series-${index + 1})`;
  const box = { viewBox: '0 0 28 12', width: '28', height: '12', ariaHidden: 'true' };
  if (style.type === 'bar')
    return element('svg', box, [element('rect', { width: '28', height: '12', fill: `url(#${prefix}-p${index + 1})` })]);
  const outline = (symbols[index] ?? []).map(([x, y]) => `${round(14 + x * 4)} ${round(6 + y * 4)}`).join('L');
  const line = element('path', { d: 'M0 6H28', stroke: color, 'stroke-width': '2', 'stroke-dasharray': dashes[index] });
  return element('svg', box, [
    ...(style.type === 'dot' ? [] : [line]),
    element('path', { d: `M${outline}Z`, fill: color }),
  ]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
