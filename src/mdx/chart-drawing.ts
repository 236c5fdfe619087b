/** How is a chart drawn? Series differ by colour and by dash, symbol or pattern, so that colour is never needed. */

import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { parseHTML } from 'linkedom';
import type { ChartData, Series } from './core/chart-data.ts';
import { cleanDrawing } from './drawing.ts';
import { dashes, drawSymbol, patternDefs } from './chart-signs.ts';
import { element } from './tree.ts';
import { parseXml } from './xml.ts';

export interface ChartStyle {
  readonly type: 'line' | 'bar' | 'dot' | 'step';
  /** Titles of the axes, with their units. */
  readonly x: string;
  readonly y: string;
  readonly log: boolean;
}

interface Point {
  readonly x: number | Date | string;
  readonly y: number;
}

const width = 680;
const height = 380;
/** The SVG of a chart; `prefix` begins its ids. */
export function drawChart(data: ChartData, style: ChartStyle, prefix: string): Element {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const common = {
    document,
    width,
    height,
    style: null,
    className: 'chart',
    marginLeft: marginFor(data),
    marginTop: 34,
    marginBottom: 50,
  };
  const y: Plot.ScaleOptions = {
    label: style.y,
    labelArrow: 'none',
    grid: true,
    ...(style.log ? { type: 'log' } : {}),
    ...(largeTicks(data) ? { tickFormat: 's' } : {}),
  };
  const drawn =
    style.type === 'bar'
      ? Plot.plot(barOptions(data, style, common, y))
      : Plot.plot(lineOptions(data, style, common, y));
  const svg = parseXml(drawn.outerHTML);
  if (style.type === 'bar') svg.children.unshift(patternDefs(data));
  const clean = cleanDrawing(svg, { prefix, color: (value) => colorOf(value, prefix), classes: () => [] });
  clean.children = [element('g', { 'font-size': '13', fill: 'currentColor', 'text-anchor': 'middle' }, clean.children)];
  return clean;
}

function lineOptions(
  data: ChartData,
  style: ChartStyle,
  common: Plot.PlotOptions,
  y: Plot.ScaleOptions,
): Plot.PlotOptions {
  const x: Plot.ScaleOptions = { label: style.x, labelArrow: 'none' };
  if (data.kind === 'category') Object.assign(x, { type: 'point', domain: data.xs });
  else if (data.kind === 'number' && areYears(data.xs)) Object.assign(x, { tickFormat: 'd', interval: 1 });
  const curve = style.type === 'step' ? 'step-after' : 'linear';
  const marks = data.series.flatMap((series, index) => {
    const points = pointsOf(data, series);
    const color = `var(--cairn-series-${index + 1})`;
    const dots = Plot.dot(points, { x: 'x', y: 'y', fill: color, r: 4, symbol: { draw: drawSymbol(index) } });
    if (style.type === 'dot') return [dots];
    const line = Plot.line(points, {
      x: 'x',
      y: 'y',
      stroke: color,
      strokeWidth: 2,
      strokeDasharray: dashes[index] ?? '',
      curve,
    });
    return points.length > 60 ? [line] : [line, dots];
  });
  return { ...common, x, y, marks };
}

function barOptions(
  data: ChartData,
  style: ChartStyle,
  common: Plot.PlotOptions,
  y: Plot.ScaleOptions,
): Plot.PlotOptions {
  const bars = data.series.map((series, index) =>
    Plot.barY(
      data.xs.flatMap((x, row) =>
        series.values[row] === undefined ? [] : [{ x, y: series.values[row], series: index }],
      ),
      {
        fx: 'x',
        x: 'series',
        ...(style.log ? { y1: smallest(data), y2: 'y' } : { y: 'y' }),
        fill: `url(#p${index + 1})`,
      },
    ),
  );
  return {
    ...common,
    x: { axis: null, domain: data.series.keys().toArray(), padding: 0.1 },
    fx: { label: style.x, labelArrow: 'none', domain: data.xs, padding: 0.2 },
    y,
    marks: [...bars, ...(style.log ? [] : [Plot.ruleY([0])])],
  };
}

function pointsOf(data: ChartData, series: Series): Point[] {
  return data.xs.flatMap((x, row) => {
    const y = series.values[row];
    if (y === undefined) return [];
    return [{ x: data.kind === 'number' ? Number(x) : data.kind === 'date' ? new Date(`${x}T00:00:00Z`) : x, y }];
  });
}

/** The power of ten below the least figure: where bars of a logarithmic axis begin. */
function smallest(data: ChartData): number {
  const least = Math.min(...data.series.flatMap((series) => series.values.filter((value) => value !== undefined)));
  return 10 ** Math.floor(Math.log10(least) - 1e-9);
}

function largestOf(data: ChartData): number {
  return Math.max(...data.series.flatMap((series) => series.values.map((value) => Math.abs(value ?? 0))));
}

function largeTicks(data: ChartData): boolean {
  return largestOf(data) >= 1e6;
}

function marginFor(data: ChartData): number {
  return largestOf(data) >= 1000 ? 64 : 52;
}

function areYears(xs: readonly string[]): boolean {
  return xs.every((x) => /^(?:19|20|21)\d\d$/.test(x));
}

function colorOf(value: string, prefix: string): string {
  return value.replace(/url\(#([\w-]+)\)/, `url(#${prefix}-$1)`);
}
