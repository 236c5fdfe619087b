import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNamesOf, withEdits } from '../../../../src/domain/privacy/find-names.ts';
import { nameFormsOf } from '../../../../src/domain/privacy/name-forms.ts';
import type { RoleName } from '../../../../src/domain/privacy/role-names.ts';
import { makeCorpus, type GivenCorpus } from '../../../helpers/make-corpus.ts';

/** Texts with `R1`, `R2` … in place of the people, and `r1`, `r2` … in place of their ids. */
function hiding(given: GivenCorpus) {
  const corpus = makeCorpus(given);
  const people = (given.people ?? []).map(({ id }) => corpus.entries.person.get(id)!);
  const roles = new Map(
    people.map(({ id }, index): [string, RoleName] => [id, { id: `r${index + 1}`, name: `R${index + 1}` }]),
  );
  const find = findNamesOf(nameFormsOf(corpus, people), roles);
  return (text: string, asId?: boolean) => withEdits(text, find(text, asId));
}

const team = hiding({
  people: [
    { id: 'ada-okafor', name: 'Ada Okafor', aliases: ['aokafor', 'ada@example.org'] },
    { id: 'jose', name: 'José Núñez Ibarra' },
    { id: 'sean-o-brien', name: 'Seán O’Brien' },
    { id: 'may-rose', name: 'May Rose' },
    { id: 'cher', name: 'Cher' },
    { id: 'will', name: 'Will' },
    { id: 'ben-ito', name: 'Ben Ito' },
    { id: 'ben-li', name: 'Ben Li' },
    { id: 'jl', name: 'Jean-Luc Mbeki' },
    { id: 'wei', name: '王小明' },
    { id: 'bjorn', name: 'Bjørn Müller' },
  ],
});

for (const [text, expected] of [
  // full names, in all the ways in which they are written
  ['Ada Okafor decided.', 'R1 decided.'],
  ["Ada Okafor's idea, ADA OKAFOR, ada okafor", "R1's idea, R1, R1"],
  ['Okafor, Ada', 'R1'],
  ['Ada\nOkafor and a line', 'R1\n and a line'],
  ['**Ada** _Okafor_', '**R1_'],
  ['AdaOkafor adaokafor', 'R1 R1'],
  ['Jose Nunez Ibarra, José Ibarra', 'R2, R2'],
  ['Jose\u0301 Nu\u0301n\u0303ez Ibarra', 'R2'],
  ["Sean O'Brien, Seán OBrien", 'R3, R3'],
  ['Bjorn Mueller and Bjørn Müller', 'R11 and R11'],
  ['Jean-Luc Mbeki, jean luc mbeki', 'R9, R9'],
  ['昨天王小明说', '昨天 R10 说'],
  ['Oka\u00ADfor: Ada Oka\u00ADfor', 'R1: R1'],
  // parts of names, where they can mean nobody else
  ['Ask Ada, or Okafor.', 'Ask R1, or R1.'],
  ['Jean-Luc knows', 'R9 knows'],
  ['ada is small, canada and Adamant are other words', 'ada is small, canada and Adamant are other words'],
  ['Ben knows; Ito knows', 'Ben knows; R7 knows'],
  // words that are names
  ['It may rise; May rose; Rose may. May 2026', 'It may rise; May rose; Rose may. May 2026'],
  ['May Rose wrote it', 'R4 wrote it'],
  ['We will, and Will will', 'We will, and R6 will'],
  ['Cher said', 'R5 said'],
  // ids and handles
  ['aokafor, @aokafor and `aokafor`', 'R1, @r1 and `r1`'],
  ['/people/ada-okafor/ and ada-okafor.yaml', '/people/r1/ and r1.yaml'],
  ['ada_okafor(x)', 'r1(x)'],
  ['../people/will.yaml, person:will, free will', '../people/r6.yaml, person:r6, free will'],
  ['x=Ada%20Okafor', 'x=R1'],
] as const) {
  test(`\`${text}\` is published as \`${expected}\``, () => assert.equal(team(text), expected));
}

test('in an id, what stands in place of a name is an id', () => {
  assert.equal(team('ada-okafor-2026', true), 'r1-2026');
  assert.equal(team('what-ada-decided', true), 'what-r1-decided');
  assert.equal(team('may-it-rise', true), 'may-it-rise');
  assert.equal(team('Ada Okafor', true), 'r1');
});

test('a first name that something else is called by stays', () => {
  const text = hiding({
    people: [{ id: 'ada-okafor', name: 'Ada Okafor' }],
    systems: [{ id: 'ada', name: 'Ada' }],
  });
  assert.equal(text('Restart Ada, says Okafor'), 'Restart Ada, says R1');
});
