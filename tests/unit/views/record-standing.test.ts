import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEntry } from '../../../src/domain/corpus.ts';
import { noticeFor } from '../../../src/views/record-standing.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

/** The notice of `this` as one text, links in brackets. */
function told(records: NonNullable<GivenCorpus['records']>): string | undefined {
  const corpus = makeCorpus({ records });
  const record = findEntry(corpus, 'record', 'this');
  assert.ok(record);
  const notice = noticeFor(corpus, record, today);
  if (notice === undefined) return undefined;
  const links = notice.links.map(({ id }) => `[${id}]`).join(' ');
  return `${notice.tone}: ${notice.before}${links}${notice.after}`;
}

test('a record that holds needs no notice', () => {
  assert.equal(told([{ id: 'this', date: '2025-01-01' }]), undefined);
});

test('the first line leads from any record of a chain to its end', () => {
  assert.equal(
    told([{ id: 'this' }, { id: 'middle', supersedes: ['this'] }, { id: 'last', supersedes: ['middle'] }]),
    'stop: This is not the current answer: see [last].',
  );
});

test('an end of the chain that does not hold either is told', () => {
  assert.equal(
    told([{ id: 'this' }, { id: 'last', status: 'deprecated', supersedes: ['this'] }]),
    'stop: This is not the current answer: see [last], which does not hold any more either.',
  );
});

test('a chain that forks names the candidates', () => {
  assert.equal(
    told([{ id: 'this' }, { id: 'left', supersedes: ['this'] }, { id: 'right', supersedes: ['this'] }]),
    'stop: This is not the current answer, and more than one record has taken its place: [left] [right]. Which of them holds is for their stewards to say.',
  );
});

test('a circle is told as one', () => {
  assert.equal(
    told([
      { id: 'this', supersedes: ['other'] },
      { id: 'other', supersedes: ['this'] },
    ]),
    'stop: Nobody can tell whether this is the current answer: it is superseded in a circle with [other].',
  );
});

test('a proposal names what holds until it is accepted', () => {
  assert.equal(
    told([{ id: 'this', status: 'proposed', supersedes: ['kept'] }, { id: 'kept' }]),
    'look: This is a proposal. Until it is accepted, this holds: [kept].',
  );
  assert.equal(told([{ id: 'this', status: 'proposed' }]), 'look: This is a proposal: nothing has been decided yet.');
});

test('a decision for a later day says what holds until then', () => {
  assert.equal(
    told([{ id: 'this', date: '2026-03-01', supersedes: ['kept'] }, { id: 'kept' }]),
    'look: This is decided, and holds from 1 March 2026. Until then: [kept].',
  );
});

test('what was rejected or deprecated says so', () => {
  assert.equal(told([{ id: 'this', status: 'rejected' }]), 'stop: This was rejected: it is not what we do.');
  assert.equal(
    told([{ id: 'this', status: 'deprecated' }]),
    'stop: This no longer holds, and nothing has replaced it.',
  );
});

test('amendments in force are named before the text is read', () => {
  assert.equal(
    told([{ id: 'this' }, { id: 'change', amends: ['this'] }, { id: 'idea', status: 'proposed', amends: ['this'] }]),
    'look: This holds, as amended by [change].',
  );
});
