import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { saysTheSame, type FormItem, type HandoffForm } from '../../../src/compose/form.ts';
import { readForm } from '../../../src/compose/read-form.ts';
import { rebase } from '../../../src/compose/rebase.ts';
import { changesOf } from '../../helpers/any-form.ts';

const text = (items: readonly string[], scares = 'It.') =>
  `---\nfrom: ada\nitems:\n${items.map((what) => `  - what: ${what}\n    to: ben\n`).join('')}---\n\n## What scares me\n\n${scares}\n`;
const base = readForm(text(['store', 'format', 'crontab']));

function withItem(form: HandoffForm, what: string, fields: Partial<FormItem>): HandoffForm {
  return { ...form, items: form.items.map((item) => (item.what === what ? { ...item, ...fields } : item)) };
}

test('what was not touched follows the file, and what was written stays, also where the thing has left the wiki', () => {
  const mine = withItem(withItem(base, 'store', { note: 'Mine.' }), 'crontab', { note: 'It has gone.' });
  const theirs = readForm(text(['loader', 'store'], 'That.').replace('to: ben', 'to: cleo'));
  const after = rebase(base, mine, theirs);
  assert.deepEqual(
    after.items.map(({ what, to, note, place }) => ({ what, to, note, place })),
    [
      { what: 'store', to: 'ben', note: 'Mine.', place: 1 },
      { what: 'crontab', to: 'ben', note: 'It has gone.', place: undefined },
      { what: 'loader', to: 'cleo', note: '', place: 0 },
    ],
  );
  assert.deepEqual(after.sections, [{ heading: 'What scares me', text: 'That.' }]);
  const own = rebase(base, { ...mine, sections: [{ heading: 'What scares me', text: 'Mine.' }] }, theirs);
  assert.deepEqual(own.sections, [{ heading: 'What scares me', text: 'Mine.' }]);
});

test('what was taken out stays out', () => {
  const mine = { ...base, items: base.items.filter(({ what }) => what !== 'format') };
  assert.deepEqual(
    rebase(base, mine, base).items.map(({ what }) => what),
    ['store', 'crontab'],
  );
});

test('while the file stays as it was nothing changes, and an untouched form is the file', () => {
  fc.assert(
    fc.property(changesOf(base), (mine) => {
      assert.ok(saysTheSame(rebase(base, mine, base), mine), JSON.stringify([mine, rebase(base, mine, base)]));
    }),
  );
  const theirs = readForm(text(['loader', 'store'], 'That.'));
  assert.equal(rebase(base, base, theirs).items.length, 2);
});

test('no words of mine are lost, whatever the file says now', () => {
  fc.assert(
    fc.property(changesOf(base), changesOf(base), (mine, theirs) => {
      const after = JSON.stringify(rebase(base, mine, theirs));
      for (const { note } of mine.items) if (note !== '') assert.ok(after.includes(JSON.stringify(note).slice(1, -1)));
      for (const { text: words } of mine.sections)
        if (words !== base.sections[0]!.text) assert.ok(after.includes(JSON.stringify(words).slice(1, -1)));
    }),
  );
});
