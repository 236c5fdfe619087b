import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { commitPage, editPage, longestUrl, newFilePage } from '../../../src/domain/forge.ts';
import type { Repository } from '../../../src/domain/wiki.ts';

const at = (forge: Repository['forge'], fields: Partial<Repository> = {}): Repository => ({
  url: 'https://forge.example.org/org/wiki',
  branch: 'main',
  forge,
  folder: 'content',
  ...fields,
});

test('a new file is begun with its name and text where the forge takes them from the address', () => {
  const text = 'from: ada & "ben"\n# 1 + 1\n';
  assert.deepEqual(newFilePage(at('github'), 'handoffs/ada-2026.mdx', text), {
    url: 'https://forge.example.org/org/wiki/new/main/content/handoffs?filename=ada-2026.mdx&value=from%3A%20ada%20%26%20%22ben%22%0A%23%201%20%2B%201%0A',
    isFilled: true,
  });
  assert.deepEqual(newFilePage(at('gitea'), 'receipts/a.yaml', 'on: 2026-01-31\n'), {
    url: 'https://forge.example.org/org/wiki/_new/main/content/receipts?filename=a.yaml&value=on%3A%202026-01-31%0A',
    isFilled: true,
  });
});

test('GitLab takes the name only, and an unknown forge has no such page', () => {
  assert.deepEqual(newFilePage(at('gitlab'), 'handoffs/ada-2026.mdx', 'text'), {
    url: 'https://forge.example.org/org/wiki/-/new/main/content/handoffs?file_name=ada-2026.mdx',
    isFilled: false,
  });
  assert.equal(newFilePage(at('other'), 'handoffs/ada-2026.mdx', 'text'), undefined);
});

test('a text that makes the address longer than servers take is left out of it', () => {
  const blank = 'https://forge.example.org/org/wiki/new/main/content/handoffs?filename=a.mdx';
  const room = longestUrl - `${blank}&value=`.length;
  const fits = newFilePage(at('github'), 'handoffs/a.mdx', 'x'.repeat(room));
  assert.equal(fits?.url.length, longestUrl);
  assert.equal(fits.isFilled, true);
  assert.deepEqual(newFilePage(at('github'), 'handoffs/a.mdx', 'x'.repeat(room + 1)), { url: blank, isFilled: false });
  // a character beyond ASCII takes as many bytes as its encoding has, three signs each
  assert.equal(newFilePage(at('github'), 'handoffs/a.mdx', 'é'.repeat(Math.ceil(room / 6) + 1))?.isFilled, false);
});

test('the folder of the content and the branch may have any name', () => {
  assert.equal(
    newFilePage(at('github', { folder: '.', branch: 'feature/a b' }), 'handoffs/a.mdx', '')?.url,
    'https://forge.example.org/org/wiki/new/feature%2Fa%20b/handoffs?filename=a.mdx&value=',
  );
  assert.equal(
    editPage(at('gitea', { folder: './docs/wiki/' }), 'records/é.mdx'),
    'https://forge.example.org/org/wiki/_edit/main/docs/wiki/records/%C3%A9.mdx',
  );
});

test('the page of a forge is given the very text, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const page = newFilePage(at('github'), 'handoffs/a.mdx', text);
      assert.ok(page !== undefined);
      if (page.isFilled) assert.equal(new URL(page.url).searchParams.get('value'), text.toWellFormed());
    }),
  );
});

test('a file is edited, and a commit read, where each forge has them', () => {
  const pages = (['github', 'gitlab', 'gitea', 'other'] as const).map((forge) => [
    editPage(at(forge), 'records/a.mdx'),
    commitPage(at(forge), 'abc'),
  ]);
  assert.deepEqual(pages, [
    [
      'https://forge.example.org/org/wiki/edit/main/content/records/a.mdx',
      'https://forge.example.org/org/wiki/commit/abc',
    ],
    [
      'https://forge.example.org/org/wiki/-/edit/main/content/records/a.mdx',
      'https://forge.example.org/org/wiki/-/commit/abc',
    ],
    [
      'https://forge.example.org/org/wiki/_edit/main/content/records/a.mdx',
      'https://forge.example.org/org/wiki/commit/abc',
    ],
    [undefined, undefined],
  ]);
});
