import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultWiki } from '../../../src/domain/wiki.ts';
import { wikiSchema } from '../../../src/schema/wiki.ts';
import { messagesOf } from './messages.ts';

test('an empty wiki.yaml gives what holds without one', () => {
  assert.deepEqual(wikiSchema.parse({}), defaultWiki);
});

for (const [base, path] of [
  ['/', '/'],
  ['wiki', '/wiki/'],
  ['/wiki', '/wiki/'],
  ['/a/b/', '/a/b/'],
] as const) {
  test(`the base \`${base}\` is the path \`${path}\``, () => assert.equal(wikiSchema.parse({ base }).base, path));
}

test('weights that are not given keep theirs', () => {
  const { weights } = wikiSchema.parse({ weights: { 'path-finished': '1' } });
  assert.deepEqual(weights, { ...defaultWiki.weights, pathFinished: 1 });
});

test('what a setting cannot be is refused with what it could', () => {
  assert.deepEqual(messagesOf(wikiSchema, { 'review-notice': '-1' }), [
    'review-notice: expected a whole number of at least 0',
  ]);
  assert.deepEqual(messagesOf(wikiSchema, { 'holder-floor': '-0.5' }), [
    'holder-floor: expected a number of at least 0',
  ]);
  assert.deepEqual(messagesOf(wikiSchema, { 'holder-flor': '0.5' }), [': unknown holder-flor']);
  assert.deepEqual(messagesOf(wikiSchema, { repository: { url: 'git@example.org:wiki.git' } }), [
    'repository.url: expected an address that starts with `https://`, received `git@example.org:wiki.git`',
  ]);
});

test('the addresses of other sites are those under which all their pages lie', () => {
  const urlOf = (url: string) => wikiSchema.parse({ federation: { name: 'infra', url } }).federation[0]?.url;
  assert.equal(urlOf('https://infra.example.org'), 'https://infra.example.org/');
  assert.equal(urlOf('https://ada:secret@Infra.example.org/wiki/index.html?x#y'), 'https://infra.example.org/wiki/');
  assert.equal(urlOf('http://localhost:4322/a/b'), 'http://localhost:4322/a/b/');
});

test('a site that cannot be named or reached is refused', () => {
  const url = 'https://infra.example.org';
  const federation = [
    { name: 'Infra team', url },
    { name: 'here', url },
    { name: 'mail', url: 'mailto:ada@example.org' },
  ];
  assert.deepEqual(messagesOf(wikiSchema, { federation }), [
    'federation.0.name: expected a word of lower case letters, digits and `-`, by which references can name the site, received `Infra team`',
    'federation.1.name: `here` stands for this site itself; take another name',
    'federation.2.url: expected the address of a site, received `mailto:ada@example.org`',
  ]);
  assert.deepEqual(
    messagesOf(wikiSchema, {
      federation: [
        { name: 'a', url },
        { name: 'a', url },
      ],
    }),
    ['federation: expected a name for each site, received one of them twice'],
  );
});

test('those who may read the index are named by their origin, or all are meant', () => {
  const opened = (value: unknown) => wikiSchema.parse({ 'federation-open-to': value }).federationOpenTo;
  assert.deepEqual(opened(['https://apps.example.org/wiki/', 'http://localhost:4321']), [
    'https://apps.example.org',
    'http://localhost:4321',
  ]);
  assert.deepEqual(opened('*'), ['*']);
});
