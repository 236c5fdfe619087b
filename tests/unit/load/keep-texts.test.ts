import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepTexts } from '../../../src/load/keep-texts.ts';

test('a text is made once while there is room, and each time when there is none', async () => {
  const made: string[] = [];
  const texts = keepTexts<string>(5);
  const ask = (key: string) =>
    texts(key, async () => {
      made.push(key);
      return key;
    });
  for (const key of ['abc', 'abc', 'defg', 'defg', 'hi', 'hi', 'j']) assert.equal(await ask(key), key);
  assert.deepEqual(made, ['abc', 'defg', 'defg', 'hi', 'j']);
});

test('a text that two have made at once is counted once', async () => {
  const texts = keepTexts<string>(4);
  const make = async () => 'ab';
  await Promise.all([texts('x', make), texts('x', make)]);
  assert.equal(await texts('y', make), 'ab');
  assert.equal(await texts('y', () => assert.fail('there was room for two')), 'ab');
});
