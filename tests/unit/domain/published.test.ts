import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Corpus } from '../../../src/domain/corpus.ts';
import { inTurn, publishAll, type Publish } from '../../../src/domain/published.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-03-01';

/** A step that writes its name behind all that goes through it, and takes a term away. */
function step(name: string, removes: string): Publish {
  return (corpus) => {
    const term = new Map([...corpus.entries.term].filter(([id]) => id !== removes));
    const left: Corpus = { ...corpus, entries: { ...corpus.entries, term }, all: [...term.values()] };
    return {
      corpus: left,
      history: (history) => history,
      html: (html) => `${html} ${name}`,
      text: (text) => `${text} ${name}`,
      stampOf: () => name,
    };
  };
}

test('steps are taken in their order, each on what the one before has left', async () => {
  const corpus = makeCorpus({ terms: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
  const published = inTurn(step('one', 'a'), step('two', 'b'))(corpus, today);
  const [entry] = published.corpus.all;
  assert.deepEqual([...published.corpus.entries.term.keys()], ['c']);
  assert.equal(published.html('html', entry!), 'html one two');
  assert.equal(await published.text('text', 'glossary/c.yaml'), 'text one two');
  assert.equal(published.stampOf(entry!), 'one two');
});

test('without a step everything is published as it stands', async () => {
  const corpus = makeCorpus({ terms: [{ id: 'a' }] });
  for (const published of [publishAll(corpus), inTurn()(corpus, today)]) {
    assert.equal(published.corpus, corpus);
    assert.equal(published.html('html', corpus.all[0]!), 'html');
    assert.equal(await published.text('text', 'glossary/a.yaml'), 'text');
    assert.equal(published.stampOf(corpus.all[0]!), '');
  }
});
