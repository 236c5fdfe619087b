import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEntry } from '../../../src/domain/corpus.ts';
import type { IsoDate } from '../../../src/domain/date.ts';
import { isPresent, stateOfPerson } from '../../../src/domain/person.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

function ada(left?: IsoDate) {
  const person = findEntry(makeCorpus({ people: [{ id: 'ada', left }] }), 'person', 'ada');
  assert.ok(person);
  return person;
}

for (const [left, state] of [
  [undefined, 'active'],
  ['2026-02-28', 'leaving'],
  ['2026-01-31', 'leaving'],
  ['2026-01-30', 'departed'],
] as const) {
  test(`on 2026-01-31, a person whose last day is ${left ?? 'not known'} is ${state}`, () => {
    assert.equal(stateOfPerson(ada(left), '2026-01-31'), state);
    assert.equal(isPresent(ada(left), '2026-01-31'), state !== 'departed');
  });
}
