import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maySee, whoSeesOnly } from '../../../src/domain/audience.ts';
import { corpusFor, historyFor } from '../../../src/domain/corpus-for.ts';
import { withheldOf } from '../../../src/domain/corpus.ts';
import { stateOf } from '../../../src/domain/supersession.ts';
import { defaultWiki } from '../../../src/domain/wiki.ts';
import { recordPage } from '../../../src/views/record.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const wiki = {
  ...defaultWiki,
  audiences: ['infra', 'legal'],
  audienceOf: { 'records/infra': ['infra'], 'records/both': ['infra', 'legal'] },
};

test('somebody sees an entry who is in one group of every rule', () => {
  const entry = (file: string, audience?: readonly string[]) => ({ file, audience });
  const readers = [[], ['infra'], ['legal'], ['infra', 'legal']];
  const seen = (file: string, audience?: readonly string[]) =>
    readers.map((reader) => maySee(wiki, entry(file, audience), reader));
  assert.deepEqual(seen('records/a.mdx'), [true, true, true, true]);
  assert.deepEqual(seen('records/infra/a.mdx'), [false, true, false, true]);
  assert.deepEqual(seen('records/infrastructure.mdx'), [true, true, true, true]);
  assert.deepEqual(seen('records/infra/a.mdx', ['legal']), [false, false, false, true]);
  assert.deepEqual(seen('records/both/a.mdx'), [false, true, true, true]);
  assert.deepEqual(seen('records/a.mdx', ['misspelt']), [false, false, false, false]);
});

test('where wiki.yaml cannot be read nobody may see anything', () => {
  assert.equal(maySee({ ...wiki, isUnread: true }, { file: 'records/a.mdx' }, ['infra']), false);
});

test('of two entries it is told who sees the first alone', () => {
  const [free, infra, both] = ['records/a.mdx', 'records/infra/a.mdx', 'records/both/a.mdx'].map((file) => ({ file }));
  assert.deepEqual(whoSeesOnly(wiki, free!, infra!), []);
  assert.equal(whoSeesOnly(wiki, infra!, free!), undefined);
  assert.equal(whoSeesOnly(wiki, infra!, both!), undefined);
  assert.deepEqual(whoSeesOnly(wiki, both!, infra!), ['legal']);
});

const whole = makeCorpus({
  wiki,
  people: [{ id: 'ada' }, { id: 'ben', audience: ['infra'] }],
  systems: [{ id: 'vault', audience: ['infra'], owner: 'ada' }],
  records: [
    {
      id: 'old',
      deciders: ['ada', 'ben'],
      steward: 'ben',
      systems: ['vault'],
      relatesTo: ['plan', 'other'],
      verifications: [{ by: 'ben', on: '2025-01-01', result: 'holds' }],
    },
    { id: 'other' },
    { id: 'plan', audience: ['infra'], date: '2025-06-01', supersedes: ['old'], aliases: ['adr-9'] },
  ],
  handoffs: [{ id: 'ben-2026', from: 'ben' }],
  receipts: [{ id: 'r', handoff: 'ben-2026', by: 'ada' }],
});

test('the corpus of some readers has neither what they may not see nor its names', () => {
  const { corpus, leftOut } = corpusFor(whole, ['legal']);
  const { deciders, steward, systems, relatesTo, verifications } = corpus.entries.record.get('old')!;
  assert.deepEqual(
    corpus.all.map(({ kind, id }) => `${kind} ${id}`),
    ['person ada', 'record old', 'record other'],
  );
  assert.equal(leftOut, 5);
  assert.deepEqual([...corpus.aliases.record], []);
  assert.deepEqual(
    { deciders, steward, systems, relatesTo, by: verifications[0]!.by },
    {
      deciders: ['ada'],
      steward: 'a restricted person',
      systems: [],
      relatesTo: ['other'],
      by: 'a restricted person',
    },
  );
  assert.deepEqual(withheldOf(corpus, { kind: 'record', id: 'old' }), {
    related: 1,
    parts: 5,
    replacedOn: '2025-06-01',
    isPartial: true,
  });
});

test('a record that a hidden one replaces is superseded from the same day, and its page says by what', () => {
  const { corpus } = corpusFor(whole, []);
  const old = corpus.entries.record.get('old')!;
  assert.equal(stateOf(corpus, old, '2025-05-31'), 'accepted');
  assert.equal(stateOf(corpus, old, today), 'superseded');
  const { notice, restricted, relations } = recordPage(corpus, old, { kind: 'none' }, today);
  assert.equal(notice?.before, 'This is not the current answer: a restricted record has taken its place.');
  assert.equal(restricted, '1 restricted record');
  assert.deepEqual(
    relations.map(({ label, links }) => [label, links.map(({ id }) => id)]),
    [['See also', ['other']]],
  );
});

test('whoever may see all of it has the corpus itself', () => {
  assert.equal(corpusFor(whole, ['infra']).corpus, whole);
});

test('a commit that also changed hidden files keeps its day and loses its message', () => {
  const { corpus } = corpusFor(whole, []);
  const change = (commit: string) => ({ on: today, commit, subject: `Commit ${commit}` }) as const;
  const changes = new Map([
    ['records/old.mdx', [change('a'), change('b')]],
    ['records/plan.mdx', [change('a'), change('c')]],
  ]);
  assert.deepEqual(historyFor({ kind: 'full', changes }, whole, corpus), {
    kind: 'full',
    changes: new Map([
      ['records/old.mdx', [{ ...change('a'), subject: 'Changed together with restricted files' }, change('b')]],
    ]),
  });
});
