import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binderPage } from '../../../src/views/binder.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

const corpus = makeCorpus({
  wiki: { origin: 'https://wiki.example.org' },
  people: [{ id: 'ada', name: 'Ada', left: '2026-03-31' }, { id: 'ben' }],
  systems: [{ id: 'store', name: 'Store', aliases: ['ckpt'], summary: 'Keeps checkpoints.' }],
  records: [{ id: 'saves', title: 'Save often', summary: 'Every hour.', systems: ['store'] }],
  handoffs: [
    {
      id: 'h',
      from: 'ada',
      items: ['saves', 'The rota', 'ckpt', 'store'].map((what) => ({ what, questions: [] })),
      openThreads: [{ title: 'Move it' }],
    },
    { id: 'empty', from: 'ada' },
  ],
});

function binder(id: string) {
  return binderPage(corpus, corpus.entries.handoff.get(id)!, { kind: 'none' }, today);
}

test('each entry handed over is one chapter, in the order of the handoff, whatever name it was given', () => {
  const { chapters, contents, address } = binder('h');
  assert.deepEqual(
    chapters.map(({ number, kind, title, href, anchor, prefix }) => [number, kind, title, href, anchor, prefix]),
    [
      [1, 'record', 'Save often', '/records/saves/', 'cairn-chapter-1', 'c1-'],
      [2, 'system', 'Store', '/systems/store/', 'cairn-chapter-2', 'c2-'],
    ],
  );
  assert.deepEqual(
    contents.map(({ number, title, href }) => [number, title, href]),
    [
      [undefined, 'What is handed over', '#cairn-list'],
      [undefined, 'Under way', '#cairn-threads'],
      [1, 'Save often', '#cairn-chapter-1'],
      [2, 'Store', '#cairn-chapter-2'],
    ],
  );
  assert.equal(address, 'https://wiki.example.org');
});

test('a chapter has the head of a record, and of a system the records about it', () => {
  const [record, system] = binder('h').chapters;
  assert.equal(record?.kind === 'record' && record.record.summary, 'Every hour.');
  assert.deepEqual(
    system?.kind === 'system' &&
      system.system.records.map(({ label, records }) => [label, records.map(({ link }) => link.label)]),
    [['In force', ['Save often']]],
  );
});

test('a handoff without items is a binder with its list alone', () => {
  const { chapters, contents } = binder('empty');
  assert.deepEqual([chapters.length, contents.map(({ title }) => title)], [0, ['What is handed over']]);
});
