import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyEntry } from '../../../src/domain/corpus.ts';
import { escapeHtml } from '../../../src/domain/escape-html.ts';
import { mark } from '../../../src/domain/marks.ts';
import { buildNames } from '../../../src/views/mention-names.ts';
import { MentionFinder, mentionsIn } from '../../../src/views/mentions.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const corpus = makeCorpus({
  records: [
    { id: 'bf16-over-fp16', title: 'Train in BF16' },
    { id: 'short', title: 'Warm up', aliases: ['WSD-S'] },
  ],
  systems: [{ id: 'jean-zay', name: 'Jean Zay' }],
  terms: [
    { id: 'loss-scaling', term: 'Loss scaling', aliases: ['ZeRO', 'a < b', 'the "safe" mode', 'c > d'] },
    { id: 'bubble', term: 'bubble' },
  ],
});
const names = buildNames(corpus);
const self = corpus.entries.record.get('short') as AnyEntry;

function linked(text: string, from: AnyEntry = self): string {
  return new MentionFinder(names, from).replace(text, (entry, words) => `[${words}](${entry.id})`);
}

test('titles, ids, names and aliases are found, whatever case the first letter has', () => {
  assert.equal(
    linked('We train in BF16 on Jean Zay, so loss scaling and ZeRO are gone: bf16-over-fp16.'),
    'We [train in BF16](bf16-over-fp16) on [Jean Zay](jean-zay), so [loss scaling](loss-scaling) and ZeRO are gone: bf16-over-fp16.',
  );
});

test('a name is linked once a section', () => {
  const finder = new MentionFinder(names, self);
  const link = (entry: AnyEntry) => `<${entry.id}>`;
  assert.equal(finder.replace('ZeRO, ZeRO', link), '<loss-scaling>, ZeRO');
  assert.equal(finder.replace('loss scaling', link), 'loss scaling');
  finder.startSection();
  assert.equal(finder.replace('ZeRO', link), '<loss-scaling>');
});

test('parts of words and other cases are no names', () => {
  const text = 'bubbled zero pre-ZeRO JEAN ZAY bf16-over-fp16-again Bubble-like';
  assert.equal(linked(text), text);
});

test('a term is found in any case and number, the longest that fits first', () => {
  const terms = buildNames(
    makeCorpus({
      records: [{ id: 'a' }],
      terms: [
        { id: 'batch', term: 'Batch' },
        { id: 'global-batch', term: 'Global batch', aliases: ['GBS', 'size'] },
        { id: 'bf16', term: 'BF16' },
      ],
    }),
  );
  const find = (text: string) =>
    new MentionFinder(terms, self).replace(text, (entry, words) => `[${words}](${entry.id})`);
  assert.equal(find('Batches'), '[Batches](batch)');
  assert.equal(find('the global batches'), 'the [global batches](global-batch)');
  assert.equal(find('The Global Batch, then a batch'), 'The [Global Batch](global-batch), then a [batch](batch)');
  assert.equal(find('gbs, GBSs, GBS'), 'gbs, [GBSs](global-batch), GBS');
  assert.equal(find('size matters in BF16, bf16'), 'size matters in [BF16](bf16), bf16');
});

test('a plural yields to a name that was written, and an equal name of another entry to nobody', () => {
  const both = buildNames(
    makeCorpus({
      records: [{ id: 'a' }, { id: 'b', title: 'Loss spikes' }, { id: 'c', title: 'Warm up' }],
      terms: [
        { id: 'spike', term: 'Loss spike' },
        { id: 'warm', term: 'warm up' },
      ],
    }),
  );
  const find = (text: string) => new MentionFinder(both, self).replace(text, (entry) => `[${entry.id}]`);
  assert.equal(find('a loss spike, Loss spikes, Warm up'), 'a [spike], [b], Warm up');
});

test('an entry never mentions itself', () => {
  assert.equal(linked('Warm up with WSD-S'), 'Warm up with WSD-S');
});

test('names with characters of HTML are found in escaped text', () => {
  assert.equal(linked('where a &lt; b holds'), 'where [a &lt; b](loss-scaling) holds');
});

test('names are found as the renderer escapes them', () => {
  assert.equal(linked(escapeHtml('in the "safe" mode')), 'in [the &quot;safe&quot; mode](loss-scaling)');
  assert.equal(linked(escapeHtml('where c > d')), 'where [c &gt; d](loss-scaling)');
});

test('a name of two entries is nobody’s', () => {
  const shared = buildNames(
    makeCorpus({
      records: [{ id: 'a' }],
      terms: [
        { id: 'x', term: 'Two words' },
        { id: 'y', term: 'Two words' },
      ],
    }),
  );
  assert.equal(
    new MentionFinder(shared, self).replace('Two words', () => '!'),
    'Two words',
  );
});

test('only prose counts as a mention', () => {
  const html = `<code>Jean Zay</code>${mark('text', 'loss scaling')}${mark('section')}${mark('text', 'loss scaling')}`;
  assert.deepEqual(
    mentionsIn(html, names, self).map(({ id }) => id),
    ['loss-scaling'],
  );
});
