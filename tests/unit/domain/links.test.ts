import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveLink, type LinkTarget } from '../../../src/domain/links.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

const given: GivenCorpus = {
  records: [
    { id: 'bf16', file: 'records/2025/bf16.mdx', areas: ['Loss scaling'], aliases: ['adr-12'] },
    { id: 'ramp', file: 'records/ramp.md' },
  ],
  systems: [{ id: 'bloom' }],
  people: [{ id: 'ada' }],
  terms: [{ id: 'bubble' }],
  handoffs: [{ id: 'ada-2026' }],
  paths: [{ id: 'first-week' }],
};
const corpus = makeCorpus(given);
const underWiki = makeCorpus({ ...given, wiki: { base: '/wiki/' } });

function told(target: LinkTarget): string {
  const anchor = 'anchor' in target && target.anchor !== undefined ? `#${target.anchor}` : '';
  if (target.kind === 'entry') return `${target.entry.kind} ${target.entry.id}${anchor}`;
  return target.kind === 'page' ? `page ${target.path}${anchor}` : `${target.kind}${anchor}`;
}

for (const [href, expected] of [
  ['../2025/bf16.mdx', 'record bf16'],
  ['./bf16.mdx#why', 'record bf16#why'],
  ['bf16', 'record bf16'],
  ['bf16.md', 'record bf16'],
  ['../ramp.mdx', 'record ramp'],
  ['../../systems/bloom.yaml', 'system bloom'],
  ['../../systems/bloom', 'system bloom'],
  ['../../systems/', 'page systems/'],
  ['../../glossary/#bubble', 'term bubble'],
  ['../../handoffs/ada-2026.mdx', 'handoff ada-2026'],
  ['../bf16.mdx', 'broken'],
  ['../../../README.md', 'broken'],
  ['./loss.csv', 'broken'],
  ['', 'broken'],
  ['#', 'broken'],
  ['?q=x', 'broken'],
  ['#why%20not', 'anchor#why not'],
  ['#100%', 'anchor#100%'],
  ['https://example.org/records/bf16', 'external'],
  ['mailto:ada@example.org', 'external'],
  ['//example.org/', 'external'],
  ['/', 'page '],
  ['/index.html', 'page '],
  ['/records', 'page records/'],
  ['/records/bf16', 'record bf16'],
  ['/records/bf16/', 'record bf16'],
  ['/records/bf16/index.html#why', 'record bf16#why'],
  ['/records/bf16/?print#why', 'record bf16#why'],
  ['/records/adr-12/', 'record bf16'],
  ['/records/bf61/', 'broken'],
  ['/records/area/loss-scaling/', 'page records/area/loss-scaling/'],
  ['/records/area/other/', 'broken'],
  ['/records/status/superseded/', 'page records/status/superseded/'],
  ['/records/status/done/', 'broken'],
  ['/records/system/bloom/', 'page records/system/bloom/'],
  ['/records/person/ada/', 'page records/person/ada/'],
  ['/records/person/ben/', 'broken'],
  ['/records/year/2025/', 'page records/year/2025/'],
  ['/records/colour/red/', 'broken'],
  ['/records/area/loss-scaling/more/', 'broken'],
  ['/areas/loss-scaling/', 'page areas/loss-scaling/'],
  ['/areas/other/', 'broken'],
  ['/systems/bloom/', 'system bloom'],
  ['/systems/bloom/more/', 'broken'],
  ['/people/ada/', 'person ada'],
  ['/paths/first-week/', 'path first-week'],
  ['/glossary/', 'page glossary/'],
  ['/glossary/#bubble', 'term bubble'],
  ['/glossary/#other', 'page glossary/#other'],
  ['/facts/', 'page facts/'],
  ['/search/?q=bf16', 'page search/'],
  ['/risk/', 'page risk/'],
  ['/guide/issues/#broken-link', 'page guide/issues/#broken-link'],
  ['/receipts/', 'broken'],
  ['/elsewhere/', 'broken'],
] as const) {
  test(`\`${href}\` in records/2025 leads to: ${expected}`, () => {
    assert.equal(told(resolveLink(corpus, 'records/2025/bf16.mdx', href)), expected);
  });
}

test('under a base path, addresses work with it and without', () => {
  for (const href of ['/wiki/records/bf16/', '/records/bf16/']) {
    assert.equal(told(resolveLink(underWiki, 'records/ramp.md', href)), 'record bf16');
  }
  assert.equal(told(resolveLink(underWiki, 'records/ramp.md', '/wiki/')), 'page ');
  assert.equal(told(resolveLink(underWiki, 'records/ramp.md', '/wiki')), 'page ');
  assert.equal(told(resolveLink(underWiki, 'records/ramp.md', '/wikis/records/bf16/')), 'broken');
  assert.equal(told(resolveLink(corpus, 'records/ramp.md', '/wiki/records/bf16/')), 'broken');
});

test('an address is found again as it was found first', () => {
  const target = resolveLink(corpus, 'records/ramp.md', './2025/bf16.mdx#why');
  assert.deepEqual(resolveLink(corpus, 'records/ramp.md', './2025/bf16.mdx#why'), target);
  assert.equal(told(resolveLink(corpus, 'systems/bloom.yaml', './2025/bf16.mdx#why')), 'broken');
});

test('no address makes it throw', () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '',
    'records',
    'bf16',
    '#',
    '?',
    '/',
    '%',
    '%zz',
    '\\',
    ' ',
    '__proto__',
    'a:b',
  );
  const address = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 8 }).map((parts) => parts.join('/')),
  );
  fc.assert(
    fc.property(address, (href) => {
      assert.match(resolveLink(corpus, 'records/ramp.md', href).kind, /^(entry|page|anchor|external|broken)$/);
    }),
  );
});
