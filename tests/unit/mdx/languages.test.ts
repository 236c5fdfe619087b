import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, languagesIn, placeOfNext } from '../../../src/mdx/languages.ts';

test('the first word of a fence names its language', () => {
  assert.deepEqual(['rust,ignore', '{.rust .x}', 'C++', 'f#', '', '   '].map(languageOf), [
    'rust',
    'rust',
    'c++',
    'f#',
    '',
    '',
  ]);
});

test('the languages of a text are those of its fences, in quotes and lists too', () => {
  const text = [
    '```rust',
    'fn f() {}',
    '```',
    '> ~~~ toml',
    '> a = 1',
    '> ~~~',
    '  ````py',
    '  ````',
    '`a` ```js```',
  ].join('\n');
  assert.deepEqual([...languagesIn(text)], ['rust', 'toml', 'py']);
});

test('a thread takes the first text whose grammars no other has alone, and any when there is no such text', () => {
  const languages = new Map([
    ['a', new Set(['rust', 'toml'])],
    ['b', new Set(['rust', 'cpp'])],
  ]);
  const waiting = [['cpp', 'rust'], ['toml'], ['rust'], ['go']].map((wanted) => new Set(wanted));
  assert.equal(placeOfNext(waiting, 'a', languages), 1);
  assert.equal(placeOfNext(waiting, 'b', languages), 0);
  assert.equal(placeOfNext(waiting, 'new', languages), 3);
  assert.equal(placeOfNext(waiting.slice(0, 3), 'new', languages), 0);
  assert.equal(placeOfNext(waiting, 'only', new Map()), 0);
});
