import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { draftText } from '../../../src/compose/draft-text.ts';
import { saysTheSame, type HandoffForm } from '../../../src/compose/form.ts';
import { readForm } from '../../../src/compose/read-form.ts';
import { writeForm } from '../../../src/compose/write-form.ts';
import { projectRoot } from '../../../src/cli/project-root.ts';
import { heldBy } from '../../../src/domain/held-by.ts';
import { riskNotes } from '../../../src/domain/risk-notes.ts';
import { changesOf } from '../../helpers/any-form.ts';
import { anyTurnover, today } from '../../helpers/any-turnover.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const written = `---
from: ada # it is me
last-day: 2026-03-31
# The order is that of the meeting.
items:
  # nobody else was there
  - what: store
    to: ben # suggested: Ben
    note: >-
      Two scripts
      and a crontab.
    questions: [Why two?, "What then: 97.80?"]
  - what: The folder of traces
access: [] # none
audience: [infra]
---

Before it all.

## What scares me

\`\`\`
## no heading
\`\`\`

## My own heading

Words.
`;

const form = readForm(written);
const first = form.items[0]!;

test('a handoff is read into fields, its prose part by part', () => {
  assert.deepEqual(form, {
    lastDay: '2026-03-31',
    items: [
      {
        key: 'items-0',
        place: 0,
        what: 'store',
        to: 'ben',
        note: 'Two scripts and a crontab.',
        questions: ['Why two?', 'What then: 97.80?'],
      },
      { key: 'items-1', place: 1, what: 'The folder of traces', to: '', note: '', questions: [] },
    ],
    threads: [],
    access: [],
    contacts: [],
    sections: [
      { heading: '', text: 'Before it all.' },
      { heading: 'What scares me', text: '```\n## no heading\n```' },
      { heading: 'My own heading', text: 'Words.' },
    ],
  });
});

test('what was not touched keeps its words, comments and order', () => {
  assert.equal(writeForm(written, form), written);
  const changed: HandoffForm = {
    ...form,
    items: [
      { ...first, to: 'cleo' },
      form.items[1]!,
      { key: 'n', what: 'A crontab', to: '', note: '12', questions: [] },
    ],
    threads: [{ key: 't', title: 'Move it', state: '', next: 'One hour.\nThen another.', to: '' }],
    sections: form.sections.map((each, index) => (index === 1 ? { ...each, text: 'That it *stands*.' } : each)),
  };
  assert.equal(
    writeForm(written, changed),
    `---
from: ada # it is me
last-day: 2026-03-31
# The order is that of the meeting.
items:
  # nobody else was there
  - what: store
    to: cleo
    note: >-
      Two scripts and a crontab.
    questions: [Why two?, "What then: 97.80?"]
  - what: The folder of traces
  - what: A crontab
    note: 12
open-threads:
  - title: Move it
    next: |-
      One hour.
      Then another.
access: [] # none
audience: [infra]
---

Before it all.

## What scares me

That it *stands*.

## My own heading

Words.
`,
  );
});

test('prose alone leaves the fields at the top as they are, to the byte, and lines end as they did', () => {
  const windows = written.replaceAll('\n', '\r\n');
  const sections = form.sections.map((each, index) => (index === 2 ? { ...each, text: 'Other words.' } : each));
  assert.equal(writeForm(windows, form), windows);
  assert.equal(writeForm(windows, { ...form, sections }), windows.replace('Words.', 'Other words.'));
});

/** Without the parts that say nothing: a heading that every handoff has goes with its words. */
function said(one: HandoffForm): HandoffForm {
  return { ...one, sections: one.sections.filter(({ text }) => text !== '') };
}

test('whatever somebody makes of a handoff can be read from its file again', () => {
  const texts = readdirSync(join(projectRoot, 'content/handoffs')).map((name) =>
    readFileSync(join(projectRoot, 'content/handoffs', name), 'utf8'),
  );
  assert.ok(texts.length > 2);
  for (const base of [written, ...texts]) {
    fc.assert(
      fc.property(changesOf(readForm(base)), (changed) => {
        const again = readForm(writeForm(base, changed));
        assert.ok(saysTheSame(said(again), said(changed)), JSON.stringify([changed, again], undefined, 1));
      }),
      { numRuns: 60 },
    );
  }
});

test('an untouched draft is what the command writes, and one that was filled in says what was said and nothing else', () => {
  fc.assert(
    fc.property(anyTurnover, (given) => {
      const corpus = makeCorpus({ ...given, handoffs: [], receipts: [] });
      const ada = corpus.entries.person.get('ada')!;
      const draft = draftText(corpus, riskNotes(corpus, today), ada, heldBy(corpus, ada, undefined, today), today);
      const empty = readForm(draft);
      assert.equal(writeForm(draft, empty), draft);
      assert.deepEqual(
        empty.sections.map(({ text }) => text),
        ['', '', '', ''],
      );
      const answered = writeForm(draft, {
        ...empty,
        sections: empty.sections.map((each, index) => (index === 2 ? { ...each, text: 'The pager.' } : each)),
      });
      assert.equal(answered, `${draft.slice(0, draft.indexOf('## '))}## What scares me\n\nThe pager.\n`);
      const noted = { ...empty, items: empty.items.map((item) => ({ ...item, note: 'Ask me: now.' })) };
      const again = writeForm(draft, noted);
      assert.deepEqual(readForm(again).items, noted.items);
      if (noted.items.length > 0) {
        const comments = (text: string) => text.match(/#[^\n]*without you[^\n]*/g);
        assert.deepEqual(comments(again), comments(draft));
        assert.ok(!again.includes('## '), again);
      }
    }),
    { numRuns: 100 },
  );
});
