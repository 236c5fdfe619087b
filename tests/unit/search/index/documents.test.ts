import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildDocuments } from '../../../../src/search/index/documents.ts';
import { makeCorpus } from '../../../helpers/make-corpus.ts';

const today = '2026-06-01';

/** The documents without the entries they are made from. */
function documents(corpus: ReturnType<typeof makeCorpus>) {
  return buildDocuments(corpus, today).map(({ entry: _entry, ...document }) => document);
}

test('a record is found by all it says, and its card tells what it is today', () => {
  const corpus = makeCorpus({
    records: [
      {
        id: '0012-bf16',
        title: 'Train in bf16',
        aliases: ['ADR-12'],
        status: 'accepted',
        date: '2024-03-05',
        summary: 'bf16 everywhere.',
        areas: ['Mixed Precision'],
        systems: ['tr11', 'nowhere'],
        deciders: ['lena'],
        steward: 'training',
        reviewBy: '2025-03-05',
        verifications: [{ by: 'omar', on: '2025-01-01', result: 'holds' }],
        options: [
          { name: 'fp16', verdict: 'rejected', because: 'It overflows' },
          { name: 'bf16', verdict: 'chosen', because: 'No loss scaling.', numbers: { spikes: '0' } },
        ],
        evidence: [{ claim: 'Fewer spikes', value: '0', unit: 'a day', source: { text: 'Chronicles' } }],
        assumptions: [{ claim: 'All nodes are A100', revisitWhen: 'H100s come' }],
      },
    ],
    people: [
      { id: 'lena', name: 'Lena Hofer' },
      { id: 'omar', name: 'Omar Said' },
    ],
    teams: [{ id: 'training', name: 'Training' }],
    systems: [{ id: 'tr11', name: 'TR-11' }],
  });
  assert.deepEqual(documents(corpus)[0], {
    kind: 'record',
    id: '0012-bf16',
    url: '/records/0012-bf16/',
    title: 'Train in bf16',
    names: {
      names: '0012-bf16, ADR-12',
      people: 'Lena Hofer, Training, Omar Said',
      about: 'TR-11, nowhere, Mixed Precision',
    },
    choices: {
      area: [{ value: 'mixed-precision', label: 'Mixed Precision' }],
      system: [{ value: 'tr11', label: 'TR-11' }],
      person: [
        { value: 'lena', label: 'Lena Hofer' },
        { value: 'omar', label: 'Omar Said' },
      ],
    },
    blocks: [
      { place: 'before', weight: 4, lines: ['bf16 everywhere.'] },
      {
        place: 'after',
        weight: 2,
        heading: { text: 'Options considered', anchor: 'cairn-options' },
        lines: ['bf16 (chosen). No loss scaling. spikes 0.'],
      },
      { place: 'after', weight: 0.7, lines: ['fp16 (rejected). It overflows.'] },
      {
        place: 'after',
        weight: 1,
        heading: { text: 'Evidence', anchor: 'cairn-evidence' },
        lines: ['Fewer spikes. 0 a day. Chronicles.'],
      },
      {
        place: 'after',
        weight: 1,
        heading: { text: 'Assumptions', anchor: 'cairn-assumptions' },
        lines: ['All nodes are A100. H100s come.'],
      },
    ],
    shown: { lead: '2' },
    synonyms: [],
    card: {
      kind: 'record',
      titleWords: 2,
      number: 12,
      holding: 'orphaned',
      state: 'accepted',
      date: '2024-03-05',
      review: { by: '2025-03-05', verified: '2025-01-01', tripped: false },
    },
  });
});

test('the card of a superseded record names what holds now, and asks for no review', () => {
  const corpus = makeCorpus({
    wiki: { base: '/wiki/' },
    records: [
      { id: 'old', reviewBy: '2020-01-01' },
      { id: 'middle', date: '2024-01-01', supersedes: ['old'] },
      { id: 'new', title: 'The new way', date: '2025-01-01', supersedes: ['middle'] },
      { id: 'next', date: '2030-01-01', supersedes: ['new'] },
    ],
  });
  const cards = Object.fromEntries(buildDocuments(corpus, today).map(({ id, card }) => [id, card]));
  assert.deepEqual(cards, {
    middle: { kind: 'record', titleWords: 1, state: 'superseded', date: '2024-01-01', leadsTo: '/records/new/' },
    new: { kind: 'record', titleWords: 2, state: 'accepted', date: '2025-01-01', holding: 'orphaned' },
    next: { kind: 'record', titleWords: 1, state: 'accepted', date: '2030-01-01', holding: 'orphaned' },
    old: { kind: 'record', titleWords: 1, state: 'superseded', leadsTo: '/records/new/' },
  });
});

