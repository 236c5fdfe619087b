/** Are figures read strictly, and is every one that cannot be read named by row and column? */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isChartData, parseChartData, parseNumber } from '../../../../src/mdx/core/chart-data.ts';
import { parseCsv } from '../../../../src/mdx/core/csv.ts';

test('the first column is x and every further one a series', () => {
  assert.deepEqual(
    parseChartData(
      [
        ['x', 'a', 'b'],
        ['1', '2', '-3.5'],
        ['2', '', '1e3'],
      ],
      false,
    ),
    {
      kind: 'number',
      xs: ['1', '2'],
      series: [
        { name: 'a', values: [2, undefined] },
        { name: 'b', values: [-3.5, 1000] },
      ],
    },
  );
});

test('days are dates, and words are categories', () => {
  const kindOf = (...xs: string[]) => {
    const parsed = parseChartData([['x', 'y'], ...xs.map((x) => [x, '1'])], false);
    return isChartData(parsed) ? parsed.kind : parsed;
  };
  assert.equal(kindOf('2026-01-31', '2026-02-01'), 'date');
  assert.equal(kindOf('2026-02-30', '2026-02-01'), 'category');
  assert.equal(kindOf('fp16', 'bf16'), 'category');
});

test('each mistake names its row and column, and says what to write', () => {
  const parsed = parseChartData(
    [
      ['x', 'a', 'b'],
      ['1', '1,234', '97 %'],
      ['2', '0', 'many'],
      ['3', '1'],
    ],
    true,
  );
  assert.deepEqual(parsed, [
    {
      row: 1,
      message: 'row 1, column `a`: `1,234` is not a number',
      hint: 'Write `1234`, with nothing between the digits.',
    },
    { row: 1, message: 'row 1, column `b`: `97 %` is not a number', hint: 'Write `97`, and put the unit in `y-unit`.' },
    {
      row: 2,
      message: 'row 2, column `a`: `0` is not above 0, so a logarithmic axis cannot show it',
      hint: 'Leave the cell empty, or remove `y-scale="log"`.',
    },
    {
      row: 2,
      message: 'row 2, column `b`: `many` is not a number',
      hint: 'Write a number such as `12.5`, or leave the cell empty where the figure is not known.',
    },
    {
      row: 3,
      message: 'row 3 has 2 cells and the headings 3',
      hint: 'Write as many; an empty cell is a figure that is not known.',
    },
  ]);
});

test('a table without figures, with a heading twice or with an x twice is refused', () => {
  assert.deepEqual(parseChartData([['x']], false), [
    { message: 'the table has no second column', hint: 'The first column is x; add one for each series.' },
    { message: 'the table has no row of figures', hint: 'Write a row for each x.' },
  ]);
  assert.deepEqual(
    parseChartData(
      [
        ['x', 'a', 'a'],
        ['p', '1', '1'],
        ['p', '1', '1'],
      ],
      false,
    ),
    [
      { message: 'two columns have the heading `a`', hint: 'Name each series once.' },
      { row: 2, message: 'row 2 has the x `p`, as row 1 does', hint: 'Keep one of the two.' },
    ],
  );
});

test('a series without any figure is refused', () => {
  assert.deepEqual(
    parseChartData(
      [
        ['x', 'a', 'b'],
        ['1', '1', ''],
      ],
      false,
    ),
    [{ message: 'the column `b` has no figure', hint: 'Write one, or remove the column.' }],
  );
});

for (const [text, value] of [
  ['1', 1],
  ['-1.5', -1.5],
  ['\u22122', -2],
  ['.5', 0.5],
  ['3e4', 30_000],
  ['1.', undefined],
  ['1_000', undefined],
  ['0x10', undefined],
  ['', undefined],
  ['1e999', undefined],
  ['Infinity', undefined],
] as const) {
  test(`${JSON.stringify(text)} is ${value === undefined ? 'no number' : `the number ${value}`}`, () => {
    assert.equal(parseNumber(text), value);
  });
}

test('a CSV file has quotes, comments, blank lines and any line ends', () => {
  assert.deepEqual(parseCsv('\uFEFF# note\r\nx,"a, b","c ""d"""\r\n\r\n1,2,\n3,"4\n5",6'), [
    ['x', 'a, b', 'c "d"'],
    ['1', '2', ''],
    ['3', '4\n5', '6'],
  ]);
});

test('cells that are written as CSV are read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '1', ' x ') }).map((text) => text.trim());
  const rows = fc.array(fc.tuple(fc.constant('r'), cell, cell), { maxLength: 8 });
  fc.assert(
    fc.property(rows, (cells) => {
      const csv = cells.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
      assert.deepEqual(parseCsv(csv), cells);
    }),
  );
});
