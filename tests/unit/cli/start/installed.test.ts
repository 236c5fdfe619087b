import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { nodeOfPackages } from '../../../../src/cli/start/find-node.mjs';
import { isInstalled, writeStamp } from '../../../../src/cli/start/installed.mjs';
import { makeFolder } from '../../../helpers/cairn.ts';

const plain = { version: '1.0.0', integrity: 'sha512-a' };
const here = { version: '2.0.0', integrity: 'sha512-b', optional: true, os: [process.platform], cpu: [process.arch] };
const elsewhere = { ...here, os: [process.platform === 'win32' ? 'linux' : 'win32'] };
const wasm = { version: '3.0.0', optional: true };

function makeRoot(t: TestContext, locked: object, installed: object | undefined): string {
  const root = makeFolder(t);
  mkdirSync(join(nodeOfPackages(root), '..'), { recursive: true });
  writeFileSync(nodeOfPackages(root), '');
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }));
  if (installed !== undefined) note(root, installed);
  return root;
}

function note(root: string, installed: object): void {
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
}

test('packages that npm installed by hand count, and leave a stamp that is enough the next time', (t) => {
  const root = makeRoot(t, { a: plain, b: here, c: elsewhere, d: wasm }, { a: plain, b: here });
  assert.equal(isInstalled(root), true);
  rmSync(join(root, 'node_modules', '.package-lock.json'));
  assert.equal(isInstalled(root), true);
});

test('a stamp of another lock file does not count', (t) => {
  const root = makeRoot(t, { a: plain }, undefined);
  writeStamp(root);
  assert.equal(isInstalled(root), true);
  writeFileSync(join(root, 'package-lock.json'), readFileSync(join(root, 'package-lock.json'), 'utf8') + '\n');
  assert.equal(isInstalled(root), false);
});

test('what is missing, or has another version or content, is noticed', (t) => {
  const variants: readonly (object | undefined)[] = [
    undefined,
    {},
    { a: plain },
    { a: { ...plain, version: '1.0.1' }, b: here },
    { a: { ...plain, integrity: 'sha512-z' }, b: here },
  ];
  for (const installed of variants) {
    const root = makeRoot(t, { a: plain, b: here }, installed);
    assert.equal(isInstalled(root), false, JSON.stringify(installed));
    assert.equal(existsSync(join(root, 'node_modules', '.cairn-installed')), false);
  }
});

test('without the pinned Node beside them, the packages are not all there', (t) => {
  const root = makeRoot(t, { a: plain }, { a: plain });
  rmSync(nodeOfPackages(root));
  assert.equal(isInstalled(root), false);
});
