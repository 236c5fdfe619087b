import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, stepsDone } from '../../../src/domain/event.ts';
import { holdersOf } from '../../../src/domain/ownership.ts';
import { findStep, otherStepIds, stepId, targetOfStep } from '../../../src/domain/path.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const corpus = makeCorpus({
  people: [{ id: 'ada', aliases: ['aokafor'], events: [{ on: '2025-01-01', kind: 'path-finished', of: 'week' }] }],
  events: [
    { id: 'a', by: 'aokafor', on: '2026-01-31', of: 'week', done: ['Old-Name', 'first-steps', 'nonsense'] },
    { id: 'b', by: 'nobody', of: 'week' },
  ],
  records: [{ id: 'renamed', aliases: ['Old Name'] }, { id: 'other' }, { id: 'left-out' }],
  terms: [{ id: 'bubble' }],
  paths: [
    {
      id: 'week',
      steps: [
        { ref: 'renamed' },
        { ref: 'term:bubble' },
        { ref: 'record:other', id: 'again', aliases: ['first-steps', 'term-bubble'] },
        { ref: 'left-out' },
      ],
    },
  ],
});

const week = corpus.entries.path.get('week')!;
const ada = corpus.entries.person.get('ada')!;

test('a step is known under its id, or one made of what it leads to', () => {
  assert.deepEqual(week.steps.map(stepId), ['renamed', 'term-bubble', 'again', 'left-out']);
  assert.equal(stepId({ ref: 'https://example.org/a?b=1' }), 'https-example-org-a-b-1');
});

test('a step is the same after its record was renamed or it got another id, and never takes that of another', () => {
  assert.deepEqual(
    week.steps.map((step) => otherStepIds(corpus, week, step)),
    [
      ['record-renamed', 'old-name', 'record-old-name'],
      ['bubble'],
      ['first-steps', 'other', 'record-other'],
      ['record-left-out'],
    ],
  );
  assert.equal(findStep(corpus, week, 'old-name'), week.steps[0]);
  assert.equal(findStep(corpus, week, 'term-bubble'), week.steps[1]);
  assert.equal(findStep(corpus, week, 'nonsense'), undefined);
});

test('a step leads to an entry, to a page of the site, to an address, or nowhere', () => {
  assert.deepEqual(targetOfStep(corpus, 'renamed'), { kind: 'entry', entry: corpus.entries.record.get('renamed') });
  assert.deepEqual(targetOfStep(corpus, '/records/renamed/'), {
    kind: 'entry',
    entry: corpus.entries.record.get('renamed'),
  });
  assert.deepEqual(targetOfStep(corpus, '/guide/search/#operators'), {
    kind: 'page',
    path: 'guide/search/#operators',
  });
  assert.deepEqual(targetOfStep(corpus, '/nowhere/'), { kind: 'missing' });
  assert.deepEqual(targetOfStep(corpus, 'https://example.org'), { kind: 'address', href: 'https://example.org' });
});

test('events count from the file of the person and from files of their own, by any of their names', () => {
  assert.deepEqual(eventsOf(corpus, ada), [
    { on: '2025-01-01', kind: 'path-finished', of: 'week' },
    { on: '2026-01-31', kind: 'path-finished', of: 'week', done: ['Old-Name', 'first-steps', 'nonsense'] },
  ]);
});

test('of a finished path only the steps that were done count as known', () => {
  const done = { on: '2026-01-31', kind: 'path-finished', of: 'week' } as const;
  assert.deepEqual(stepsDone(corpus, week, done), week.steps);
  assert.deepEqual(stepsDone(corpus, week, { ...done, done: ['old-name', 'first-steps'] }).map(stepId), [
    'renamed',
    'again',
  ]);
  const holders = (id: string) =>
    holdersOf(corpus, corpus.entries.record.get(id)!, '2026-01-31').map(({ person }) => person.id);
  assert.deepEqual(holders('other'), ['ada']);
  assert.deepEqual(holders('left-out'), []);
});
