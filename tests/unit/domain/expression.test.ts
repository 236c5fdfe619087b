import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../../src/domain/expression.ts';

const facts = new Map([
  ['gpus', 384],
  ['gpus-per-node', 8],
]);
const give = (expression: string) => evaluate(expression, (id) => facts.get(id));

for (const [expression, value] of [
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['10 - 4 - 3', 3],
  ['64 / 4 / 2', 8],
  ['2 ^ 3 ^ 2', 512],
  ['-2 ^ 2', -4],
  ['2 ^ -1', 0.5],
  ['--3', 3],
  ['+3', 3],
  ['sqrt(2 * 8)', 4],
  ['sqrt ( 16 )', 4],
  ['.5 + 1.', 1.5],
  ['1e3 + 2.5E-1', 1000.25],
  ['1,048,576 / 1_024', 1024],
  ['40 × 2 ÷ 4 − 1', 19],
  ['fact:gpus / fact:gpus-per-node', 48],
  ['fact:gpus - 8', 376],
  ['  \n 7 ', 7],
] as const) {
  test(`\`${expression.trim()}\` gives ${value}`, () => assert.deepEqual(give(expression), { value }));
}

const hint = 'Arithmetic is numbers, `+ - * / ^ ( )`, `sqrt(…)` and `fact:id`.';

for (const [expression, problem] of [
  ['', 'it ends too soon'],
  ['1 +', 'it ends too soon'],
  ['(1', 'it ends too soon'],
  ['1)', '`)` is not expected at character 2'],
  ['1 2', '`2` is not expected at character 3'],
  ['1,23', '`,` is not expected at character 2'],
  ['10 % 3', '`%` is not expected at character 4'],
  ['x', '`x` is not expected at character 1'],
  ['sqrt 4', '`4` is not expected at character 6'],
] as const) {
  test(`\`${expression}\` is refused with the place where it goes wrong`, () => {
    assert.deepEqual(give(expression), { problem, hint });
  });
}

for (const [expression, problem] of [
  ['1 / (2 - 2)', 'it divides by zero'],
  ['0 ^ -1', 'it divides by zero'],
  ['sqrt(1 - 2)', 'it takes a root of `-1`, which is not a real number'],
  ['(-8) ^ (1 / 3)', 'it takes a root of `-8`, which is not a real number'],
  ['10 ^ 400', 'it gives a number too large to write'],
  ['('.repeat(101) + '1' + ')'.repeat(101), 'it is nested more than 100 deep'],
  ['-'.repeat(20_000) + '1', 'it is nested more than 100 deep'],
] as const) {
  test(`\`${expression.slice(0, 20)}\` has no value: ${problem}`, () =>
    assert.deepEqual(give(expression), { problem }));
}

test('a fact that nobody has written down is named', () => {
  assert.deepEqual(give('fact:gpu * 2'), { unknownFact: 'gpu' });
  assert.deepEqual(give('fact:constructor'), { unknownFact: 'constructor' });
});

for (const attempt of [
  'constructor',
  '__proto__',
  'toString()',
  'Math.PI',
  'sqrt.constructor("return process")()',
  'process.exit(1)',
  'x = 1',
  '1; 2',
  '[1, 2]',
  '"text"',
  '`1`',
  '{}',
  '(() => 1)()',
  '1 ? 2 : 3',
  'random()',
  'abs(1)',
  'PI',
  '1 == 1',
  'true',
  '0x10',
  '1n',
  '5!',
]) {
  test(`\`${attempt}\` reaches nothing`, () => {
    const result = give(attempt);
    assert.ok('problem' in result && result.hint === hint, JSON.stringify(result));
  });
}

test('no text makes it throw, hang or give anything but a finite number', () => {
  const piece = fc.constantFrom(
    '1',
    '2.5',
    '+',
    '-',
    '*',
    '/',
    '^',
    '(',
    ')',
    'sqrt',
    'sqrt(',
    'fact:gpus',
    'e',
    ',',
    ' ',
    '.',
    '_',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (expression) => {
      const result = give(expression);
      if ('value' in result) assert.ok(Number.isFinite(result.value));
      else if ('problem' in result) assert.match(result.problem, /^(it|`)/);
    }),
    { numRuns: 2000 },
  );
});

test('sums and products agree with those of JavaScript', () => {
  const term = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(term, term, term, (a, b, c) => {
      assert.deepEqual(give(`${a} + ${b} * ${c}`), { value: a + b * c });
      assert.deepEqual(give(`(${a} - ${b}) * ${c}`), { value: (a - b) * c });
    }),
  );
});
