import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultWiki } from '../../../src/domain/wiki.ts';
import { wikiSchema } from '../../../src/schema/wiki.ts';
import { messagesOf } from './messages.ts';

test('an empty wiki.yaml gives what holds without one', () => {
  assert.deepEqual(wikiSchema.parse({}), defaultWiki);
});

for (const [base, path] of [
  ['/', '/'],
  ['wiki', '/wiki/'],
  ['/wiki', '/wiki/'],
  ['/a/b/', '/a/b/'],
] as const) {
  test(`the base \`${base}\` is the path \`${path}\``, () => assert.equal(wikiSchema.parse({ base }).base, path));
}

test('weights that are not given keep theirs', () => {
  const { weights } = wikiSchema.parse({ weights: { 'path-finished': '1' } });
  assert.deepEqual(weights, { ...defaultWiki.weights, pathFinished: 1 });
});

test('what a setting cannot be is refused with what it could', () => {
  assert.deepEqual(messagesOf(wikiSchema, { 'review-notice': '-1' }), [
    'review-notice: expected a whole number of at least 0',
  ]);
  assert.deepEqual(messagesOf(wikiSchema, { 'holder-floor': '-0.5' }), [
    'holder-floor: expected a number of at least 0',
  ]);
  assert.deepEqual(messagesOf(wikiSchema, { 'holder-flor': '0.5' }), [': unknown holder-flor']);
  assert.deepEqual(messagesOf(wikiSchema, { repository: { url: 'git@example.org:wiki.git' } }), [
    'repository.url: expected an address that starts with `https://`, received `git@example.org:wiki.git`',
  ]);
});
