import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Corpus } from '../../../../src/domain/corpus.ts';
import type { Wiki } from '../../../../src/domain/wiki.ts';
import { mark } from '../../../../src/domain/marks.ts';
import { isWord } from '../../../../src/domain/privacy/names-that-are-words.ts';
import { publishPrivately } from '../../../../src/domain/privacy/publish-privately.ts';
import { foldedWords, wordsOf } from '../../../../src/domain/privacy/words.ts';
import { makeCorpus, type GivenCorpus } from '../../../helpers/make-corpus.ts';

const today = '2026-01-31';

function wiki(set: Partial<Wiki>, more: GivenCorpus = {}): Corpus {
  return makeCorpus({
    wiki: set,
    people: [
      {
        id: 'ada-okafor',
        name: 'Ada Okafor',
        role: 'Lead',
        left: '2025-12-31',
        aliases: ['ada'],
        links: [{ label: 'x', url: 'https://x.org' }],
      },
      { id: 'ben-ito', name: 'Ben Ito', role: 'Engineer' },
    ],
    records: [
      { id: 'r', deciders: ['ada', 'ben-ito'], steward: 'ben-ito', summary: 'Ada Okafor and Ben Ito, a@x.org' },
    ],
    handoffs: [{ id: 'ada-okafor-2025', from: 'ada-okafor', items: [{ what: 'r', to: 'ben-ito', questions: [] }] }],
    receipts: [
      { id: 'ada-okafor-2025-ben-ito-2025-12-01', handoff: 'ada-okafor-2025', by: 'ben-ito', on: '2025-12-01' },
    ],
    ...more,
  });
}

/** What of the corpus tells people apart. */
function shown({ entries }: Corpus) {
  const { deciders, steward, summary } = entries.record.get('r')!;
  return {
    people: [...entries.person.values()].map(({ id, name, file }) => `${id} | ${name} | ${file}`),
    record: [...deciders, steward, summary].join(' | '),
    handoffs: [...entries.handoff.values()].map(({ id, from, items }) => `${id} | ${from} | ${items[0]?.to}`),
    receipts: [...entries.receipt.values()].map(({ id, handoff, by }) => `${id} | ${handoff} | ${by}`),
  };
}

test('with roles, every id, name and file of a person is made of the role, wherever it stands', () => {
  assert.deepEqual(shown(publishPrivately(wiki({ privacy: 'roles' }), today).corpus), {
    people: ['engineer | Engineer | people/engineer.yaml', 'lead | Lead | people/lead.yaml'],
    record: 'lead | engineer | engineer | Lead and Engineer, (address withheld)',
    handoffs: ['lead-2025 | lead | engineer'],
    receipts: ['lead-2025-engineer-2025-12-01 | lead-2025 | engineer'],
  });
});

test('with names, addresses alone are withheld, and what holds none is the same object', () => {
  const whole = wiki({});
  const { corpus } = publishPrivately(whole, today);
  assert.equal(corpus.entries.record.get('r')!.summary, 'Ada Okafor and Ben Ito, (address withheld)');
  assert.equal(corpus.entries.handoff.get('ada-okafor-2025'), whole.entries.handoff.get('ada-okafor-2025'));
  const record = corpus.entries.record.get('r')!;
  const { html } = publishPrivately(whole, today);
  assert.equal(
    html('<p title="a@x.org">Ben of <b>b</b>@x.org</p>', record),
    '<p title="(address withheld)">Ben of <b>(address withheld)</b></p>',
  );
  assert.equal(html('<P>Ben Ito</P >', record), '<P>Ben Ito</P >');
  assert.equal(
    publishPrivately(wiki({ addresses: ['all'] }), today).corpus.entries.record.get('r')!.summary,
    'Ada Okafor and Ben Ito, a@x.org',
  );
});

test('a leaver is shown by name up to the day that wiki.yaml sets, then by role, and everybody else by name', () => {
  const whole = wiki({ namesOfLeavers: 31 });
  const names = (on: typeof today | '2026-02-01') =>
    [...publishPrivately(whole, on).corpus.entries.person.values()].map(({ name }) => name);
  assert.deepEqual(names(today), ['Ada Okafor', 'Ben Ito']);
  assert.deepEqual(names('2026-02-01'), ['Ben Ito', 'Lead']);
  const entry = whole.entries.record.get('r')!;
  const stamp = (set: Partial<Wiki>, on: typeof today | '2026-02-01') => publishPrivately(wiki(set), on).stampOf(entry);
  const stamps = [
    stamp({ namesOfLeavers: 31 }, today),
    stamp({ namesOfLeavers: 31 }, '2026-02-01'),
    stamp({ privacy: 'roles' }, today),
    stamp({ addresses: ['x.org'] }, today),
  ];
  assert.equal(new Set(stamps).size, 4, 'prose is filled again when something else is hidden');
  assert.equal(stamp({}, today), stamp({}, '2026-02-01'));
});

test('handles and links go with the name, and the file cannot be edited from here', () => {
  const person = publishPrivately(wiki({ privacy: 'roles' }), today).corpus.entries.person.get('lead')!;
  assert.deepEqual(
    [person.aliases, person.links, person.role, person.isByRole, person.isFileHidden],
    [[], [], undefined, true, true],
  );
});

