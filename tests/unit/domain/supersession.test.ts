import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findEntry, type Corpus } from '../../../src/domain/corpus.ts';
import type { DecisionRecord } from '../../../src/domain/record.ts';
import {
  chainOf,
  currentOf,
  isInForce,
  isOnCycle,
  isRetired,
  stateOf,
  successorsOf,
} from '../../../src/domain/supersession.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

function get(corpus: Corpus, id: string): DecisionRecord {
  const record = findEntry(corpus, 'record', id);
  assert.ok(record);
  return record;
}

function states(records: NonNullable<GivenCorpus['records']>, on: typeof today | '2026-02-01' = today): string {
  const corpus = makeCorpus({ records });
  return [...corpus.entries.record.values()].map((record) => stateOf(corpus, record, on)).join(' ');
}

test('a record is superseded once an accepted record supersedes it', () => {
  assert.equal(states([{ id: 'a' }, { id: 'b', supersedes: ['a'] }]), 'superseded accepted');
});

test('a record that is only proposed, rejected or unstated supersedes nothing', () => {
  for (const status of ['proposed', 'rejected', 'unstated'] as const) {
    assert.equal(states([{ id: 'a' }, { id: 'b', status, supersedes: ['a'] }]), `accepted ${status}`);
  }
});

test('a superseded record does not revive when its successor is deprecated', () => {
  assert.equal(states([{ id: 'a' }, { id: 'b', status: 'deprecated', supersedes: ['a'] }]), 'superseded deprecated');
});

test('a successor dated after today counts from its day on', () => {
  const records = [{ id: 'a' }, { id: 'b', date: '2026-02-01', supersedes: ['a'] }] as const;
  assert.equal(states(records), 'accepted accepted');
  assert.equal(states(records, '2026-02-01'), 'superseded accepted');
  const corpus = makeCorpus({ records });
  assert.equal(isInForce(corpus, get(corpus, 'a'), today), true);
  assert.equal(isInForce(corpus, get(corpus, 'b'), today), false);
  assert.equal(currentOf(corpus, get(corpus, 'a'), today)?.id, 'a');
});

test('only an accepted record that nothing has replaced is in force', () => {
  const corpus = makeCorpus({
    records: [
      { id: 'a' },
      { id: 'b', supersedes: ['a'] },
      { id: 'c', status: 'proposed' },
      { id: 'd', status: 'deprecated' },
      { id: 'e', status: 'unstated' },
      { id: 'f', status: 'rejected' },
    ],
  });
  const records = [...corpus.entries.record.values()];
  assert.deepEqual(
    records.filter((record) => isInForce(corpus, record, today)).map(({ id }) => id),
    ['b'],
  );
  assert.deepEqual(
    records.filter((record) => isRetired(corpus, record, today)).map(({ id }) => id),
    ['a', 'd', 'f'],
  );
});

test('the current answer is the end of the chain, also where branches meet again', () => {
  const corpus = makeCorpus({
    records: [
      { id: 'a' },
      { id: 'b', supersedes: ['a'] },
      { id: 'c', supersedes: ['a'] },
      { id: 'd', supersedes: ['b', 'c'] },
    ],
  });
  for (const id of ['a', 'b', 'c', 'd']) assert.equal(currentOf(corpus, get(corpus, id), today)?.id, 'd');
});

test('a fork and a circle have no current answer', () => {
  const fork = makeCorpus({ records: [{ id: 'a' }, { id: 'b', supersedes: ['a'] }, { id: 'c', supersedes: ['a'] }] });
  assert.equal(currentOf(fork, get(fork, 'a'), today), undefined);
  assert.equal(currentOf(fork, get(fork, 'b'), today)?.id, 'b');
  const circle = makeCorpus({
    records: [
      { id: 'a', supersedes: ['b'] },
      { id: 'b', supersedes: ['a'] },
      { id: 'c', supersedes: ['old-c'], aliases: ['old-c'] },
    ],
  });
  for (const id of ['a', 'b', 'c']) {
    assert.equal(currentOf(circle, get(circle, id), today), undefined);
    assert.equal(isOnCycle(circle, get(circle, id)), true);
  }
});

test('a chain stands in the order in which it was decided, whichever of its records is asked', () => {
  const corpus = makeCorpus({
    records: [
      { id: 'a', supersedes: ['z'] },
      { id: 'm', supersedes: ['a'] },
      { id: 'z' },
      { id: 'other', relatesTo: ['a'] },
    ],
  });
  for (const id of ['a', 'm', 'z']) {
    assert.deepEqual(
      chainOf(corpus, get(corpus, id)).map((record) => record.id),
      ['z', 'a', 'm'],
    );
  }
  assert.equal(chainOf(corpus, get(corpus, 'other')).length, 1);
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyCorpus = fc
  .tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        supersedes: fc.subarray(ids, { maxLength: 3 }),
        status: fc.constantFrom('accepted', 'deprecated', 'proposed', 'rejected'),
        date: fc.constantFrom('2024-01-01', '2025-01-01', '2026-03-01', undefined),
      }),
    ),
  )
  .map((records) => makeCorpus({ records: records as NonNullable<GivenCorpus['records']> }));

test('on any graph, with circles and forks, every chain comes to an end that nothing supersedes', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => {
      for (const record of corpus.entries.record.values()) {
        const current = currentOf(corpus, record, today);
        if (current !== undefined) assert.deepEqual(successorsOf(corpus, current, today), []);
        if (successorsOf(corpus, record, today).length === 0 && !isOnCycle(corpus, record)) {
          assert.equal(current, record);
        }
      }
    }),
  );
});

test('on any graph, a chain holds each of its records once, and is the same from each of them', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => {
      for (const record of corpus.entries.record.values()) {
        const chain = chainOf(corpus, record);
        assert.equal(new Set(chain).size, chain.length);
        for (const other of chain) assert.deepEqual(new Set(chainOf(corpus, other)), new Set(chain));
      }
    }),
  );
});

test('time never brings a superseded record back', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => {
      for (const record of corpus.entries.record.values()) {
        if (stateOf(corpus, record, '2025-06-01') === 'superseded') {
          assert.equal(stateOf(corpus, record, '2026-06-01'), 'superseded');
        }
      }
    }),
  );
});
