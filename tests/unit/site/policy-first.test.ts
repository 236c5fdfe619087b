import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPolicyFirst } from '../../../src/site/policy-first.ts';

const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'sha256-$&'">`;

test('the policy of a page stands before all that it is about', () => {
  assert.equal(
    withPolicyFirst(`<head><meta charset="utf-8"><script src="/x.js"></script>${policy}</head><body>x</body>`),
    `<head><meta charset="utf-8">${policy}<script src="/x.js"></script></head><body>x</body>`,
  );
});

test('the other sites that a page reads from stand in its policy', () => {
  const said = (origins: string) =>
    `<meta http-equiv="content-security-policy" content="default-src 'none';connect-src 'self'${origins};worker-src 'self'">`;
  assert.equal(
    withPolicyFirst(`<head><meta charset="utf-8">${said('')}</head>`, ['https://a.example', 'http://b.example:81']),
    `<head><meta charset="utf-8">${said(' https://a.example http://b.example:81')}</head>`,
  );
});

test('a page without a policy stays as it is', () => {
  assert.equal(withPolicyFirst('<head><meta charset="utf-8"></head>'), '<head><meta charset="utf-8"></head>');
});
