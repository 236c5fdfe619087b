import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  foldText,
  parseChoice,
  selectRows,
  sortRows,
  sorts,
  writeChoice,
  type Choice,
  type Facets,
  type FilterRow,
} from '../../../src/elements/record-filter.ts';

const facets: Facets = {
  groups: ['status', 'status', 'area', 'area'],
  values: ['accepted', 'rejected', 'numerics', 'data & co'],
};
const rows: readonly FilterRow[] = [
  row('BF16 over FP16', '2022-03-01', [0, 2], 'Numérics of the loss'),
  row('Drop 8-bit Adam', '2021-10-02', [1, 2], 'loss diverged'),
  row('Adopt the Stack', '', [0, 3], 'licences'),
];
const nothing: Choice = { marks: new Set(), query: '', sort: 'newest' };

function row(title: string, on: string, marks: readonly number[], words: string): FilterRow {
  return { title, on, marks, text: () => foldText(`${title} ${words}`) };
}

test('without a choice all rows are shown and counted', () => {
  assert.deepEqual(selectRows(rows, facets, nothing), {
    isShown: [true, true, true],
    shown: 3,
    counts: [2, 1, 2, 1],
  });
});

test('counts ignore the choice of their own group', () => {
  assert.deepEqual(selectRows(rows, facets, { ...nothing, marks: new Set([0]) }), {
    isShown: [true, false, true],
    shown: 2,
    counts: [2, 1, 1, 1],
  });
});

test('values of one group widen the list, groups narrow it', () => {
  const both = selectRows(rows, facets, { ...nothing, marks: new Set([0, 1]) });
  assert.equal(both.shown, 3);
  const crossed = selectRows(rows, facets, { ...nothing, marks: new Set([1, 3]) });
  assert.deepEqual(crossed, { isShown: [false, false, false], shown: 0, counts: [1, 0, 1, 0] });
});

test('every word of the query must be there, accents and case apart', () => {
  assert.deepEqual(selectRows(rows, facets, { ...nothing, query: ' LOSS numerics' }).isShown, [true, false, false]);
});

test('rows without a day come last in either order', () => {
  assert.deepEqual(sortRows(rows, 'newest'), [0, 1, 2]);
  assert.deepEqual(sortRows(rows, 'oldest'), [1, 0, 2]);
  assert.deepEqual(sortRows(rows, 'title'), [2, 0, 1]);
});

test('a choice survives its address', () => {
  const choice: Choice = { marks: new Set([0, 3]), query: 'a b', sort: 'title' };
  const address = writeChoice(choice, facets);
  assert.equal(address, '?status=accepted&area=data+%26+co&q=a+b&sort=title');
  assert.deepEqual(parseChoice(address, facets), choice);
  assert.equal(writeChoice(nothing, facets), '');
});

test('what an address names and nobody knows is left out', () => {
  assert.deepEqual(parseChoice('?status=wild&colour=red&sort=random&area=numerics', facets), {
    marks: new Set([2]),
    query: '',
    sort: 'newest',
  });
});

test('any choice survives its address, and each count is what choosing that value as well would leave', () => {
  const choices = fc.record({
    marks: fc.subarray([0, 1, 2, 3]).map((marks) => new Set(marks)),
    query: fc.string().map((text) => text.trim()),
    sort: fc.constantFrom(...sorts),
  });
  fc.assert(
    fc.property(choices, (given) => {
      const choice: Choice = { ...given };
      assert.deepEqual(parseChoice(writeChoice(choice, facets), facets), choice);
      const { counts } = selectRows(rows, facets, choice);
      counts.forEach((count, mark) => {
        const others = [...choice.marks].filter((other) => facets.groups[other] !== facets.groups[mark]);
        assert.equal(selectRows(rows, facets, { ...choice, marks: new Set([...others, mark]) }).shown, count);
      });
    }),
  );
});
