import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeHtml } from '../../../../src/domain/escape-html.ts';
import { allowedBy, findAddresses, mayHoldAddress } from '../../../../src/domain/privacy/addresses.ts';
import { withEdits } from '../../../../src/domain/privacy/find-names.ts';

const isAllowed = allowedBy(['oncall@example.org', 'open.example.com'], new Set(['ada@open.example.com']));

for (const [text, expected] of [
  ['Ask ada@example.org.', 'Ask (address withheld).'],
  ['mailto:ada@example.org', '(address withheld)'],
  ['ada.o+wiki@sub.example.co.uk (on call)', '(address withheld) (on call)'],
  ["'ada@example.org', <ada@example.org>", "'(address withheld)', <(address withheld)>"],
  ['"ada o"@example.org', '(address withheld)'],
  ['jö@exämple.org', '(address withheld)'],
  ['ada@[10.0.0.1]', '(address withheld)'],
  ['a@x.org,b@y.org;c@z', '(address withheld),(address withheld);c@z'],
  [`${'x'.repeat(80)}@example.org`, `${'x'.repeat(16)}(address withheld)`],
  ['%ada@example.org@', '%(address withheld)@'],
  [`${'𝒜'.repeat(64)}@example.org`, '(address withheld)'],
  // as programs write them
  ['?to=ada%40example.org&x', '?to=(address withheld)&x'],
  ['ada\\@example.org and ada&#64;example.org', '(address withheld) and (address withheld)'],
  ['ada&COMMAT;example.org, ada%40example.org@x.org', '(address withheld), (address withheld)'],
  ['https://ada@example.org/x', 'https://example.org/x'],
  // allowed, but for those that belong to somebody who is shown by role
  ['oncall@example.org, OnCall@Example.org', 'oncall@example.org, OnCall@Example.org'],
  ['it@open.example.com, it@sub.open.example.com', 'it@open.example.com, (address withheld)'],
  ['Ada@open.example.com', '(address withheld)'],
  // what only looks like one
  ['git@forge.example.org:team/wiki.git', 'git@forge.example.org:team/wiki.git'],
  ['pass@k, actions/checkout@v4, icon@2x.png', 'pass@k, actions/checkout@v4, icon@2x.png'],
  ['scores = q@k.transpose(0, 1)', 'scores = q@k.transpose(0, 1)'],
] as const) {
  test(`of \`${text}\` no address is published that is not allowed`, () => {
    assert.equal(withEdits(text, findAddresses(text, isAllowed)), expected);
    assert.ok([text, escapeHtml(text), text.replace('@', '<b>&#x40;</b>')].every(mayHoldAddress));
  });
}

test('most texts are known at a glance to hold none', () => {
  const text = 'Prices at 40 % &amp; more; see <a href="https://example.org/?x=%20">64 of 100</a>.';
  assert.equal(mayHoldAddress(text), false);
});

test('`all` allows every address but those of people who are shown by role', () => {
  const all = allowedBy(['all'], new Set(['ada@example.org']));
  assert.deepEqual([all('ben@example.org'), all('ada@example.org')], [true, false]);
});
