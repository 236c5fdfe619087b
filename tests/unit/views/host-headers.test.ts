import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheControlOf, headersFile } from '../../../src/views/host-headers.ts';

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
