/** Which tables are drawn in a text of reStructuredText? */

import type { RootContent, TableRow } from 'mdast';
import type { Context } from './context.ts';
import { readInline } from './inline.ts';

const simple = /^={2,}(?:\s+={2,})+\s*$/;
const grid = /^\+(?:[-=]+\+)+\s*$/;

export function isTableStart(lines: readonly string[], index: number): boolean {
  return simple.test(lines[index] ?? '') || grid.test(lines[index] ?? '');
}

/** Reads the table at `index` and gives the line after it. A drawing that is no plain table is shown as it stands. */
export function readTable(lines: readonly string[], index: number, out: RootContent[], context: Context): number {
  const isGrid = grid.test(lines[index] ?? '');
  const next = isGrid ? gridEnd(lines, index) : simpleEnd(lines, index);
  const drawing = lines.slice(index, next);
  const rows = isGrid ? gridRows(drawing) : simpleRows(drawing);
  if (rows === undefined) {
    context.kept.add('a table whose cells span columns or rows is shown as it is drawn');
    out.push({ type: 'code', lang: 'text', value: drawing.join('\n').trimEnd() });
    return next;
  }
  out.push({
    type: 'table',
    align: [],
    children: rows.map((cells): TableRow => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: readInline(cell, context.names) })),
    })),
  });
  return next;
}

/** The third border ends a table with a head, the second one without, unless rows follow. */
function simpleEnd(lines: readonly string[], index: number): number {
  let last = index;
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!simple.test(line)) continue;
    last = at;
    if ((lines[at + 1] ?? '').trim() === '') break;
  }
  return last + 1;
}

function simpleRows(drawing: readonly string[]): string[][] | undefined {
  const border = drawing[0] ?? '';
  const starts = [...border.matchAll(/=+/g)].map(({ index }) => index);
  const borders = drawing.flatMap((line, at) => (simple.test(line) ? [at] : []));
  if (borders.length < 2) return undefined;
  const rows: string[][] = [];
  for (const [at, line] of drawing.entries()) {
    if (simple.test(line) || line.trim() === '') continue;
    if (/^-{2,}(?:\s+-{2,})*\s*$/.test(line)) return undefined;
    const cells = starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
    // A cell that runs over the gap between two columns spans them.
    if (starts.slice(1).some((start) => /\S/.test(line[start - 1] ?? ' '))) return undefined;
    const last = rows.at(-1);
    if (cells[0] === '' && last !== undefined && !simple.test(drawing[at - 1] ?? ''))
      cells.forEach((cell, column) => (last[column] = `${last[column] ?? ''} ${cell}`.trim()));
    else rows.push(cells);
  }
  return borders.length === 2 ? [starts.map(() => ''), ...rows] : rows;
}

function gridEnd(lines: readonly string[], index: number): number {
  let next = index;
  while (next < lines.length && /^[+|]/.test(lines[next] ?? '')) next++;
  return next;
}

function gridRows(drawing: readonly string[]): string[][] | undefined {
  const stops = [...(drawing[0] ?? '').matchAll(/\+/g)].map(({ index }) => index);
  const rows: string[][] = [];
  let current = stops.slice(1).map(() => '');
  let hasHead = false;
  for (const line of drawing.slice(1)) {
    if (line.startsWith('+')) {
      if (!grid.test(line) || stops.some((stop) => line[stop] !== '+')) return undefined;
      rows.push(current);
      current = stops.slice(1).map(() => '');
      if (line.includes('=')) hasHead = rows.length === 1;
      continue;
    }
    if (stops.some((stop) => line[stop] !== '|') || (line.match(/\|/g)?.length ?? 0) !== stops.length) return undefined;
    stops.slice(1).forEach((stop, column) => {
      const cell = line.slice((stops[column] ?? 0) + 1, stop).trim();
      current[column] = [current[column] ?? '', cell].filter((part) => part !== '').join(' ');
    });
  }
  return hasHead ? rows : [stops.slice(1).map(() => ''), ...rows];
}
