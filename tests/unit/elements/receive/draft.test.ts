import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { draftKey, isEmpty, parseDraft } from '../../../../src/elements/receive/draft.ts';

const text = fc.string();
const aDraft = fc.record(
  {
    by: text,
    on: text,
    items: fc.array(
      fc.record({
        words: text,
        isReceived: fc.boolean(),
        answers: fc.array(fc.record({ question: text, text }), { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    leftAs: text,
  },
  { requiredKeys: ['by', 'on', 'items'] },
);

test('a draft comes back as it was kept', () => {
  fc.assert(
    fc.property(aDraft, (draft) =>
      assert.equal(JSON.stringify(parseDraft(JSON.stringify(draft))), JSON.stringify(draft)),
    ),
  );
});

test('whatever else lies in the store is no draft, and no error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (stored) => {
      const draft = parseDraft(stored);
      assert.ok(draft === undefined || Array.isArray(draft.items));
    }),
  );
  assert.equal(parseDraft('{"by":"b","on":"","items":[{"words":"w","isReceived":"yes","answers":[]}]}'), undefined);
});

test('blanks alone are nothing that could be lost', () => {
  const draft = (isReceived: boolean, words: string) => ({
    by: 'ben',
    on: '',
    items: [{ words: 'x', isReceived, answers: [{ question: 'q', text: words }] }],
  });
  assert.deepEqual(
    [draft(false, ' \n'), draft(true, ''), draft(false, 'a')].map((each) => isEmpty(each)),
    [true, false, false],
  );
});

test('wikis on one address keep their drafts apart', () => {
  assert.notEqual(draftKey('/', 'h'), draftKey('/wiki/', 'h'));
});
