import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findEntry, type AnyEntry } from '../../../src/domain/corpus.ts';
import { named, namedBy, referencesOf, relationsOf } from '../../../src/domain/relations.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

function get(given: GivenCorpus, id: string) {
  const corpus = makeCorpus(given);
  const record = findEntry(corpus, 'record', id);
  assert.ok(record);
  return { corpus, record };
}

function fieldsOf(given: GivenCorpus): readonly string[] {
  const [entry] = makeCorpus(given).all as [AnyEntry];
  return referencesOf(entry).map(({ path, name, kinds }) => `${path.join('.')}: ${name} (${kinds.join(', ')})`);
}

test('a relation is seen from both ends, each with its own label', () => {
  const { corpus, record } = get(
    { records: [{ id: 'a' }, { id: 'b', supersedes: ['a'], amends: ['c'] }, { id: 'c' }] },
    'b',
  );
  assert.deepEqual(
    relationsOf(corpus, record).map(({ label, record: other }) => `${label} ${other.id}`),
    ['Supersedes a', 'Amends c'],
  );
  const old = findEntry(corpus, 'record', 'a');
  assert.ok(old);
  assert.deepEqual(
    relationsOf(corpus, old).map(({ label, record: other }) => `${label} ${other.id}`),
    ['Superseded by b'],
  );
});

test('a mutual relation that both records write is shown once', () => {
  const { corpus, record } = get(
    {
      records: [
        { id: 'a', conflictsWith: ['b'] },
        { id: 'b', conflictsWith: ['a'] },
      ],
    },
    'a',
  );
  assert.deepEqual(
    relationsOf(corpus, record).map(({ label, record: other }) => `${label} ${other.id}`),
    ['Conflicts with b'],
  );
});

test('names that lead nowhere or back to the record are left out, and aliases lead to their record', () => {
  const { corpus, record } = get(
    {
      records: [
        { id: 'a', dependsOn: ['a', 'old-b', 'b', 'x'] },
        { id: 'b', aliases: ['old-b'] },
      ],
    },
    'a',
  );
  assert.deepEqual(
    named(corpus, 'dependsOn', record).map(({ id }) => id),
    ['b'],
  );
  assert.deepEqual(
    namedBy(corpus, 'dependsOn', 'b').map(({ id }) => id),
    ['a'],
  );
});

test('whom a record names is named by it', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const graph = fc.array(fc.subarray(ids), { minLength: ids.length, maxLength: ids.length });
  fc.assert(
    fc.property(graph, (targets) => {
      const corpus = makeCorpus({ records: ids.map((id, index) => ({ id, relatesTo: targets[index] ?? [] })) });
      for (const record of corpus.entries.record.values()) {
        for (const other of corpus.entries.record.values()) {
          const names = named(corpus, 'relatesTo', record).includes(other);
          assert.equal(namedBy(corpus, 'relatesTo', other.id).includes(record), names);
        }
      }
    }),
  );
});

test('every field that names an entry says which kinds it takes', () => {
  assert.deepEqual(
    fieldsOf({
      records: [
        {
          id: 'a',
          steward: 's',
          systems: ['y'],
          dependsOn: ['d'],
          evidence: [{ claim: 'c' }, { claim: 'c', fact: 'f' }],
          verifications: [{ by: 'v', on: '2026-01-01', result: 'holds' }],
        },
      ],
    }),
    [
      'systems.0: y (system)',
      'steward: s (person, team)',
      'depends-on.0: d (record)',
      'evidence.1.fact: f (fact)',
      'verifications.0.by: v (person)',
    ],
  );
  assert.deepEqual(
    fieldsOf({
      handoffs: [
        { id: 'h', from: 'p', items: [{ what: 'w', to: 'q', questions: [] }], openThreads: [{ title: 't', to: 'r' }] },
      ],
    }),
    ['from: p (person)', 'items.0.to: q (person)', 'open-threads.0.to: r (person)'],
  );
  assert.deepEqual(fieldsOf({ systems: [{ id: 's', team: 't', owner: 'o', experts: ['e'], dependsOn: ['d'] }] }), [
    'team: t (team)',
    'owner: o (person, team)',
    'experts.0: e (person)',
    'depends-on.0: d (system)',
  ]);
});

test('a step of a path and a word to see name any entry, and addresses are no names', () => {
  const any = 'record, system, path, term, fact, person, team, handoff';
  const steps = [{ ref: 'a' }, { ref: 'https://example.org/' }];
  assert.deepEqual(fieldsOf({ paths: [{ id: 'p', steps }] }), [`steps.0.ref: a (${any})`]);
  assert.deepEqual(fieldsOf({ terms: [{ id: 't', see: ['mailto:a@example.org', 'b'] }] }), [`see.1: b (${any})`]);
});
