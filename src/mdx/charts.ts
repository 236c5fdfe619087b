/** What does a `Chart` become: a drawing with its legend, and the figures in a table under it. */

import type { Element, ElementContent } from 'hast';
import { isChartData, parseChartData, type ChartData, type Mistake } from './core/chart-data.ts';
import { parseCsv } from './core/csv.ts';
import { problemAt, quoted } from './core/problem.ts';
import { drawChart, type ChartStyle } from './chart-drawing.ts';
import { legendOf } from './chart-signs.ts';
import { drawingRegion } from './drawing.ts';
import { findAsset } from './images.ts';
import { pointOf, type Page } from './page.ts';
import { tableRegion } from './tables.ts';
import { element, stringOf, text, textOf } from './tree.ts';

interface Rows {
  readonly cells: readonly (readonly string[])[];
  /** The line of each row in the text, where the table stands there. */
  readonly lines: readonly (number | undefined)[];
}

/** The figure, or nothing where its data cannot be read, which `page` is then told. */
export function renderChart(node: Element, page: Page): ElementContent[] {
  const value = (name: string): string => stringOf(node.properties[name]).trim();
  const rows = value('src') === '' ? rowsOf(node) : readRows(value('src'), node, page);
  if (rows === undefined) return [];
  const style: ChartStyle = {
    type: value('type') as ChartStyle['type'],
    x: withUnit(value('x'), value('x-unit')),
    y: withUnit(value('y'), value('y-unit')),
    log: value('y-scale') === 'log',
  };
  const parsed = parseChartData(rows.cells, style.log);
  if (!isChartData(parsed)) {
    for (const mistake of parsed) note(mistake, rows, value('src'), node, page);
    return [];
  }
  if (page.problems.some((problem) => problem.line === node.position?.start.line) || style.x === '') return [];
  const title = value('title');
  const prefix = `cairn-c${++page.diagrams}`;
  const label = `${title}. ${kindOf(style.type)} of ${style.y} by ${style.x}; its figures are in the table below.`;
  return [
    element('figure', { className: ['cairn-chart'] }, [
      element('figcaption', {}, [text(title)]),
      ...legendOf(parsed, style, prefix),
      drawingRegion(drawChart(parsed, style, prefix), title, label),
      figures(parsed, style, title),
    ]),
  ];
}

function note(mistake: Mistake, rows: Rows, src: string, node: Element, page: Page): void {
  const line = mistake.row === undefined ? undefined : rows.lines[mistake.row];
  const start = line === undefined ? pointOf(node) : { line, column: 1 };
  const message = src === '' ? mistake.message : `in ${quoted(src)}, ${mistake.message}`;
  page.problems.push(problemAt({ position: { start } }, 'invalid-component', message, mistake.hint));
}

function rowsOf(node: Element): Rows | undefined {
  const rows = descendants(node, 'tr');
  if (rows.length === 0) return undefined;
  return {
    cells: rows.map((row) => row.children.flatMap((cell) => (cell.type === 'element' ? [textOf(cell.children)] : []))),
    lines: rows.map((row) => row.position?.start.line),
  };
}

function readRows(src: string, node: Element, page: Page): Rows | undefined {
  const fail = (message: string, hint: string): undefined => {
    page.problems.push(problemAt({ position: { start: pointOf(node) } }, 'invalid-component', message, hint));
  };
  const found = findAsset(src, 'data', node, page);
  if (found.state === 'missing')
    return fail(`the file ${quoted(src)} is not there`, `Put it at \`${found.file}\`, or mend its path.`);
  if (found.state === 'outside')
    return fail(`the file ${quoted(src)} leads out of the content folder`, 'Put it beside the record.');
  const bytes = page.files.read(found);
  if (bytes.length > 1_000_000)
    return fail(`the file ${quoted(src)} is larger than 1 MB`, 'Keep one row in so many, or show sums.');
  return { cells: parseCsv(bytes.toString('utf8')), lines: [] };
}

function descendants(node: Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === name ? [child] : descendants(child, name),
  );
}

function withUnit(name: string, unit: string): string {
  return unit === '' ? name : `${name} (${unit})`;
}

function kindOf(type: ChartStyle['type']): string {
  return { line: 'Line chart', bar: 'Bar chart', dot: 'Dot chart', step: 'Step chart' }[type];
}

/** The same figures as a table, for those who want them exactly or cannot see the drawing. */
function figures(data: ChartData, style: ChartStyle, title: string): Element {
  const head = [style.x, ...data.series.map((series) => series.name)].map((name) =>
    element('th', { scope: 'col' }, [text(name)]),
  );
  const body = data.xs.map((x, index) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [text(x)]),
      ...data.series.map((series) =>
        element('td', { className: ['cairn-right'] }, [text(String(series.values[index] ?? ''))]),
      ),
    ]),
  );
  const table = element('table', {}, [
    element('caption', {}, [text(`${title}: ${style.y}`)]),
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, body),
  ]);
  return element('details', { className: ['cairn-figures'] }, [
    element('summary', {}, [text('The figures')]),
    tableRegion(table, `Figures of the chart: ${title}`),
  ]);
}
