import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crumbsTo } from '../../../src/views/crumbs.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

test('the way to a page names the overviews above it, under the base path', () => {
  const corpus = makeCorpus({ wiki: { base: '/wiki/' } });
  assert.deepEqual(crumbsTo(corpus, 'record', 'area'), [
    { label: 'Records', href: '/wiki/records/' },
    { label: 'Areas', href: '/wiki/areas/' },
  ]);
  assert.deepEqual(crumbsTo(corpus, 'person', 'team'), [
    { label: 'People', href: '/wiki/people/' },
    { label: 'Teams', href: '/wiki/teams/' },
  ]);
});
