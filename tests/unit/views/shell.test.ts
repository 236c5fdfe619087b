import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyOf } from '../../../src/views/page-policy.ts';
import { shellOf } from '../../../src/views/shell.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

test('the frame of a wiki leads to its sections under the base path', () => {
  assert.deepEqual(shellOf(makeCorpus({ wiki: { name: 'Ours', base: '/wiki/' } }), today), {
    name: 'Ours',
    base: '/wiki/',
    policy: policyOf({ federation: [] }),
    homeUrl: '/wiki/',
    searchUrl: '/wiki/search/',
    changesUrl: '/wiki/changes/',
    forms: { name: 'Ours', base: '/wiki/', outputs: ['json', 'markdown', 'feeds'] },
    today,
    nav: [
      { section: 'records', label: 'Records', href: '/wiki/records/' },
      { section: 'systems', label: 'Systems', href: '/wiki/systems/' },
      { section: 'people', label: 'People', href: '/wiki/people/' },
      { section: 'risk', label: 'Risk', href: '/wiki/risk/' },
      { section: 'handoffs', label: 'Handoffs', href: '/wiki/handoffs/' },
      { section: 'paths', label: 'Paths', href: '/wiki/paths/' },
      { section: 'glossary', label: 'Glossary', href: '/wiki/glossary/' },
      { section: 'guide', label: 'Guide', href: '/wiki/guide/' },
    ],
    footer: [
      { section: 'new-here', label: 'New here', href: '/wiki/new-here/' },
      { section: 'search', label: 'Search', href: '/wiki/search/' },
      { label: 'Areas', href: '/wiki/areas/' },
      { label: 'Teams', href: '/wiki/teams/' },
      { section: 'facts', label: 'Facts', href: '/wiki/facts/' },
      { label: 'How to write a record', href: '/wiki/guide/records/' },
    ],
  });
});

test('a sample wiki says on which day it lives', () => {
  const { sampleDay, note } = shellOf(makeCorpus({ wiki: { today: '2026-01-31' } }), today);
  assert.equal(sampleDay, '2026-01-31');
  assert.equal(
    note,
    'This is a sample wiki. It lives on 31 January 2026, so that nothing in it goes stale; its people and teams are invented.',
  );
});
