import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { authorsOf, degreeOfAuthorship } from '../../../src/domain/authorship.ts';

const degree = (isCreator: boolean, deliveries: number, acceptances: number) =>
  degreeOfAuthorship({ isCreator, deliveries, acceptances }).toFixed(3);

test('the degree of authorship is that of its formula', () => {
  assert.equal(degree(true, 0, 0), '4.391');
  assert.equal(degree(true, 0, 10), '3.621');
  assert.equal(degree(false, 10, 0), '4.933');
  assert.equal((3.621 / 4.933).toFixed(3), '0.734');
});

const file = (creator: string | undefined, changes: Readonly<Record<string, number>> = {}) => ({
  creator,
  changes: new Map(Object.entries(changes)),
});

test('the creator is an author until somebody else has changed a file often enough', () => {
  assert.deepEqual(authorsOf(file('ada')), ['ada']);
  assert.deepEqual(authorsOf(file('ada', { ben: 9 })), ['ada', 'ben']);
  assert.deepEqual(authorsOf(file('ada', { ben: 10 })), ['ben']);
  assert.deepEqual(authorsOf(file('ada', { ada: 3, ben: 10 })), ['ada', 'ben']);
});

test('where nobody is known to have made a file, those who changed it are weighed alone', () => {
  assert.deepEqual(authorsOf(file(undefined, { ben: 1 })), ['ben']);
  assert.deepEqual(authorsOf(file(undefined, { ben: 1, cleo: 30 })), ['cleo']);
  assert.deepEqual(authorsOf(file(undefined)), []);
});

test('whoever has the greatest degree is an author, where it reaches the least one', () => {
  const counts = fc.dictionary(fc.constantFrom('ada', 'ben', 'cleo', 'dan'), fc.integer({ min: 1, max: 500 }));
  fc.assert(
    fc.property(counts, fc.constantFrom('ada', 'ben', undefined), (changes, creator) => {
      const all = Object.values(changes).reduce((sum, count) => sum + count, 0);
      const people = new Set([...Object.keys(changes), ...(creator === undefined ? [] : [creator])]);
      const degrees = [...people].map((person) => ({
        person,
        degree: degreeOfAuthorship({
          isCreator: person === creator,
          deliveries: changes[person] ?? 0,
          acceptances: all - (changes[person] ?? 0),
        }),
      }));
      const top = degrees.sort((a, b) => b.degree - a.degree)[0];
      const authors = authorsOf({ creator, changes: new Map(Object.entries(changes)) });
      assert.equal(top !== undefined && top.degree >= 3.293, top !== undefined && authors.includes(top.person));
    }),
  );
});
