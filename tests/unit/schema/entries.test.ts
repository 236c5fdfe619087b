import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryKinds, type EntryKind } from '../../../src/domain/entry.ts';
import { schemas } from '../../../src/schema/schemas.ts';
import { messagesOf } from './messages.ts';

/** The least that each kind asks for. */
const least: Readonly<Record<EntryKind, Readonly<Record<string, unknown>>>> = {
  record: { title: 'A record' },
  person: { name: 'Ada' },
  event: { by: 'ada', on: '2026-01-31', kind: 'path-finished', of: 'first-week' },
  team: { name: 'Numerics' },
  system: { name: 'Store' },
  handoff: { from: 'ada' },
  receipt: { handoff: 'h', by: 'ben', on: '2026-01-31' },
  path: { title: 'First week' },
  term: { term: 'Bubble', definition: 'The time a stage waits.' },
  fact: { values: { value: '135' } },
};

for (const kind of entryKinds) {
  test(`a ${kind} needs ${Object.keys(least[kind]).join(', ')}, and no more`, () => {
    assert.deepEqual(messagesOf(schemas[kind], least[kind]), []);
    for (const field of Object.keys(least[kind])) {
      const { [field]: _, ...rest } = least[kind];
      const [message] = messagesOf(schemas[kind], rest);
      assert.match(message ?? '', new RegExp(`^${field}: expected .*, received nothing$`));
    }
  });

  test(`a ${kind} takes no field that is misspelt`, () => {
    assert.deepEqual(messagesOf(schemas[kind], { ...least[kind], tittle: 'x' }), [': unknown tittle']);
  });

  test(`a ${kind} says who may see it`, () => {
    assert.deepEqual(schemas[kind].parse({ ...least[kind], audience: 'infra' }).audience, ['infra']);
  });
}

test('the values of a fact stand oldest first, those without a day before the others', () => {
  const { values } = schemas.fact.parse({
    values: [{ value: '3', on: '2026-01-01' }, { value: '1' }, { value: '2', on: '2025-01-01' }],
  });
  assert.deepEqual(
    values.map(({ value }) => value),
    [1, 2, 3],
  );
});

for (const [text, value] of [
  ['135', 135],
  ['-0.5', -0.5],
  ['1e-4', 0.0001],
  ['1_048_576', 1_048_576],
] as const) {
  test(`a fact may be \`${text}\``, () =>
    assert.equal(schemas.fact.parse({ values: { value: text } }).values[0].value, value));
}

for (const text of ['135 Gb/s', '1,5', '1.2.3', '', '0x10', 'Infinity', '1e999']) {
  test(`a fact may not be \`${text}\``, () => {
    const expected =
      text === ''
        ? 'values.0.value: expected text, received nothing'
        : `values.0.value: expected a number, received \`${text}\``;
    assert.deepEqual(messagesOf(schemas.fact, { values: { value: text } }), [expected]);
  });
}

test('what a system is, its file calls its kind', () => {
  const system = schemas.system.parse({ name: 'Store', kind: 'Service', criticality: '3', 'depends-on': 'disk' });
  assert.equal(system.type, 'service');
  assert.equal(system.criticality, 3);
  assert.deepEqual(system.dependsOn, ['disk']);
});

test('a system is of criticality 1 unless it says more, and 3 is the most', () => {
  assert.equal(schemas.system.parse({ name: 'Store' }).criticality, 1);
  assert.equal(messagesOf(schemas.system, { name: 'Store', criticality: '4' }).length, 1);
  assert.equal(messagesOf(schemas.system, { name: 'Store', criticality: '1.5' }).length, 1);
});

test('the role that a path is for is its `for`', () => {
  assert.equal(schemas.path.parse({ title: 't', for: 'Engineers' }).audienceRole, 'Engineers');
});

test('an address alone is a link with itself as its label', () => {
  const { links } = schemas.person.parse({
    name: 'Ada',
    links: ['https://example.org/', { label: 'Home', url: 'https://example.org/ada' }],
  });
  assert.deepEqual(links, [
    { label: 'https://example.org/', url: 'https://example.org/' },
    { label: 'Home', url: 'https://example.org/ada' },
  ]);
});