test('the commits of a file are found under its new name, and their subjects name nobody', () => {
  const published = publishPrivately(wiki({ privacy: 'roles' }), today);
  const change = { on: '2025-01-01', commit: 'abc', subject: 'Ada Okafor leaves' } as const;
  const changes = new Map([['handoffs/ada-okafor-2025.mdx', [change]]]);
  assert.deepEqual(published.history({ kind: 'full', changes }), {
    kind: 'full',
    changes: new Map([['handoffs/lead-2025.mdx', [{ ...change, subject: 'Lead leaves' }]]]),
  });
  assert.equal(published.renamed?.fileBefore('handoffs/lead-2025.mdx'), 'handoffs/ada-okafor-2025.mdx');
});

test('of two ids that would be the same, the second is numbered, and what names it follows', () => {
  const { corpus } = publishPrivately(
    wiki(
      { privacy: 'roles' },
      {
        handoffs: [
          { id: 'ada-okafor-2025', from: 'ada-okafor' },
          { id: 'lead-2025', from: 'ben-ito' },
        ],
      },
    ),
    today,
  );
  assert.deepEqual(shown(corpus).handoffs, ['lead-2025 | engineer | undefined', 'lead-2025-2 | lead | undefined']);
  assert.deepEqual(shown(corpus).receipts, ['lead-2025-2-engineer-2025-12-01 | lead-2025-2 | engineer']);
});

test('a namesake who stays keeps name and id', () => {
  const whole = makeCorpus({
    wiki: { namesOfLeavers: 0 },
    people: [
      { id: 'ada-okafor', name: 'Ada Okafor', role: 'Lead', left: '2025-12-31' },
      { id: 'ada-okafor-2', name: 'Ada Okafor', role: 'Engineer' },
    ],
  });
  const { corpus } = publishPrivately(whole, today);
  assert.deepEqual(shown({ ...corpus, entries: { ...corpus.entries, record: wiki({}).entries.record } }).people, [
    'ada-okafor-2 | Ada Okafor | people/ada-okafor-2.yaml',
    'lead | Lead | people/lead.yaml',
  ]);
});

const parts = [
  'Ada',
  'José',
  'Zoë',
  'Łukasz',
  "O'Neill",
  'Müller',
  'Nguyễn',
  'Jean-Luc',
  'May',
  'Will',
  'Rose',
  'Mark',
  'Grace',
  'Ørsted',
  'de',
  'Xi',
];
const anyName = fc
  .uniqueArray(fc.constantFrom(...parts), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))
  .filter((name) => name !== 'de' && name !== 'Xi de' && name !== 'de Xi');
const anyWords = fc
  .array(fc.constantFrom('we', 'may', 'will', 'rose', 'in', 'May', 'mark', 'the', 'grace', '2026', 'Grace', '—', '.'), {
    maxLength: 8,
  })
  .map((words) => words.join(' '));
const between = fc.constantFrom(' ', '  ', '\n', '\u00A0', '-', '_', '</b> <i>', '* _');

/** Whether a text names somebody; one whose names are all words of English, only where they have capitals. */
function tells(text: string, name: string): boolean {
  const wanted = foldedWords(name);
  const isWords = wanted.every((word) => isWord(word) || word.length < 3);
  const words = wordsOf(text);
  const isHere = (from: number) =>
    wanted.every((word, at) => {
      const found = words[from + at];
      return found?.folded === word && (!isWords || /\p{Lu}/u.test(text[found.start]!));
    });
  return words.some((_, from) => isHere(from));
}

test('whatever people are called, no text tells a full name, and words of English that no name is made of alone stay', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyName, { minLength: 1, maxLength: 4 }),
      anyWords,
      anyWords,
      between,
      (names, before, after, sign) => {
        const people = names.map((name, index) => ({ id: `p${index}`, name }));
        const whole = makeCorpus({ wiki: { privacy: 'roles' }, people, records: [{ id: 'r' }] });
        const published = publishPrivately(whole, today);
        const entry = published.corpus.entries.record.get('r')!;
        for (const name of names) {
          const written = name.replaceAll(' ', sign);
          const texts = [written, written.toUpperCase(), written.normalize('NFD')].map(
            (one) => `${before} ${one} ${after}`,
          );
          for (const text of texts) {
            const html = sign.includes('<') ? `<p><b>${text}</i></p>` : `<p>${mark('text', text)}</p>`;
            const plain = published.html(html, entry).replace(/<[^>]*>/g, '');
            assert.ok(!tells(plain, name), `${name} in ${plain}`);
          }
        }
        const whole1 = new Set(names.filter((name) => !name.includes(' ')).map((name) => foldedWords(name).join(' ')));
        const isOften = names.some((name) => foldedWords(name).every((word) => isWord(word) || word.length < 3));
        if (whole1.size > 0 || isOften) return;
        assert.equal(published.html(`<p>${before}</p>`, entry), `<p>${before}</p>`);
      },
    ),
    { numRuns: 300 },
  );
});

test('what is known of other sites stays, whether people are shown by name or by role', () => {
  const remote: Corpus['remote'] = new Map([['infra', { name: 'infra', on: '2026-01-30', isOld: false, entries: [] }]]);
  for (const privacy of ['names', 'roles'] as const) {
    const { corpus } = publishPrivately({ ...wiki({ privacy }), remote }, today);
    assert.equal(corpus.remote, remote);
  }
});
