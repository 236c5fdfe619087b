import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { receiptSchema } from '../../../src/schema/handoff.ts';
import { withoutNumbers } from '../../../src/yaml/fields.ts';
import { receiptTemplate, receiptYaml } from '../../../src/yaml/receipt.ts';

const said = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '' && text === text.trim());

const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

test('whatever somebody answers, the file says the same when it is read', () => {
  const receipt = fc.record({
    handoff: fc.constant('ada-2026'),
    by: fc.constant('ben'),
    on: fc.constant('2026-01-31' as const),
    items: fc.array(fc.record({ what: said, answers: fc.array(said, { maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  });
  fc.assert(
    fc.property(receipt, (given) => {
      const read = receiptSchema.parse(parse(receiptYaml(given), { customTags: withoutNumbers }));
      assert.deepEqual(plain(read), plain(given));
    }),
  );
});

test('a template asks every question where its answer belongs', () => {
  const items = [
    { what: 'store', questions: ['Why twice: for what?', 'Who # calls?'] },
    { what: 'The rota', questions: [] },
  ];
  assert.equal(
    receiptTemplate('ada-2026', items, ['ben', 'cleo']),
    `handoff: ada-2026
by: YOUR-ID # your id in people/: ben, cleo
on: YYYY-MM-DD
items:
  # remove what has not arrived with you
  - what: store
    answers:
      # Why twice: for what?
      - …
      # Who # calls?
      - …
  - what: The rota
    answers: []
`,
  );
});

test('questions over several lines stay comments', () => {
  const text = receiptTemplate('h', [{ what: 'x', questions: ['One\ntwo: three?'] }], []);
  assert.deepEqual(parse(text), {
    handoff: 'h',
    by: 'YOUR-ID',
    on: 'YYYY-MM-DD',
    items: [{ what: 'x', answers: ['…'] }],
  });
});
