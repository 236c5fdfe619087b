import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oldAddresses } from '../../../src/views/aliases.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

test('an alias leads on under its own spelling and as a slug, but never in place of an id', () => {
  const corpus = makeCorpus({
    records: [
      { id: 'kafka', aliases: ['ADR-12', 'use Kafka', 'taken', '../etc'] },
      { id: 'taken', aliases: ['ADR-12'] },
    ],
  });
  assert.deepEqual(
    oldAddresses(corpus, 'record').map(({ id, entry }) => [id, entry.id]),
    [
      ['ADR-12', 'kafka'],
      ['adr-12', 'kafka'],
      ['use-kafka', 'kafka'],
      ['etc', 'kafka'],
    ],
  );
});
