import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCorpus, type AnyEntry } from '../../../src/domain/corpus.ts';
import { mark } from '../../../src/domain/marks.ts';
import type { RemoteSite } from '../../../src/domain/remote.ts';
import { fillBody, fillPlainly } from '../../../src/views/fill.ts';
import { buildNames } from '../../../src/views/mention-names.ts';
import { recordPage } from '../../../src/views/record.ts';
import { remoteView } from '../../../src/views/remote.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const url = 'https://infra.example.org/wiki/';
const kafka = {
  kind: 'record',
  id: 'kafka',
  name: 'Kafka <&>',
  url: `${url}records/kafka/`,
  state: 'accepted',
  aliases: [],
};
const rabbit = {
  ...kafka,
  id: 'rabbit',
  name: 'RabbitMQ',
  url: `${url}records/rabbit/`,
  state: 'superseded',
  current: kafka,
};
const infra: RemoteSite = { name: 'infra', on: '2026-01-30', isOld: false, entries: [kafka, rabbit] };
const federation = ['infra', 'apps'].map((name) => ({ name, url: `https://${name}.example.org/wiki/` }));
const given = makeCorpus({
  wiki: { federation },
  records: [{ id: 'here', relatesTo: ['cairn:infra/kafka', 'other'], dependsOn: ['cairn:apps/cart'] }, { id: 'other' }],
});
const corpusOf = (site: RemoteSite) => buildCorpus(given.wiki, given.all, [], [], new Map([['infra', site]]));
const corpus = corpusOf(infra);
const here = corpus.entries.record.get('here')!;
const fill = (html: string) =>
  fillBody(html, here as AnyEntry, { corpus, names: buildNames(corpus), assetName: (file) => file }, today);

test('a link to another site says which one, and whether what it leads to holds there', () => {
  assert.equal(
    fill(`${mark('link', 'cairn:infra/rabbit#why')}the broker</a>`),
    '<a class="cairn-entry cairn-remote" data-kind="record" data-state="superseded" data-site="infra" title="Now: Kafka &lt;&amp;>" rel="noreferrer noopener" href="https://infra.example.org/wiki/records/rabbit/#why"><span class="cairn-visually-hidden">superseded: </span>the broker</a>',
  );
  assert.equal(
    fill(mark('ref', 'cairn:infra/kafka')),
    '<a class="cairn-entry cairn-remote" data-kind="record" data-state="accepted" data-site="infra" rel="noreferrer noopener" href="https://infra.example.org/wiki/records/kafka/">Kafka &lt;&amp;></a>',
  );
});

test('what is not known there keeps its words, without a link', () => {
  for (const address of ['cairn:infra/nothing', 'cairn:apps/cart', 'cairn:ml/model', 'cairn:']) {
    assert.equal(fill(`${mark('link', address)}it</a>`), '<a class="cairn-unlinked">it</a>', address);
  }
  assert.equal(fill(mark('ref', 'cairn:apps/cart')), '<a class="cairn-unlinked">cart</a>');
  assert.equal(fillPlainly(mark('ref', 'cairn:infra/rabbit'), corpus, today), 'RabbitMQ');
});

test('a site that did not answer is shown with the day of its answer', () => {
  const { site } = remoteView(corpusOf({ ...infra, isOld: true }), 'cairn:infra/kafka');
  assert.equal(site, 'infra, as of 30 January 2026');
});

test('a record names its relations to other sites behind those to records here', () => {
  const { relations } = recordPage(corpus, here, { kind: 'none' }, today);
  assert.deepEqual(
    relations.map(({ label, links, elsewhere }) => [label, links.map(({ id }) => id), elsewhere]),
    [
      ['See also', ['other'], [remoteView(corpus, 'cairn:infra/kafka')]],
      ['Rests on', [], [{ site: 'apps', label: 'cart' }]],
    ],
  );
});
