import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyEntry } from '../../../src/domain/corpus.ts';
import { mark } from '../../../src/domain/marks.ts';
import { fillBody, fillPlainly } from '../../../src/views/fill.ts';
import { buildNames } from '../../../src/views/mention-names.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const corpus = makeCorpus({
  wiki: { base: '/wiki/' },
  records: [
    { id: 'old', title: 'The old <way>' },
    { id: 'new', title: 'The new way', supersedes: ['old'] },
    { id: 'here', title: 'Here' },
  ],
  terms: [{ id: 'bubble', term: 'Bubble' }],
  facts: [
    {
      id: 'bandwidth',
      values: [
        { value: 100, on: '2025-01-01' },
        { value: 135, unit: 'Gb/s', on: '2026-01-01' },
      ],
    },
  ],
});
const here = corpus.entries.record.get('here') as AnyEntry;

function fill(html: string): string {
  const assetName = (file: string) => `x-${file.split('/').at(-1) ?? ''}`;
  return fillBody(html, here, { corpus, names: buildNames(corpus), assetName }, today);
}

test('a link to an entry tells its state', () => {
  assert.equal(
    fill(`${mark('link', './old.mdx')}see</a>`),
    '<a class="cairn-entry" data-kind="record" data-state="superseded" href="/wiki/records/old/"><span class="cairn-visually-hidden">superseded: </span>see</a>',
  );
  assert.equal(
    fill(`${mark('link', '/records/new/#context')}see</a>`),
    '<a class="cairn-entry" data-kind="record" data-state="accepted" href="/wiki/records/new/#context">see</a>',
  );
});

test('links to pages get the base path, anchors stay, links that lead nowhere are no links', () => {
  assert.equal(fill(`${mark('link', '/glossary/')}a</a>`), '<a href="/wiki/glossary/">a</a>');
  assert.equal(fill(`${mark('link', '#there')}a</a>`), '<a href="#there">a</a>');
  assert.equal(fill(`${mark('link', './nothing.mdx')}a</a>`), '<a class="cairn-broken">a</a>');
});

test('references show the name of what they lead to, or the words given', () => {
  assert.match(fill(mark('ref', 'old')), />The old &lt;way><\/a>$/);
  assert.match(fill(mark('ref', 'old', 'that one')), /that one<\/a>$/);
  assert.equal(fill(mark('ref', 'none')), '<a class="cairn-broken">none</a>');
  assert.equal(
    fill(mark('term', 'bubble')),
    '<a class="cairn-entry" data-kind="term" href="/wiki/glossary/#bubble">Bubble</a>',
  );
});

test('a fact shows its newest value', () => {
  assert.equal(
    fill(mark('fact', 'bandwidth')),
    '<a class="cairn-entry" data-kind="fact" href="/wiki/facts/bandwidth/">135\u00A0Gb/s</a>',
  );
});

test('files beside the entry get the address they are published under', () => {
  assert.equal(fill(`<img src="${mark('asset', 'records/loss.svg')}">`), '<img src="/wiki/assets/x-loss.svg">');
});

test('names in prose become links', () => {
  assert.equal(
    fill(`<p>${mark('text', 'As the new way says')}</p>`),
    '<p>As <a class="cairn-entry" data-kind="record" data-state="accepted" href="/wiki/records/new/">the new way</a> says</p>',
  );
});

test('for search the words are the same, and nothing is a link', () => {
  const html = `${mark('section')}<p>${mark('text', 'As the new way says')}, ${mark('link', './old.mdx')}so</a> does ${mark('ref', 'old')} at ${mark('fact', 'bandwidth')}</p>`;
  assert.equal(
    fillPlainly(html, corpus, today),
    '<p>As the new way says, <a>so</a> does The old &lt;way> at 135\u00A0Gb/s</p>',
  );
});
