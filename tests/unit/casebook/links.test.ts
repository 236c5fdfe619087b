/** Does everything in the sample lead somewhere, and does the organisation hang together? */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runChecks } from '../../../src/checks/index.ts';
import { findEntry } from '../../../src/domain/corpus.ts';
import { entryOfStep } from '../../../src/domain/path.ts';
import { stateOfPerson } from '../../../src/domain/person.ts';
import { basesOf } from '../../../src/domain/rests-on.ts';
import { isInForce } from '../../../src/domain/supersession.ts';
import { contentDir, corpus, issues, records } from '../../helpers/casebook.ts';

const { today } = corpus.wiki;
assert.ok(today !== undefined, 'wiki.yaml gives the sample no day');
const all = [...issues, ...runChecks(corpus, today)];
const people = [...corpus.entries.person.values()];

test('the sample has no error', () => {
  assert.deepEqual(
    all.filter(({ severity }) => severity === 'error').map(({ place, message }) => `${place.file}: ${message}`),
    [],
  );
});

test('every link, term, fact and reference leads to something that stands', () => {
  const codes = new Set(['broken-link', 'broken-anchor', 'dangling-reference', 'missing-image', 'link-to-retired']);
  const broken = all.filter(({ code }) => codes.has(code));
  assert.deepEqual(
    broken.map(({ place, message }) => `${place.file}: ${message}`),
    [],
  );
});

test('every warning stands in the list of content/README.md, and nothing else stands there', () => {
  const readme = readFileSync(join(contentDir, 'README.md'), 'utf8');
  const listed = [...readme.matchAll(/^\| `([^`]+)`\s*\| `([^`]+)`/gm)].map(([, file, code]) => `${file} ${code}`);
  const found = all.map(({ place, code }) => `${place.file} ${code}`);
  assert.deepEqual([...new Set(found)].sort(), listed.sort());
});

test('nobody decided, was asked or was told before they came or after they left', () => {
  const wrong = records.flatMap(({ id, date, deciders, consulted, informed }) =>
    [...deciders, ...consulted, ...informed].flatMap((name) => {
      const person = findEntry(corpus, 'person', name);
      if (person === undefined || date === undefined) return [];
      const early = person.joined !== undefined && date < person.joined;
      const late = person.left !== undefined && date > person.left;
      return early || late ? [`${id}: ${person.id}`] : [];
    }),
  );
  assert.deepEqual(wrong, []);
});

test('nobody looked at, verified or received anything while they were not there', () => {
  const deeds = [
    ...records.flatMap(({ id, verifications }) => verifications.map(({ by, on }) => ({ by, on, what: id }))),
    ...people.flatMap(({ id, events }) => events.map(({ on, of }) => ({ by: id, on, what: of }))),
    ...[...corpus.entries.receipt.values()].map(({ id, by, on }) => ({ by, on, what: id })),
  ];
  const wrong = deeds.flatMap(({ by, on, what }) => {
    const person = findEntry(corpus, 'person', by);
    if (person === undefined) return [`${what}: nobody is called ${by}`];
    const there = (person.joined ?? '') <= on && on <= (person.left ?? on) && on <= today;
    return there ? [] : [`${what}: ${by} on ${on}`];
  });
  assert.deepEqual(wrong, []);
});

test('fourteen people of whom four have left and one is leaving, in five teams', () => {
  const states = people.map((person) => stateOfPerson(person, today));
  assert.equal(states.length, 14);
  assert.equal(states.filter((state) => state === 'departed').length, 4);
  assert.equal(states.filter((state) => state === 'leaving').length, 1);
  assert.equal(corpus.entries.team.size, 5);
});

test('sixty terms, eight paths of 6 to 12 steps each with a reason and a question, and four handoffs', () => {
  assert.ok(corpus.entries.term.size >= 60, `${corpus.entries.term.size} terms`);
  assert.equal(corpus.entries.path.size, 8);
  assert.equal(corpus.entries.handoff.size, 4);
  for (const { id, steps } of corpus.entries.path.values()) {
    assert.ok(steps.length >= 6 && steps.length <= 12, `${id}: ${steps.length} steps`);
    const bare = steps.filter(({ why, check }) => why === undefined || check === undefined);
    assert.deepEqual(
      bare.map(({ ref }) => `${id}: ${ref}`),
      [],
    );
  }
});

test('every record in force on which another one in force rests is a step of a path', () => {
  const steps = new Set(
    [...corpus.entries.path.values()].flatMap((path) => path.steps.map(({ ref }) => entryOfStep(corpus, ref))),
  );
  const inForce = [...corpus.entries.record.values()].filter((record) => isInForce(corpus, record, today));
  const bases = new Set(inForce.flatMap((record) => [...basesOf(corpus, record)]));
  const missing = inForce.filter((record) => bases.has(record) && !steps.has(record)).map(({ id }) => id);
  assert.deepEqual(missing, []);
});
