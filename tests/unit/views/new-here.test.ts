import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyEntry } from '../../../src/domain/corpus.ts';
import { foundations } from '../../../src/views/foundations.ts';
import { newHerePage } from '../../../src/views/new-here.ts';
import { openMatters } from '../../../src/views/open-matters.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

test('the decisions that most others in force rest on come first, directly or not', () => {
  const corpus = makeCorpus({
    systems: [{ id: 'core', criticality: 3 }],
    records: [
      { id: 'base', title: 'Base', date: '2025-01-01', summary: 'First.' },
      { id: 'middle', title: 'Middle', dependsOn: ['base'] },
      { id: 'top', title: 'Top', dependsOn: ['middle'] },
      { id: 'other', title: 'Other', systems: ['core'] },
      { id: 'on-other', dependsOn: ['other'] },
      { id: 'wish', status: 'proposed', dependsOn: ['base'] },
      { id: 'gone', status: 'deprecated' },
      { id: 'on-gone', dependsOn: ['gone'] },
    ],
  });
  assert.deepEqual(
    foundations(corpus, 10, today).map(({ link, rests }) => [link.label, link.state, rests]),
    [
      ['Base', 'accepted', '2 decisions rest on it'],
      ['Other', 'accepted', '1 decision rests on it'],
      ['Middle', 'accepted', '1 decision rests on it'],
    ],
  );
  assert.equal(foundations(corpus, 1, today).length, 1);
});

test('open is what is proposed, what is in doubt, and what leavers of the last year left to somebody here or to nobody', () => {
  const corpus = makeCorpus({
    people: [
      { id: 'ada', name: 'Ada' },
      { id: 'ben', left: '2025-12-01' },
    ],
    records: [
      { id: 'a', title: 'A', status: 'proposed', recorded: '2025-01-01', deciders: ['ada'], summary: 'Shall we?' },
      { id: 'b', title: 'B', status: 'proposed', recorded: '2026-01-01' },
      {
        id: 'c',
        title: 'C',
        steward: 'ada',
        assumptions: [{ claim: 'There are 48.', fact: 'nodes', op: '=', value: 48 }],
      },
    ],
    facts: [{ id: 'nodes', values: [{ value: 24, on: '2025-07-04' }] }],
    handoffs: [
      {
        id: 'h',
        from: 'ben',
        lastDay: '2025-12-01',
        openThreads: [
          { title: 'Ask the vendor', next: 'In writing.', to: 'ada' },
          { title: 'Lost', to: 'ben' },
          { title: 'Free' },
        ],
      },
      { id: 'before', from: 'ben', lastDay: '2024-12-01', openThreads: [{ title: 'Long ago' }] },
    ],
  });
  const { proposed, shaken, threads } = openMatters(corpus, today);
  const lines = (matters: typeof proposed) =>
    matters.map(({ link, sentence, who }) => [link.label, sentence, ...who.map(({ label }) => label)].join(' | '));
  assert.deepEqual(lines(proposed), ['B | ', 'A | Shall we? | Ada']);
  assert.deepEqual(lines(shaken), [
    'C | It took for granted: “There are 48.” That no longer holds since 4 July 2025. | Ada',
  ]);
  assert.deepEqual(lines(threads), ['Ask the vendor | In writing. | Ada', 'Free | ']);
});

test('people stand by team in the order of names, each with some of what they can be asked about', () => {
  const corpus = makeCorpus({
    teams: [{ id: 'infra', name: 'Infrastructure' }],
    people: [
      { id: 'zoe', name: 'Zoë', team: 'infra' },
      { id: 'ada', name: 'Ada', team: 'infra', role: 'Lead' },
      { id: 'gone', name: 'Gone', team: 'infra', left: '2025-01-01' },
    ],
    systems: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, owner: 'zoe' })),
  });
  const [team] = newHerePage(corpus, new Map(), today).teams;
  assert.equal(team?.label, 'Infrastructure');
  assert.deepEqual(
    team?.people.map(({ person, role, holds, more }) => [person.label, role, holds.map(({ id }) => id), more]),
    [
      ['Ada', 'Lead', [], ''],
      ['Zoë', undefined, ['a', 'b', 'c'], '2 more things'],
    ],
  );
});

test('the words that most records use stand in the order of the alphabet', () => {
  const terms = Array.from({ length: 14 }, (_, index) => ({ id: `t${String(index).padStart(2, '0')}` }));
  const corpus = makeCorpus({ terms, records: [{ id: 'a' }, { id: 'b' }] });
  const term = (id: string) => corpus.entries.term.get(id) as AnyEntry;
  const mentions = new Map([...corpus.entries.record.values()].map((record) => [record, [term('t13'), term('t05')]]));
  const { words } = newHerePage(corpus, mentions, today);
  assert.equal(words.length, 12);
  assert.deepEqual(
    words.filter(({ id }) => id === 't13' || id === 't12').map(({ id }) => id),
    ['t13'],
  );
});

test('lately are thirty days, and what is left out is counted', () => {
  const records = Array.from({ length: 12 }, (_, index) => ({ id: `r${index}`, date: '2026-01-02' as const }));
  const { changes, moreChanges } = newHerePage(
    makeCorpus({ records: [...records, { id: 'before', date: '2025-12-31' }] }),
    new Map(),
    today,
  );
  assert.equal(changes.length, 8);
  assert.equal(moreChanges, '4 more');
});
