import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNewer, isVersion } from '../../../src/domain/version.ts';

for (const [version, other, expected] of [
  ['0.2', '0.1.0', true],
  ['0.1', '0.1.0', false],
  ['0.1.1', '0.1.0', true],
  ['0.1', '0.1.5', false],
  ['0.10', '0.9.3', true],
  ['1', '0.99.0', true],
  ['0.9', '1.0.0', false],
  ['0.9.9', '1.0.0', false],
] as const) {
  test(`${version} is ${expected ? '' : 'not '}newer than ${other}`, () =>
    assert.equal(isNewer(version, other), expected));
}

test('a version is up to three numbers', () => {
  assert.deepEqual(['1', '0.2', '0.2.1'].filter(isVersion), ['1', '0.2', '0.2.1']);
  assert.deepEqual(['', 'v1', '0.2.1.3', '0.x', 'latest'].filter(isVersion), []);
});
