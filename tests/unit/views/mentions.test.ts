import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyEntry } from '../../../src/domain/corpus.ts';
import { escapeHtml } from '../../../src/domain/escape-html.ts';
import { mark } from '../../../src/domain/marks.ts';
import { buildNames, MentionFinder, mentionsIn } from '../../../src/views/mentions.ts';
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

test('parts of words, other cases and short single words are no names', () => {
  assert.equal(
    linked('bubble Bubbles zero ZeROs pre-ZeRO JEAN ZAY bf16-over-fp16-again'),
    'bubble Bubbles zero ZeROs pre-ZeRO JEAN ZAY bf16-over-fp16-again',
  );
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
