import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { riskOf, type RiskQuestion } from '../../../src/domain/risk.ts';
import { mostSuggested, openSuggestions, type Suggestion } from '../../../src/domain/successors.ts';
import { anyDay, anyTurnover, people, today } from '../../helpers/any-turnover.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

function suggest(given: GivenCorpus, name: string, question: Partial<RiskQuestion> = {}): readonly Suggestion[] {
  const risk = riskOf(makeCorpus(given));
  return openSuggestions(risk, { on: today, ...question })(risk.places.get(name)!);
}

function words({ person, why }: Suggestion): string {
  const reasons = why.map((one) => {
    if (one.kind === 'team') return `team ${one.team}`;
    const of = one.kind === 'itself' ? '' : ` ${one.item.id}`;
    return `${one.kind}${of} ${one.score.toFixed(1)}`;
  });
  return `${person}: ${reasons.join(', ')}`;
}

const given: GivenCorpus = {
  systems: [{ id: 'store', team: 'infra', owner: 'ada' }],
  records: [
    { id: 'saves', systems: ['store'], deciders: ['ada'], dependsOn: ['format'] },
    { id: 'format', deciders: ['ben'] },
    { id: 'quota', systems: ['store'], consulted: ['cleo'] },
  ],
  people: [{ id: 'ada' }, { id: 'ben' }, { id: 'cleo' }, { id: 'dan', team: 'infra' }, { id: 'eve' }],
  teams: [{ id: 'infra' }],
};

test('who worked on a neighbour comes before who knows the system, and that before who is in the team', () => {
  assert.deepEqual(suggest(given, 'record:saves', { without: ['ada'] }).map(words), [
    'ben: neighbour format 3.0',
    'cleo: system store 1.0',
    'dan: team infra',
  ]);
  assert.deepEqual(suggest(given, 'system:store', { without: ['ada'] }).map(words), [
    'cleo: system store 1.0',
    'dan: team infra',
  ]);
});

test('with like experience, whoever holds less alone is suggested first', () => {
  const laden: GivenCorpus = {
    records: [
      { id: 'r', relatesTo: ['n'] },
      { id: 'n', deciders: ['ada', 'ben'] },
      { id: 'x', deciders: ['ada'] },
      { id: 'y', deciders: ['ada'] },
    ],
    people: [{ id: 'ada' }, { id: 'ben' }],
  };
  assert.deepEqual(
    suggest(laden, 'record:r').map(({ person, alone, experience }) => [person, alone, experience]),
    [
      ['ben', 0, 3],
      ['ada', 2, 3],
    ],
  );
});

test('people of experience come before others, however much they carry', () => {
  const heavy: GivenCorpus = {
    records: [
      { id: 'r', relatesTo: ['n', 'm'] },
      { id: 'n', deciders: ['ada', 'ben'] },
      { id: 'm', date: '2024-01-31', consulted: ['cleo'] },
      ...Array.from({ length: 90 }, (_, index) => ({ id: `x${index}`, deciders: ['ada'] })),
    ],
    people: [{ id: 'ada' }, { id: 'ben', left: '2026-01-01' }, { id: 'cleo' }],
  };
  assert.deepEqual(
    suggest(heavy, 'record:r').map(({ person }) => person),
    ['ada', 'cleo'],
  );
});

test('who knows a thing a little is suggested for it, who holds it is not', () => {
  const small: GivenCorpus = {
    records: [{ id: 'r', deciders: ['ada'] }],
    people: [{ id: 'ada' }, { id: 'ben', events: [{ on: '2026-01-01', kind: 'reviewed', of: 'r' }] }],
  };
  assert.deepEqual(suggest(small, 'record:r').map(words), ['ben: itself 0.4']);
});

test('a suggestion is somebody who is there, does not hold the thing, and has a reason', () => {
  fc.assert(
    fc.property(anyTurnover, anyDay, fc.subarray([...people]), (any, on, without) => {
      const corpus = makeCorpus(any);
      const risk = riskOf(corpus);
      const suggestFor = openSuggestions(risk, { on, without });
      risk.data.items.forEach((item, place) => {
        const found = suggestFor(place);
        assert.ok(found.length <= mostSuggested);
        for (const { person, why, experience } of found) {
          const { left } = corpus.entries.person.get(person)!;
          assert.ok(!without.includes(person as never) && left === undefined);
          assert.ok(why.length > 0 && experience >= 0);
          assert.ok(!item.named.some((named) => risk.data.people[named]!.id === person));
        }
      });
    }),
  );
});
