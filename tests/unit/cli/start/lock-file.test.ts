import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Package {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Package>>;
};

/** The package that `name` means to the one in `folder`, as Node looks for it: beside it, then further up. */
function resolved(folder: string, name: string): Package | undefined {
  const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
  if (found !== undefined || folder === '') return found;
  return resolved(folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1)), name);
}

test('package-lock.json has every package for every machine; `npm ci` of npm 11 refuses one that has not', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => {
        const { version } = resolved(folder, name) ?? {};
        return version === undefined || (/^\d/.test(wanted) && version !== wanted);
      })
      .map(([name, wanted]) => `${name}@${wanted}, wanted by ${folder}`),
  );
  assert.deepEqual(missing, []);
});

test('package-lock.json names no registry, so that everybody installs from their own', () => {
  assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/);
});
