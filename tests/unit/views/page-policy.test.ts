import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyOf } from '../../../src/views/page-policy.ts';

test('a page loads and runs our own files alone', () => {
  assert.equal(
    policyOf({ federation: [] }),
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'",
  );
});

test('the other sites that a page reads from stand in its policy, those on one host once', () => {
  const federation = ['https://a.example/x/', 'https://a.example/y/', 'http://b.example:81/'].map((url) => ({
    name: url,
    url,
  }));
  assert.match(policyOf({ federation }), /; connect-src 'self' https:\/\/a\.example http:\/\/b\.example:81; /);
});
