/** Tables in the sample that follow from a formula are worked out again. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, records, treeOf } from '../../helpers/casebook.ts';

/** The rows of figures of a record's first table under a heading with this word in its first cell. */
function rowsUnder(id: string, first: string): readonly (readonly string[])[] {
  const record = records.find((each) => each.id === id);
  assert.ok(record, `${id} is not there`);
  const cells = blocksOf(treeOf(record), ['tableCell']);
  const start = cells.indexOf(first);
  assert.notEqual(start, -1, `${id} has no table that begins with ${first}`);
  const width = cells.slice(start + 1).findIndex((cell) => /^[\d.]+$/.test(cell)) + 1;
  const rows: string[][] = [];
  for (let at = start + width; /^[\d.]+$/.test(cells[at] ?? ''); at += width) rows.push(cells.slice(at, at + width));
  return rows;
}

test('the hours lost to saving and to repeated work follow from a save of 40 s and an iteration of 105 s', () => {
  const rows = rowsUnder('checkpoint-every-100', 'Iterations between saves');
  const week = 7 * 24 * 3600;
  const expected = rows.map(([interval = '']) => {
    const saving = ((week / (Number(interval) * 105)) * 40) / 3600;
    const twice = (Number(interval) * 105) / 2 / 3600;
    return [interval, saving, twice, saving + twice].map((each) => (typeof each === 'string' ? each : each.toFixed(2)));
  });
  assert.ok(rows.length > 5);
  assert.deepEqual(rows, expected);
});

test('pass@100 from 200 samples follows from the estimator and from the shortcut', () => {
  const rows = rowsUnder('unbiased-pass-at-k', 'Samples that pass');
  const expected = rows.map(([passing = '']) => {
    const c = Number(passing);
    let missed = 1;
    for (let i = 200 - c + 1; i <= 200; i++) missed *= 1 - 100 / i;
    const shown = (value: number) => (value === 0 ? '0' : value.toFixed(3));
    return [passing, shown(1 - missed), shown(1 - (1 - c / 200) ** 100)];
  });
  assert.ok(rows.length > 3);
  assert.deepEqual(rows, expected);
});
