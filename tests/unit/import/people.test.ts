import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPeople } from '../../../src/import/people.ts';
import { gatherPersons } from '../../../src/import/plan/persons.ts';

test('names, handles, addresses and profiles are told apart', () => {
  assert.deepEqual(readPeople('Vera Lind (@vlind), Bo <Bo@x.org> and [Cy Ode](https://github.com/cyode)'), [
    { name: 'Vera Lind', handle: 'vlind' },
    { name: 'Bo', email: 'bo@x.org' },
    { name: 'Cy Ode', handle: 'cyode', url: 'https://github.com/cyode' },
  ]);
  assert.deepEqual(readPeople('N/A'), []);
});

test('one person is drafted once, whether by handle, by address or by name', () => {
  const mentions = readPeople('@vlind, Vera Lind (@vlind), Vera Lind <v@x.org>, Bo');
  const persons = gatherPersons([{ id: 'bo-berg', name: 'Bo', aliases: [] }], mentions);
  assert.deepEqual(persons.drafts(), [
    { id: 'vera-lind', name: 'Vera Lind', aliases: ['vlind', 'v@x.org'], links: [] },
  ]);
  assert.deepEqual(
    mentions.map((mention) => persons.idOf(mention)),
    ['vera-lind', 'vera-lind', 'vera-lind', 'bo-berg'],
  );
});

test('two people of one name with handles of their own stay two', () => {
  const persons = gatherPersons([], readPeople('Ann Ray (@ann), Ann Ray (@ray)'));
  assert.deepEqual(
    persons.drafts().map(({ id }) => id),
    ['ann-ray', 'ann-ray-ray'],
  );
});
