import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { truckFactorOf } from '../../../src/domain/truck-factor.ts';

const files = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([authors, count]) =>
    Array.from({ length: count }, () => authors.split('+').filter((author) => author !== '')),
  );

test('people are removed, the author of most files first, until under half of the files have an author left', () => {
  assert.deepEqual(truckFactorOf(files({ ada: 6, ben: 4 })), { greedy: 1, pruned: 1 });
  assert.deepEqual(truckFactorOf(files({ ada: 5, ben: 5 })), { greedy: 2, pruned: 2 }, 'half is not under half');
  assert.deepEqual(truckFactorOf(files({ 'ada+ben': 10 })), { greedy: 2, pruned: 2 });
  assert.deepEqual(truckFactorOf(files({ ada: 4, ben: 3, cleo: 3 })), { greedy: 2, pruned: 2 });
});

test('files without an author count, so that a project may have lost too many already', () => {
  assert.deepEqual(truckFactorOf(files({ ada: 4, '': 6 })), { greedy: 0, pruned: 0 });
});

test('pruning drops whoever is an author of under a tenth of what the first is', () => {
  const counts = {
    ada: 50,
    ben: 4,
    cleo: 4,
    dan: 4,
    eve: 4,
    fay: 4,
    gil: 4,
    hal: 4,
    ida: 4,
    jon: 4,
    kim: 4,
    lea: 4,
    max: 4,
    ned: 4,
  };
  assert.deepEqual(truckFactorOf(files(counts)), { greedy: 2, pruned: 0 });
  assert.deepEqual(truckFactorOf(files({ ada: 50, ben: 5, cleo: 4 })), { greedy: 1, pruned: 1 });
});

test('no files have no truck factor', () => {
  assert.equal(truckFactorOf([]), undefined);
});

test('the pruned truck factor is never the greater one, and neither exceeds the number of authors', () => {
  const anyFiles = fc.array(fc.subarray(['ada', 'ben', 'cleo', 'dan', 'eve']), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(anyFiles, (given) => {
      const found = truckFactorOf(given)!;
      assert.ok(found.pruned <= found.greedy);
      assert.ok(found.greedy <= new Set(given.flat()).size);
    }),
  );
});
