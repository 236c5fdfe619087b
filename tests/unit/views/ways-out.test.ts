import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waysOut } from '../../../src/views/ways-out.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

test('a built page cannot save, and one that is served while writing can', () => {
  const corpus = makeCorpus({ wiki: { base: '/wiki/' } });
  assert.deepEqual(waysOut(corpus, false), { folder: 'content' });
  assert.deepEqual(waysOut(corpus, true), { folder: 'content', saveUrl: '/wiki/@cairn/save' });
});

test('a forge with a page for new files is one of the ways', () => {
  const repository = { url: 'https://codeberg.org/org/wiki', branch: 'main', forge: 'gitea', folder: 'docs' } as const;
  assert.deepEqual(waysOut(makeCorpus({ wiki: { repository } }), false), {
    folder: 'docs',
    forge: { name: 'Gitea', repository },
  });
  assert.deepEqual(waysOut(makeCorpus({ wiki: { repository: { ...repository, forge: 'other' } } }), false), {
    folder: 'docs',
  });
});
