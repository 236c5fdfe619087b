import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compoundOf } from '../../../../src/search/ask/pagefind/texts.ts';
import { numberAsked, numberTokens, recordNumber, signTokens, tokensOf } from '../../../../src/search/ask/tokens.ts';

test('a number is the same however it is written', () => {
  const same = [
    ['1e-4', '0.0001', '10^-4', '10⁻⁴', '1 × 10⁻⁴', '1E-4', '1.0e-04'],
    ['6e-5', '0.00006', '6×10^-5'],
    ['1,234.5', '1234.5', '1.2345e3'],
  ];
  for (const forms of same) {
    const tokens = new Set(forms.flatMap((form) => numberTokens(form)));
    assert.ok(tokens.size >= 1);
    for (const form of forms) assert.ok(numberTokens(form).includes([...tokens][0]!), form);
  }
  assert.deepEqual(numberTokens('version 1.2.3, 7 nodes, v2.0x'), []);
});

test('signs that make a word another word are kept, those that part sentences are not', () => {
  const tokens = (text: string) => signTokens(text).length;
  for (const text of [
    '?Sized',
    'C++',
    '#[non_exhaustive]',
    'TP=4',
    '--flag-name',
    '-Zsanitizer',
    'k#',
    '|&:|',
    'pass@k',
  ]) {
    assert.ok(tokens(text) > 0, text);
  }
  for (const text of ['a well-known z-loss, (see) "this" and that.', 'https', 'don’t', '16,384', '1e-4']) {
    assert.equal(tokens(text), 0, text);
  }
  assert.ok(signTokens('unsafe impl<#[may_dangle] T>').includes(signTokens('#[may_dangle]')[1]!));
});

test('Greek letters go by their names, and names of code by themselves', () => {
  assert.ok(tokensOf('β2=0.95').split(' ').includes('beta2'));
  assert.ok(tokensOf('OsString::from_wide(&[0xd800])').split(' ').includes('0xd800'));
});

test('the number of a record is found in what people type and in its names', () => {
  for (const text of ['RFC 59', 'adr-0059', '#59', '59', 'decision 59', 'ADR 59'])
    assert.equal(numberAsked(text), 59, text);
  for (const text of ['59 nodes', 'fp16', 'why 59', 'step 8']) assert.equal(numberAsked(text), undefined, text);
  assert.equal(recordNumber(['use-kafka', '0012-use-kafka']), 12);
  assert.equal(recordNumber(['use-kafka', '']), undefined);
});

test('a token of any text is one word to Pagefind, which cuts nothing off it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      for (const token of [...numberTokens(text), ...signTokens(text)]) {
        assert.match(token, /^zz[qn][a-z0-9]+0$/);
        assert.deepEqual(compoundOf(token), { whole: token, parts: [] });
      }
    }),
  );
});
