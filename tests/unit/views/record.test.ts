import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEntry, type Corpus } from '../../../src/domain/corpus.ts';
import type { DecisionRecord } from '../../../src/domain/record.ts';
import { recordPage } from '../../../src/views/record.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const none = { kind: 'none' } as const;

function recordOf(corpus: Corpus, id: string): DecisionRecord {
  const record = findEntry(corpus, 'record', id);
  assert.ok(record);
  return record;
}

test('a record with nothing but a title has a whole page', () => {
  const corpus = makeCorpus({ records: [{ id: 'bare', title: 'Bare', status: 'unstated' }] });
  assert.deepEqual(recordPage(corpus, recordOf(corpus, 'bare'), none, today), {
    id: 'bare',
    title: 'Bare',
    summary: undefined,
    description: 'Bare: a decision record, unstated.',
    crumbs: [{ label: 'Records', href: '/records/' }],
    state: 'unstated',
    on: undefined,
    recorded: undefined,
    notice: {
      tone: 'look',
      before: 'Nobody has written down whether this was decided.',
      links: [],
      after: '',
    },
    freshness: undefined,
    steward: undefined,
    deciders: [],
    consulted: [],
    informed: [],
    areas: [],
    systems: [],
    traits: [],
    chain: [],
    previous: [],
    next: [],
    options: { columns: [], options: [] },
    evidence: [],
    assumptions: [],
    relations: [],
    restricted: undefined,
    verifications: [],
    holders: { summary: 'No people are written down, so nobody can be named.', holders: [] },
    history: {
      missing: 'The content is not under version control, so nobody can tell when it changed.',
      changes: [],
    },
    stillTrue: undefined,
    editUrl: undefined,
    source: undefined,
    aliases: [],
    picture: undefined,
    headings: [{ depth: 2, text: 'Keeping it true', id: 'cairn-upkeep' }],
  });
});

test('the head of a record names who answers for it, and says when they have left', () => {
  const corpus = makeCorpus({
    wiki: { base: '/wiki/' },
    people: [
      { id: 'ada', name: 'Ada' },
      { id: 'bob', name: 'Bob', left: '2025-06-30' },
    ],
    teams: [{ id: 'ghosts', name: 'Ghosts' }],
    records: [
      { id: 'held', steward: 'ada' },
      { id: 'lost', steward: 'bob' },
      { id: 'team', steward: 'ghosts' },
      { id: 'typo', steward: 'nobody' },
    ],
  });
  const stewardOf = (id: string) => {
    const { steward } = recordPage(corpus, recordOf(corpus, id), none, today);
    return [steward?.name.label, steward?.name.link?.href, steward?.problem];
  };
  assert.deepEqual(stewardOf('held'), ['Ada', '/wiki/people/ada/', undefined]);
  assert.deepEqual(stewardOf('lost'), ['Bob', '/wiki/people/bob/', 'left on 30 June 2025; nobody answers for it now']);
  assert.deepEqual(stewardOf('team'), [
    'Ghosts',
    '/wiki/teams/ghosts/',
    'the team has nobody left; nobody answers for it now',
  ]);
  assert.deepEqual(stewardOf('typo'), ['nobody', undefined, undefined]);
});

test('relations are shown from both ends, supersession in the chain instead', () => {
  const corpus = makeCorpus({
    records: [
      { id: 'first', date: '2024-01-01' },
      { id: 'second', date: '2025-01-01', supersedes: ['first'], dependsOn: ['base'] },
      { id: 'base', relatesTo: ['second'] },
    ],
  });
  const page = recordPage(corpus, recordOf(corpus, 'second'), none, today);
  assert.deepEqual(
    page.relations.map(({ label, links }) => [label, links.map(({ id }) => id)]),
    [
      ['Rests on', ['base']],
      ['See also', ['base']],
    ],
  );
  assert.deepEqual(
    page.chain.map(({ link, on, isThis }) => [link.id, link.state, on, isThis]),
    [
      ['first', 'superseded', '2024-01-01', false],
      ['second', 'accepted', '2025-01-01', true],
    ],
  );
  assert.deepEqual(
    page.headings.map(({ text }) => text),
    ['How the answer changed', 'Related records', 'Keeping it true'],
  );
  const back = recordPage(corpus, recordOf(corpus, 'base'), none, today);
  assert.deepEqual(
    back.relations.map(({ label, links }) => [label, links.map(({ id }) => id)]),
    [
      ['Underlies', ['second']],
      ['See also', ['second']],
    ],
  );
});
