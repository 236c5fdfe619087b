import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheControlOf, headersFile, isShared, openedTo } from '../../../src/views/host-headers.ts';

test('files whose name changes with what is in them are kept, all others asked for again', () => {
  for (const path of ['_astro/x.ab12.css', 'assets/loss.12345678.png', 'pagefind/fragment/en_1.pf_fragment']) {
    assert.equal(cacheControlOf(path), 'public, max-age=31536000, immutable', path);
  }
  for (const path of ['', 'records/x/index.html', 'pagefind/pagefind-entry.json', 'assets', 'cairn-theme.js']) {
    assert.equal(cacheControlOf(path), 'no-cache', path);
  }
});

test('_headers speaks of the paths under which the site is served', () => {
  assert.equal(
    headersFile('/wiki/'),
    `/wiki/*
  Content-Security-Policy: frame-ancestors 'none'
  Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: same-origin
  X-Content-Type-Options: nosniff

/wiki/_astro/*
  Cache-Control: public, max-age=31536000, immutable

/wiki/assets/*
  Cache-Control: public, max-age=31536000, immutable

/wiki/pagefind/fragment/*
  Cache-Control: public, max-age=31536000, immutable

/wiki/pagefind/index/*
  Cache-Control: public, max-age=31536000, immutable
`,
  );
});

test('_headers opens the index and the graph to one other site, or to all; it cannot name several', () => {
  const opening = (openTo: readonly string[]) => headersFile('/wiki/', openTo).slice(headersFile('/wiki/').length - 1);
  assert.equal(
    opening(['https://a.example']),
    `

/wiki/pagefind/*
  Access-Control-Allow-Origin: https://a.example

/wiki/api/v1/graph.json
  Access-Control-Allow-Origin: https://a.example
`,
  );
  assert.match(opening(['https://a.example', '*']), /pagefind\/\*\n {2}Access-Control-Allow-Origin: \*\n/);
  assert.equal(opening(['https://a.example', 'https://b.example']), '\n');
});

test('only those who are named may read, and only the index and the graph', () => {
  const openTo = ['https://a.example'];
  assert.equal(openedTo(openTo, 'https://a.example'), 'https://a.example');
  for (const origin of ['https://a.example.org', 'http://a.example', 'null', undefined]) {
    assert.equal(openedTo(openTo, origin), undefined);
  }
  assert.equal(openedTo(['*'], undefined), '*');
  assert.deepEqual(
    ['pagefind/catalogue.json', 'api/v1/graph.json', 'api/v1/people.json', 'index.html', 'pagefind'].filter(isShared),
    ['pagefind/catalogue.json', 'api/v1/graph.json'],
  );
});
