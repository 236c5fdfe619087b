import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenWords } from '../../../src/domain/spoken-words.ts';
import { undefinedTerms } from '../../../src/domain/undefined-terms.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

function namesIn(run: string): readonly string[] {
  return spokenWords(run).names.map(({ words, isFirst }) => `${isFirst ? '^' : ''}${words.join(' ')}`);
}

/** What is suggested of texts, one a record, and in how many records and how often it is used. */
function suggested(texts: readonly string[], given: GivenCorpus = {}, least = 3): readonly string[] {
  const prose = new Map(texts.map((text, index) => [`r${index}`, [text]]));
  return undefinedTerms(makeCorpus(given), prose, least).map(
    ({ term, kind, uses, records }) => `${term} (${kind}): ${records.length}, ${uses}`,
  );
}

const thrice = (text: string) => [text, text, text];

test('names are abbreviations and words with capitals, as long as only spaces part them', () => {
  assert.deepEqual(namesIn('we use gRPC, MFU and the Store Gateway; see the League of Legends by Riot'), [
    'gRPC',
    'MFU',
    'Store Gateway',
    'League of Legends',
    'Riot',
  ]);
  assert.deepEqual(namesIn('13B on A100s for GPU-hours in V2, not I or A/B; K8s and APIs'), [
    'A100',
    'GPU',
    '^K8s',
    'API',
  ]);
  assert.deepEqual(namesIn('the Feature Name: x, Status: accepted. Then Kafka'), ['^Then Kafka']);
});

test('words written small are ordinary', () => {
  assert.deepEqual([...spokenWords('The store must not MUST').ordinary], ['store', 'must', 'not']);
});

test('what three records use and nobody has explained is suggested, with where and how often', () => {
  const texts = ['Its MFU is low; MFU is all. We use Kafka.', 'The MFU of Kafka', 'MFUs with Kafka', 'Once RARE'];
  assert.deepEqual(suggested(texts), ['MFU (abbreviation): 3, 4', 'Kafka (name): 3, 3']);
  assert.deepEqual(undefinedTerms(makeCorpus({}), new Map([['a', texts]]), 1)[0], {
    term: 'MFU',
    kind: 'abbreviation',
    uses: 4,
    records: [{ id: 'a', uses: 4 }],
  });
});

test('a plural counts for its singular, where that is used', () => {
  assert.deepEqual(suggested(['a ClusterQueue', 'two ClusterQueues', 'the ClusterQueues', 'in Windows']), [
    'ClusterQueue (abbreviation): 3, 3',
  ]);
});

test('the first word of a sentence is no name by its capital, and loud words are ordinary', () => {
  assert.deepEqual(suggested(thrice('Storage is dear. Storage must last, and you MUST NOT move it. Yet')), []);
  assert.deepEqual(suggested([...thrice('The storage is in Python now'), ...thrice('In Python')]), [
    'Python (name): 6, 6',
  ]);
});

test('what a term, record, system, person, team, fact or area is called needs no explanation', () => {
  const given: GivenCorpus = {
    terms: [{ id: 'mfu', term: 'MFU', aliases: ['HFU'] }],
    records: [{ id: 'x', title: 'Use Kafka', aliases: ['Old Kafka'], areas: ['Numerics'] }],
    systems: [{ id: 'jz', name: 'Jean Zay' }],
    people: [{ id: 'ada', name: 'Ada Okafor' }],
    teams: [{ id: 't', name: 'Data Team' }],
    facts: [{ id: 'f', name: 'Nodes of Bloom' }],
  };
  const text =
    'by MFU, HFUs, Old Kafka, Numerics, Jean Zay, Ada, Ada Okafor, Data Team, Nodes of Bloom, on Monday, in GB, or Kafka';
  assert.deepEqual(suggested(thrice(text), given), ['Kafka (name): 3, 3']);
});

test('a higher bar leaves fewer words', () => {
  const texts = ['a MFU', 'a MFU', 'a MFU and RPC', 'a RPC', 'a RPC', 'a MFU'];
  assert.deepEqual(suggested(texts, {}, 4), ['MFU (abbreviation): 4, 4']);
});
