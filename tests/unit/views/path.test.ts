import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathPage, timeOf } from '../../../src/views/path.ts';
import { pathsPage } from '../../../src/views/paths.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const body = { digest: '', headings: [], links: [], references: [], assets: [] };

const corpus = makeCorpus({
  people: [{ id: 'ada', name: 'Ada', left: '2025-01-01' }],
  records: [
    { id: 'old', title: 'Old way', body: { ...body, words: 610 } },
    { id: 'new', title: 'New way', supersedes: ['old'] },
  ],
  terms: [{ id: 'mfu', term: 'MFU' }],
  paths: [
    { id: 'a-later', title: 'A later week', audienceRole: 'Engineers', after: ['week'] },
    {
      id: 'week',
      title: 'First week',
      audienceRole: 'Engineers',
      maintainer: 'ada',
      after: ['gone'],
      steps: [
        { ref: 'old', why: 'It started here.' },
        { ref: 'term:mfu', minutes: 2, check: { question: 'What is it?', answer: 'A ratio.' } },
        { ref: 'https://example.org/papers/one.pdf?page=2' },
        { ref: 'nowhere', minutes: 60 },
      ],
    },
    { id: 'tour', title: 'The tour' },
  ],
});

function week() {
  const path = corpus.entries.path.get('week');
  assert.ok(path);
  return pathPage(corpus, path, (text) => text, today);
}

test('a step leads to an entry with its live state, to an address outside, or says that it leads nowhere', () => {
  assert.deepEqual(
    week().steps.map(({ target }) =>
      target.kind === 'entry' ? [target.link.label, target.link.state, target.link.current?.label] : target,
    ),
    [
      ['Old way', 'superseded', 'New way'],
      ['MFU', undefined, undefined],
      {
        kind: 'address',
        href: 'https://example.org/papers/one.pdf?page=2',
        label: 'example.org/papers/one.pdf?page=2',
      },
      { kind: 'missing', label: 'nowhere' },
    ],
  );
});

test('a step without minutes is measured from its text, and what cannot be measured is told', () => {
  const { steps, time } = week();
  assert.deepEqual(
    steps.map((step) => step.time),
    [
      { minutes: 3, isMeasured: true },
      { minutes: 2, isMeasured: false },
      undefined,
      { minutes: 60, isMeasured: false },
    ],
  );
  assert.equal(time, '4 steps, about 1 hour 5 minutes, and 1 step of unknown length');
});

test('times are told in minutes, then in hours', () => {
  const steps = (...minutes: readonly number[]) => minutes.map((each) => ({ minutes: each, isMeasured: false }));
  assert.equal(timeOf([]), '0 steps');
  assert.equal(timeOf(steps(1)), '1 step, about 1 minute');
  assert.equal(timeOf(steps(40, 20)), '2 steps, about 1 hour');
  assert.equal(timeOf(steps(60, 60, 15)), '3 steps, about 2 hours 15 minutes');
});

test('a path knows what comes before it and after it, and who keeps it', () => {
  const { maintainer, after, next } = week();
  assert.deepEqual([maintainer?.label, maintainer?.link?.state], ['Ada', 'departed']);
  assert.deepEqual(after, [{ label: 'gone' }]);
  assert.deepEqual(
    next.map(({ label }) => label),
    ['A later week'],
  );
});

test('paths stand by role, those for everybody first, and each behind what it comes after', () => {
  assert.deepEqual(
    pathsPage(corpus, today).roles.map(({ label, paths }) => [label, paths.map(({ path }) => path.label)]),
    [
      ['Everybody', ['The tour']],
      ['Engineers', ['First week', 'A later week']],
    ],
  );
});

test('paths that come after each other in a circle are all shown', () => {
  const circle = makeCorpus({
    paths: [
      { id: 'a', after: ['b'] },
      { id: 'b', after: ['a'] },
    ],
  });
  assert.deepEqual(
    pathsPage(circle, today).roles.flatMap(({ paths }) => paths.map(({ path }) => path.id)),
    ['a', 'b'],
  );
});

test('a wiki without paths says how to begin one', () => {
  assert.deepEqual(pathsPage(makeCorpus({}), today).empty, {
    missing: 'There are no paths yet.',
    todo: 'Ask somebody new what they wished they had read first, then run `npm run cairn -- new path`.',
  });
});
