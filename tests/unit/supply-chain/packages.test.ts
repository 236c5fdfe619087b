/** Is what we install what we have looked at, and does it run nothing that we have not allowed? */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([folder]) => folder !== '');

test('every package that we name has an exact version, and the lock file the same', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
    assert.equal(packages[`node_modules/${name}`]?.version, version, name);
  }
});

test('every locked package has a digest by which another one would be noticed', () => {
  assert.ok(locked.length > 300);
  const without = locked.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
  assert.deepEqual(
    without.map(([folder]) => folder),
    [],
  );
});

test('only packages that package.json allows run scripts when they are installed', () => {
  const scripted = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([folder]) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length));
  // optional, for one system only, and without use where it does not run: it is compiled nowhere
  const idle = new Set(['fsevents']);
  assert.deepEqual(
    scripted.filter((name) => manifest.allowScripts[name] !== true && !idle.has(name)),
    [],
  );
});
