import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSearchUrl, openSearchXml } from '../../../src/views/open-search.ts';
import { searchPage } from '../../../src/views/search.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-06-01';

test('the search page leads to areas, statuses and kinds for those who browse', () => {
  const corpus = makeCorpus({
    wiki: { name: 'Casebook', base: '/wiki/' },
    records: [
      { id: 'old', areas: ['Numerics'] },
      { id: 'new', areas: ['numerics', 'Data'], date: '2026-01-01', supersedes: ['old'] },
      { id: 'bare', status: 'unstated' },
    ],
    terms: [{ id: 'bf16' }],
  });
  assert.deepEqual(searchPage(corpus, today), {
    title: 'Search',
    description: 'Find a decision, a person, a system or a word in Casebook.',
    action: '/wiki/search/',
    ways: [
      {
        label: 'Areas',
        links: [
          { label: 'Data', href: '/wiki/areas/data/', count: 1 },
          { label: 'Numerics', href: '/wiki/areas/numerics/', count: 2 },
        ],
      },
      {
        label: 'Records by status',
        links: [
          { label: 'accepted', href: '/wiki/records/status/accepted/', count: 1 },
          { label: 'superseded', href: '/wiki/records/status/superseded/', count: 1 },
          { label: 'unstated', href: '/wiki/records/status/unstated/', count: 1 },
        ],
      },
      {
        label: 'Everything',
        links: [
          { label: 'Records', href: '/wiki/records/', count: 3 },
          { label: 'Glossary', href: '/wiki/glossary/', count: 1 },
        ],
      },
    ],
  });
});

test('an empty wiki has no ways in', () => {
  assert.deepEqual(searchPage(makeCorpus({}), today).ways, []);
});

test('a wiki that knows its address describes itself to browsers', () => {
  const corpus = makeCorpus({
    wiki: { name: 'Decisions & regrets of Fellside', base: '/wiki/', origin: 'https://wiki.example.org' },
  });
  assert.equal(openSearchUrl(corpus), '/wiki/opensearch.xml');
  assert.equal(
    openSearchXml(corpus),
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Decisions &amp; regr</ShortName>
  <LongName>Decisions &amp; regrets of Fellside</LongName>
  <Description>Search Decisions &amp; regrets of Fellside</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">https://wiki.example.org/wiki/favicon.svg</Image>
  <Url type="text/html" template="https://wiki.example.org/wiki/search/?q={searchTerms}"/>
</OpenSearchDescription>
`,
  );
});

test('a wiki that does not know its address has no description', () => {
  assert.equal(openSearchUrl(makeCorpus({})), undefined);
  assert.equal(openSearchXml(makeCorpus({})), undefined);
});
