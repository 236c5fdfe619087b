import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isExampleHost, isPrivateHost } from '../../../../src/cli/links/private-host.ts';

for (const host of [
  'localhost',
  'wiki',
  'build.corp',
  'printer.local',
  'git.internal',
  'nas.home.arpa',
  '10.1.2.3',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '0.0.0.0',
  '[::1]',
  '[fd00::1]',
  '[fe80::1]',
  '[::ffff:a00:1]',
]) {
  test(`${host} is of a private network`, () => assert.equal(isPrivateHost(host), true));
}

for (const host of [
  'arxiv.org',
  'github.com.',
  'local.example.net',
  '172.32.0.1',
  '100.128.0.1',
  '8.8.8.8',
  '[2001:db8::1]',
  '[::ffff:808:808]',
]) {
  test(`${host} is public`, () => assert.equal(isPrivateHost(host), false));
}

test('hosts of examples and tests are told from others', () => {
  const hosts = ['example.org', 'www.example.com', 'a.example', 'x.test', 'y.invalid', 'myexample.org', 'example.de'];
  assert.deepEqual(hosts.map(isExampleHost), [true, true, true, true, true, false, false]);
});