test('every kind with a page can be found, and receipts cannot', () => {
  const corpus = makeCorpus({
    people: [
      { id: 'ida', name: 'Ida', role: 'Engineer', team: 'data', left: '2026-01-01', aliases: ['ida@example.org'] },
    ],
    teams: [{ id: 'data', name: 'Data', purpose: 'Feeds the runs', lead: 'ida' }],
    systems: [{ id: 'loader', name: 'Loader', summary: 'Reads shards.', team: 'data', owner: 'ida', type: 'pipeline' }],
    handoffs: [
      {
        id: 'ida-2026',
        from: 'ida',
        lastDay: '2026-01-01',
        items: [{ what: 'system:loader', to: 'ida', note: 'Mind the seed', questions: ['Which seed?'] }],
        openThreads: [{ title: 'Resharding', next: 'Ask Ida' }],
        access: [{ what: 'Bucket', where: 'vault' }],
        contacts: [{ name: 'Bo', about: 'disks' }],
      },
    ],
    receipts: [{ id: 'ida-2026-bo-2026-02-01', handoff: 'ida-2026' }],
    paths: [
      {
        id: 'data-engineer',
        title: 'Data engineer',
        audienceRole: 'newcomers',
        steps: [{ ref: 'loader', why: 'First.' }],
      },
    ],
    terms: [{ id: 'fsdp', term: 'FSDP', aliases: ['Fully sharded data parallel'], definition: 'Shards all.' }],
    facts: [
      {
        id: 'tokens',
        name: 'Tokens',
        values: [
          { value: 366, unit: 'B', on: '2022-07-06', source: { text: 'Report' } },
          { value: 9, on: '2029-01-01' },
        ],
      },
    ],
  });
  const found = documents(corpus).map(({ url, title, names, blocks, card }) => ({
    url,
    title,
    names: Object.values(names).join(' / '),
    day: card.date,
    state: card.state,
    lines: blocks.flatMap(({ lines }) => lines),
  }));
  assert.deepEqual(found, [
    {
      url: '/systems/loader/',
      title: 'Loader',
      names: 'loader / Ida / Data',
      day: undefined,
      state: undefined,
      lines: ['Reads shards.', 'pipeline'],
    },
    {
      url: '/people/ida/',
      title: 'Ida',
      names: 'ida, ida@example.org',
      day: undefined,
      state: 'departed',
      lines: ['Engineer', 'Data'],
    },
    {
      url: '/teams/data/',
      title: 'Data',
      names: 'data / Ida',
      day: undefined,
      state: undefined,
      lines: ['Feeds the runs', 'Led by Ida.'],
    },
    {
      url: '/handoffs/ida-2026/',
      title: 'Handoff from Ida',
      names: 'ida-2026 / Ida',
      day: '2026-01-01',
      state: undefined,
      lines: ['Loader. Mind the seed. Which seed?', 'Resharding. Ask Ida.', 'Bucket. vault.', 'Bo. disks.'],
    },
    {
      url: '/paths/data-engineer/',
      title: 'Data engineer',
      names: 'data-engineer',
      day: undefined,
      state: undefined,
      lines: ['For newcomers.', 'Loader. First.'],
    },
    {
      url: '/glossary/#fsdp',
      title: 'FSDP',
      names: 'fsdp, Fully sharded data parallel',
      day: undefined,
      state: undefined,
      lines: ['Shards all.'],
    },
    {
      url: '/facts/tokens/',
      title: 'Tokens',
      names: 'tokens / B',
      day: '2022-07-06',
      state: undefined,
      lines: ['366 B.', 'Report'],
    },
  ]);
});

test('every option of a record is a document of its own, found by what was decided about it', () => {
  const corpus = makeCorpus({
    records: [
      {
        id: 'bf16',
        title: 'Train in bf16',
        date: '2024-03-05',
        systems: ['tr11'],
        options: [
          { name: 'fp16 with loss scaling', verdict: 'rejected', because: 'It overflows', numbers: { spikes: '9' } },
          { name: 'bf16', verdict: 'chosen' },
        ],
      },
    ],
    systems: [{ id: 'tr11', name: 'TR-11' }],
  });
  const [, first, second] = documents(corpus);
  assert.deepEqual(first, {
    kind: 'option',
    id: 'bf16#1',
    url: '/records/bf16/#cairn-option-1',
    title: 'fp16 with loss scaling',
    names: { record: 'Train in bf16', about: 'TR-11', figures: 'spikes 9' },
    choices: { system: [{ value: 'tr11', label: 'TR-11' }] },
    blocks: [{ place: 'before', weight: 1, lines: ['It overflows'] }],
    shown: {},
    card: { kind: 'option', state: 'rejected', titleWords: 3, leadsTo: '/records/bf16/', date: '2024-03-05' },
    synonyms: [],
  });
  assert.deepEqual(second?.blocks, [{ place: 'before', weight: 1, lines: ['bf16'] }]);
});

test('an empty wiki has nothing to be found', () => {
  assert.deepEqual(buildDocuments(makeCorpus({}), today), []);
});
