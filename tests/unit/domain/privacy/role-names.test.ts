import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roleNames } from '../../../../src/domain/privacy/role-names.ts';
import { makeCorpus, type GivenCorpus } from '../../../helpers/make-corpus.ts';

function namesIn(people: NonNullable<GivenCorpus['people']>, tells: (text: string) => boolean = () => false) {
  const corpus = makeCorpus({ people, teams: [{ id: 'training', name: 'Training' }] });
  return Object.fromEntries([...roleNames(corpus, tells)].map(([id, role]) => [id, `${role.name} = ${role.id}`]));
}

test('a person is called by role, else by team, else by number', () => {
  assert.deepEqual(
    namesIn([
      { id: 'a', role: 'Numerics lead (since 2021)' },
      { id: 'b', team: 'training' },
      { id: 'c', team: 'training' },
      { id: 'd' },
      { id: 'e', team: 'nowhere' },
    ]),
    {
      a: 'Numerics lead = numerics-lead',
      b: 'Member of Training = member-of-training',
      c: 'Member 2 of Training = member-2-of-training',
      d: 'Person 1 = person-1',
      e: 'Person 2 = person-2',
    },
  );
});

test('those who share a role are counted by their first day, so that who comes later changes nobody', () => {
  const people = [
    { id: 'zoe', role: 'Engineer', joined: '2020-01-01' },
    { id: 'ada', role: 'engineer', joined: '2021-01-01', left: '2022-01-01' },
    { id: 'old', role: 'Engineer' },
  ] as const;
  const before = namesIn(people);
  assert.deepEqual(before, {
    old: 'Engineer = engineer',
    zoe: 'Engineer 2 = engineer-2',
    ada: 'engineer 3 = engineer-3',
  });
  const after = namesIn([{ id: 'ben', role: 'Engineer', joined: '2023-01-01' }, ...people]);
  assert.deepEqual(after, { ...before, ben: 'Engineer 4 = engineer-4' });
});

test('an id that somebody has, or that is a page of ours, is given to nobody', () => {
  assert.deepEqual(
    namesIn([
      { id: 'engineer', role: 'Lead' },
      { id: 'x', role: 'Engineer' },
      { id: 'y', role: 'All' },
    ]),
    { engineer: 'Lead = lead', x: 'Engineer 2 = engineer-2', y: 'All 2 = all-2' },
  );
});

test('no name is made of a role or a team that tells a name', () => {
  const tells = (text: string) => text.includes('Ada');
  assert.deepEqual(namesIn([{ id: 'x', role: 'Assistant to Ada', team: 'training' }], tells), {
    x: 'Member of Training = member-of-training',
  });
});
