import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCorpus, findAny, findEntry, isSame, nameOf } from '../../../src/domain/corpus.ts';
import { defaultWiki } from '../../../src/domain/wiki.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

test('an entry is found by its id and, in any case, by its aliases', () => {
  const corpus = makeCorpus({ records: [{ id: 'train-in-bf16', aliases: ['ADR-12'] }] });
  for (const name of ['train-in-bf16', 'ADR-12', 'adr-12']) {
    assert.equal(findEntry(corpus, 'record', name)?.id, 'train-in-bf16');
  }
  assert.equal(findEntry(corpus, 'record', 'adr-13'), undefined);
  assert.equal(findEntry(corpus, 'record', ''), undefined);
  assert.equal(findEntry(corpus, 'system', 'train-in-bf16'), undefined);
});

test('an alias never shadows an id, and of two entries with one alias the first in order has it', () => {
  const corpus = makeCorpus({
    records: [
      { id: 'a', aliases: ['b', 'old'] },
      { id: 'b', aliases: ['old'] },
    ],
  });
  assert.equal(findEntry(corpus, 'record', 'b')?.id, 'b');
  assert.equal(findEntry(corpus, 'record', 'old')?.id, 'a');
});

test('of two files with one id the first counts, and all keeps both', () => {
  const corpus = makeCorpus({
    records: [
      { id: 'a', file: 'records/z/a.mdx', title: 'Second' },
      { id: 'a', file: 'records/b/a.mdx', title: 'First' },
    ],
  });
  assert.equal(findEntry(corpus, 'record', 'a')?.title, 'First');
  assert.equal(corpus.all.length, 2);
});

test('entries stand in the order of their ids, however they were read', () => {
  const given = makeCorpus({ records: [{ id: 'c' }, { id: 'a' }, { id: 'b' }] });
  const again = buildCorpus(defaultWiki, given.all.toReversed());
  assert.deepEqual([...given.entries.record.keys()], ['a', 'b', 'c']);
  assert.deepEqual([...again.entries.record.keys()], ['a', 'b', 'c']);
});

test('a name without a kind means a record before a system, and a kind before the name decides', () => {
  const corpus = makeCorpus({ records: [{ id: 'bloom' }], systems: [{ id: 'bloom' }, { id: 'store' }] });
  assert.equal(findAny(corpus, 'bloom')?.kind, 'record');
  assert.equal(findAny(corpus, 'system:bloom')?.kind, 'system');
  assert.equal(findAny(corpus, 'store')?.kind, 'system');
  assert.equal(findAny(corpus, 'record:store'), undefined);
  assert.equal(findAny(corpus, 'https://example.org/'), undefined);
});

test('a handoff and a receipt are named after their people', () => {
  const corpus = makeCorpus({
    people: [{ id: 'ada', name: 'Ada Okafor' }],
    handoffs: [{ id: 'ada-2026', from: 'ada' }],
    receipts: [{ id: 'r', handoff: 'ada-2026', by: 'somebody' }],
  });
  const names = corpus.all.map((entry) => nameOf(entry, corpus));
  assert.deepEqual(names, ['Ada Okafor', 'Handoff from Ada Okafor', 'Receipt of ada-2026 by somebody']);
});

test('entries are the same when kind and id are', () => {
  const { all } = makeCorpus({ records: [{ id: 'a' }, { id: 'b' }], systems: [{ id: 'a' }] });
  const [record, system, other] = all;
  assert.ok(record !== undefined && system !== undefined && other !== undefined);
  assert.equal(isSame(record, { ...record }), true);
  assert.equal(isSame(record, system), false);
  assert.equal(isSame(record, other), false);
});
