import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runChecks } from '../../../src/checks/index.ts';
import { buildCorpus } from '../../../src/domain/corpus.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

test('an empty wiki breaks no rule', () => {
  assert.deepEqual(runChecks(makeCorpus({}), today), []);
});

test('errors come before warnings, and then files in their order', () => {
  const corpus = makeCorpus({
    records: [{ id: 'b', date: '2025-01-01' }, { id: 'a' }, { id: 'c', status: 'proposed', steward: 'nobody' }],
  });
  assert.deepEqual(
    runChecks(corpus, today).map(({ code, place }) => `${place.file} ${code}`),
    [
      'records/c.mdx dangling-reference',
      'records/a.mdx accepted-without-date',
      'records/a.mdx accepted-without-decider',
      'records/b.mdx accepted-without-decider',
    ],
  );
});

test('an entry whose file cannot be used counts as being there', () => {
  const given = makeCorpus({
    records: [
      {
        id: 'a',
        status: 'proposed',
        dependsOn: ['b'],
        steward: 'ada',
        body: {
          digest: 'd',
          words: 3,
          headings: [],
          assets: [],
          links: [
            { href: './b.mdx#why', text: 'b', line: 1, column: 1 },
            { href: '/people/ada/', text: 'Ada', line: 2, column: 1 },
          ],
          references: [{ component: 'Ref', id: 'b', line: 3, column: 1 }],
        },
      },
    ],
  });
  const failed = [
    { kind: 'record', id: 'b', file: 'records/b.mdx' },
    { kind: 'person', id: 'ada', file: 'people/ada.yaml' },
  ] as const;
  assert.equal(runChecks(given, today).length, 5);
  assert.deepEqual(runChecks(buildCorpus(given.wiki, given.all, failed), today), []);
});

test('where very many names are unknown, each is still reported', () => {
  const areas = Array.from({ length: 300 }, (_, index) => `unknown-${index}`);
  const corpus = makeCorpus({ records: [{ id: 'known', status: 'proposed', relatesTo: areas }] });
  const issues = runChecks(corpus, today);
  assert.equal(issues.length, 300);
  assert.ok(issues.every(({ hint }) => /^Mend the spelling, or write `records\/unknown-\d+\.mdx`\.$/.test(hint ?? '')));
});

const ids = ['a', 'b', 'c', '0007-d', '7-e'];
const name = fc.constantFrom(...ids, 'ada', 'infra', 'f', 'x', 'record:a', '');
const names = fc.array(name, { maxLength: 3 });
const day = fc.constantFrom('2024-01-01', '2025-06-01', '2026-06-01', undefined);
const anyRecord = fc.record({
  id: fc.constantFrom(...ids),
  status: fc.constantFrom('accepted', 'proposed', 'rejected', 'deprecated', 'unstated'),
  date: day,
  reviewBy: day,
  deciders: names,
  steward: fc.option(name, { nil: undefined }),
  supersedes: names,
  dependsOn: names,
  conflictsWith: names,
  aliases: names,
  evidence: fc.array(
    fc.record({
      claim: fc.constant('c'),
      value: fc.constantFrom('1', '2.0', 'many', undefined),
      fact: fc.constantFrom('f', 'x', undefined),
      expr: fc.constantFrom('1 + 1', 'fact:f / 0', 'x', undefined),
    }),
    { maxLength: 2 },
  ),
});
const anyGiven = fc.record({
  records: fc.array(anyRecord, { maxLength: 6 }),
  people: fc.constantFrom([], [{ id: 'ada', team: 'infra', left: '2025-01-01' }]),
  teams: fc.constantFrom([], [{ id: 'infra' }]),
  systems: fc.array(fc.record({ id: fc.constantFrom('a', 's'), owner: fc.option(name, { nil: undefined }) }), {
    maxLength: 2,
  }),
  facts: fc.constantFrom([], [{ id: 'f', values: [{ value: 1 }] }]),
}) as fc.Arbitrary<GivenCorpus>;

test('whatever the entries say, checking ends in issues that name what is wrong', () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      for (const { message, hint, place } of runChecks(makeCorpus(given), today)) {
        assert.match(message, /^[A-Z`].*\.$/s);
        assert.match(hint ?? 'None.', /^[A-Z].*[.?]$/s);
        assert.doesNotMatch(`${message} ${hint ?? ''}`, /undefined|NaN|\[object/);
        assert.notEqual(place.file, '');
      }
    }),
  );
});
