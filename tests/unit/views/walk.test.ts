import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathPage } from '../../../src/views/path.ts';
import { pathParts, walkedOutline, walkedPath } from '../../../src/views/walk.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const corpus = makeCorpus({
  records: [
    { id: 'old', title: 'Old way', summary: 'As ever.' },
    { id: 'new', title: 'New way', supersedes: ['old'] },
  ],
  paths: [
    {
      id: 'week',
      title: 'First week',
      aliases: ['week-one'],
      steps: [
        { ref: 'old', minutes: 5, check: { question: 'Why?', answer: 'So.' } },
        { ref: 'https://example.org/paper' },
        { ref: 'nowhere' },
      ],
    },
  ],
});

function week() {
  const path = corpus.entries.path.get('week');
  assert.ok(path);
  return path;
}

test('the browser is told where each step leads today, and what it is to be compared with', () => {
  const { steps, ...path } = walkedPath(pathPage(corpus, week(), (text) => `#${text.length}`, today));
  assert.deepEqual(
    { ...path, revision: '' },
    {
      id: 'week',
      aliases: ['week-one'],
      revision: '',
      title: 'First week',
      href: '/paths/week/',
      partsHref: '/paths/week/parts.json',
    },
  );
  const [old, outside, gone] = steps;
  assert.deepEqual(
    [old?.title, old?.href, old?.replaced, old?.minutes, Object.keys(old?.digests ?? {})],
    ['New way', '/records/new/', { title: 'Old way', href: '/records/old/' }, 5, ['decision', 'status']],
  );
  assert.deepEqual([outside?.isOutside, outside?.href, outside?.digests], [true, 'https://example.org/paper', {}]);
  assert.deepEqual([gone?.title, gone?.href], ['nowhere', undefined]);
});

test('a row of a list carries neither questions nor digests', () => {
  const { steps } = walkedOutline(corpus, week(), today);
  assert.deepEqual(
    steps.map(({ check, digests }) => [check, digests]),
    [
      [undefined, {}],
      [undefined, {}],
      [undefined, {}],
    ],
  );
});

test('the texts that matter lie under the ids of the steps', () => {
  const parts = pathParts(pathPage(corpus, week(), (text) => text, today));
  assert.equal(parts['old']?.find(({ name }) => name === 'decision')?.text, 'As ever.');
  assert.deepEqual(parts['nowhere'], []);
});
