import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entropyOf, findAssignments } from '../../../src/secrets/assignments.ts';
import { findSecrets } from '../../../src/secrets/find-secrets.ts';
import { secretsIn } from '../../../src/secrets/secrets-in.ts';

/** In pieces, so that no secret stands in the repository. */
const secrets: readonly (readonly [what: string, text: string])[] = [
  ['a GitHub token', ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_')],
  ['a key of AWS', ['AKIA', '5XQ2WMZB7RTEJH3D'].join('')],
  ['a key of AWS', ['aws_secret_access_key = ', 'wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYzT3pQeLKEA'].join('')],
  ['a Slack token or webhook', ['xoxb', '123456789012', '1234567890123', 'aBcDeFgHiJkLmNoPqRsTuVwX'].join('-')],
  ['an npm token', ['npm', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_')],
  ['a password in an address', ['https://ada:', 'c0rrecthorse9battery', '@registry.acme.dev/'].join('')],
  ['a password or key that is set to its value', ['api_', 'key: ', 'q8ZrT4mWx2LbV7nKc1Yd'].join('')],
  ['a password or key that is set to its value', ['"sec', 'ret": "', '9f86d081884c7d659a2feaa0c55ad015', '"'].join('')],
];

test('what opens something is found in prose, and told by what it is', async () => {
  for (const [what, secret] of secrets) {
    const text = `Prose about 384 machines.\n\nIt is ${secret} and nothing else.\n`;
    const found = await findSecrets(text);
    assert.deepEqual(
      found.map((one) => one.what),
      [what],
      secret.slice(0, 12),
    );
  }
});

test('no comment in a text silences the check', async () => {
  const [[what, secret] = ['', '']] = secrets;
  const comments = [
    '<!-- secretlint-disable -->',
    '{/* secretlint-disable */}',
    '// secretlint-disable-next-line',
    '# secretlint-disable @secretlint/secretlint-rule-github -- an example',
  ];
  for (const comment of comments) {
    const found = await findSecrets(`${comment}\n${secret} // secretlint-disable-line\n`);
    assert.deepEqual(found, [{ what, index: comment.length + 1, isKnown: true }], comment);
  }
});

test('the key file of a service account is found', async () => {
  const armour = ['-----BEGIN', 'PRIVATE', 'KEY-----'].join(' ');
  const text = JSON.stringify({ type: 'service_account', private_key_id: 'a1', private_key: `${armour}\nMIIE\n` });
  assert.deepEqual(await findSecrets(text), [{ what: 'a key of Google Cloud', index: 0, isKnown: true }]);
});

test('no message repeats a part of what was found', async () => {
  for (const [, secret] of secrets) {
    const issues = await secretsIn(`First line.\nThen ${secret}\n`, 'records/a.mdx');
    const [found] = issues;
    assert.ok(found, secret.slice(0, 12));
    assert.equal(found.place.line, 2);
    const words = JSON.stringify(issues);
    for (let at = 0; at + 10 <= secret.length; at++) {
      const part = secret.slice(at, at + 10);
      if (/\d/.test(part)) assert.ok(!words.includes(part), words);
    }
  }
});

test('ids, commits, digests, addresses and words for where a key is kept are no secrets', async () => {
  const harmless = [
    'commit 88f2c1d09e7a54b3c6f8123456789abcdef01234',
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    'token: per-device-token-of-2025',
    'The password: see the vault, entry `registry-of-the-cluster`.',
    'https://example.org/records/bf16-over-fp16-at-384-gpus?version=20260131T120000',
    'tokens: 1000000000000000000',
    'secret: aaaaaaaaaaaaaaaa1111',
    'api_key: YOUR_API_KEY_GOES_HERE_1',
  ];
  for (const text of harmless) assert.deepEqual(await findSecrets(text), [], text);
});

test('entropy is in bits for each character', () => {
  assert.equal(entropyOf('aaaa'), 0);
  assert.equal(entropyOf('abab'), 1);
  assert.equal(entropyOf('0123456789abcdef'), 4);
});

test('the place of an assignment is that of its value', () => {
  const value = ['q8ZrT4mW', 'x2LbV7nKc1Yd'].join('');
  const text = `token = "${value}"`;
  assert.deepEqual(
    findAssignments(text).map(({ index }) => text.slice(index, index + value.length)),
    [value],
  );
});
