import assert from 'node:assert/strict';
import { test } from 'node:test';
import { promisesOf } from '../../../src/domain/promises.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

test('what nobody who is here has received is promised, or has no taker; free text is no thing', () => {
  const item = (what: string, to?: string) => ({ what, questions: [], ...(to === undefined ? {} : { to }) });
  const corpus = makeCorpus({
    people: [{ id: 'ada' }, { id: 'ben' }, { id: 'gone', left: '2025-12-31' }],
    systems: [{ id: 'store' }, { id: 'disk' }, { id: 'queue' }, { id: 'crane' }],
    handoffs: [
      {
        id: 'ada-2026',
        from: 'ada',
        items: [
          item('store', 'ben'),
          item('disk'),
          item('queue', 'gone'),
          item('crane', 'ben'),
          item('The telephone on Sundays', 'ben'),
        ],
      },
    ],
    receipts: [
      { id: 'r1', handoff: 'ada-2026', by: 'ben', on: '2026-01-20', items: [{ what: 'crane', answers: [] }] },
      { id: 'r2', handoff: 'ada-2026', by: 'gone', on: '2025-12-20', items: [{ what: 'disk', answers: [] }] },
    ],
  });
  assert.deepEqual(Object.fromEntries(promisesOf(corpus, today)), {
    'system:store': [{ handoff: 'ada-2026', from: 'ada', to: 'ben' }],
    'system:disk': [{ handoff: 'ada-2026', from: 'ada' }],
    'system:queue': [{ handoff: 'ada-2026', from: 'ada' }],
  });
});
