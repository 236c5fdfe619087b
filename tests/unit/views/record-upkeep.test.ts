import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEntry, type Corpus } from '../../../src/domain/corpus.ts';
import type { History } from '../../../src/domain/history.ts';
import { freshnessView, historyView, stillTrueView, verificationsView } from '../../../src/views/record-upkeep.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const repository = { url: 'https://github.com/acme/wiki', branch: 'main', forge: 'github', folder: 'content' } as const;
const full: History = {
  kind: 'full',
  changes: new Map([
    [
      'records/kept.mdx',
      [
        { on: '2026-02-02', commit: 'ffffffffffff', subject: 'Tomorrow' },
        { on: '2025-12-01', commit: '0123456789abcdef', subject: 'Mend a figure' },
      ],
    ],
  ]),
};
const corpus: Corpus = makeCorpus({
  wiki: { repository },
  people: [{ id: 'ada', name: 'Ada' }],
  records: [
    {
      id: 'kept',
      reviewBy: '2026-09-30',
      verifications: [
        { by: 'ada', on: '2025-03-01', result: 'unclear' },
        { by: 'ada', on: '2025-08-22', result: 'holds', against: 'the log' },
        { by: 'ada', on: '2027-01-01', result: 'broken' },
      ],
    },
    { id: 'tripped', assumptions: [{ claim: 'Enough nodes', fact: 'nodes', op: '>=', value: 48 }] },
    { id: 'retired', status: 'deprecated' },
  ],
  facts: [{ id: 'nodes', name: 'Nodes', values: [{ value: 24 }] }],
});
const recordOf = (id: string) => {
  const record = findEntry(corpus, 'record', id);
  assert.ok(record);
  return record;
};

test('freshness is told with the days that led to it, and with what a browser needs to tell it again', () => {
  assert.deepEqual(freshnessView(corpus, recordOf('kept'), { kind: 'none' }, today), {
    inputs: {
      reviewBy: '2026-09-30',
      verifiedOn: '2025-08-22',
      editedOn: undefined,
      hasTripped: false,
      notice: 30,
      broken: undefined,
    },
    sampleDay: undefined,
    freshness: 'fresh',
    word: 'Looked after',
    sentence: 'Verified on 22 August 2025; next look by 30 September 2026.',
  });
});

test('an edit after the last verification counts, one from the future does not', () => {
  const view = freshnessView(corpus, recordOf('kept'), full, today);
  assert.equal(view?.inputs.editedOn, '2025-12-01');
  assert.equal(view?.sentence, 'Verified on 22 August 2025, but its text has changed since.');
});

test('a broken assumption is named with its value', () => {
  const view = freshnessView(corpus, recordOf('tripped'), full, today);
  assert.equal(view?.freshness, 'tripped');
  assert.equal(view?.sentence, 'Nodes: 24, where it must be ≥ 48.');
});

test('nobody is told how fresh a record is that they should not follow', () => {
  assert.equal(freshnessView(corpus, recordOf('retired'), full, today), undefined);
});

test('verifications stand newest first, those from the future left out', () => {
  assert.deepEqual(
    verificationsView(corpus, recordOf('kept'), today).map(({ by, on, result, against }) => [
      by.label,
      on,
      result,
      against,
    ]),
    [
      ['Ada', '2025-08-22', 'holds', 'the log'],
      ['Ada', '2025-03-01', 'unclear', undefined],
    ],
  );
});

test('history shows changes with their commits, or says why it cannot', () => {
  assert.deepEqual(historyView(corpus, recordOf('kept'), full, today), {
    changes: [
      {
        on: '2025-12-01',
        subject: 'Mend a figure',
        commit: '01234567',
        url: 'https://github.com/acme/wiki/commit/0123456789abcdef',
      },
    ],
  });
  assert.deepEqual(historyView(corpus, recordOf('kept'), { kind: 'shallow' }, today), {
    missing: 'The site was built from a shallow clone, which does not know when files changed.',
    changes: [],
  });
  assert.deepEqual(historyView(corpus, recordOf('retired'), full, today), {
    missing: 'This record has not been committed yet.',
    changes: [],
  });
  assert.deepEqual(historyView(corpus, recordOf('kept'), full, '2025-11-30'), {
    missing: 'Nothing was changed up to 30 November 2025, the day this site is built for.',
    changes: [],
  });
});

test('“still true” gives a command, lines to paste and the edit page', () => {
  const item = '  - by: your-id\n    on: 2026-01-31\n    against: what you held it against\n    result: holds';
  assert.deepEqual(stillTrueView(corpus, recordOf('kept'), today), {
    command: 'npm run cairn -- verify kept --result holds --against "what you held it against"',
    yaml: item,
    file: 'records/kept.mdx',
    editUrl: 'https://github.com/acme/wiki/edit/main/content/records/kept.mdx',
  });
  assert.equal(stillTrueView(corpus, recordOf('tripped'), today).yaml, `verifications:\n${item}`);
});
