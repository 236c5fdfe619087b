/** The figures of an evaluation as a table. */

import type { Costs, Row } from '../eval/evaluate.ts';

const heads = [
  'set',
  'engine',
  'n',
  'success@1',
  'success@5',
  'MRR@10',
  'nDCG@10',
  'none',
  'first ms',
  'later ms',
  'first KB',
  'later KB',
  'requests',
];

/** Where nothing was measured. */
const none = '–';

/** Times and bytes as `median/p95`; with `showMissed` also the questions that Cairn does not answer first. */
export function evalTable(rows: readonly Row[], showMissed: boolean): string {
  const cells = rows.map((row) => [
    row.set,
    row.engine,
    String(row.questions),
    ...[row['success@1'], row['success@5'], row['MRR@10'], row['nDCG@10'], row.none].map((value) => value.toFixed(3)),
    times(row.first),
    times(row.later),
    kilobytes(row.first),
    kilobytes(row.later),
    row.first === undefined ? none : `${row.first.medianRequests}/${row.later?.medianRequests}`,
  ]);
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ');
  const missed = showMissed ? rows.filter(({ engine }) => engine === 'Cairn').flatMap(missedLines) : [];
  return [line(heads), ...cells.map(line), ...missed].join('\n');
}

function missedLines({ set, missed }: Row): readonly string[] {
  return missed.map(
    ({ q, place, instead }) =>
      `${set}: “${q}” ${place === undefined ? 'not in the first ten' : `at ${place}`}, first ${instead ?? 'nothing'}`,
  );
}

function times(costs: Costs | undefined): string {
  if (costs === undefined) return none;
  const { medianMs, p95Ms } = costs;
  return `${medianMs.toFixed(0)}/${p95Ms.toFixed(0)}`;
}

function kilobytes(costs: Costs | undefined): string {
  if (costs === undefined || costs.p95Bytes === 0) return none;
  const { medianBytes, p95Bytes } = costs;
  return `${(medianBytes / 1024).toFixed(0)}/${(p95Bytes / 1024).toFixed(0)}`;
}
