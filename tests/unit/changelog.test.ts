/** Does CHANGELOG.md tell of the version that package.json names, and of every field that is no more? */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../src/cli/project-root.ts';
import { isNewer, isVersion } from '../../src/domain/version.ts';
import { ownVersion } from '../../src/load/own-version.ts';
import { retiredFields } from '../../src/schema/retired-fields.ts';

const text = readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8');
const sections = new Map(
  text
    .split(/^## \[/m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf(']')), section.slice(section.indexOf('\n') + 1).trim()]),
);
const versions = [...sections.keys()].filter((name) => name !== 'Unreleased');

test('the version of package.json has its section, which says something', () => {
  assert.ok(isVersion(ownVersion()));
  assert.equal(versions[0], ownVersion());
  assert.notEqual(sections.get(ownVersion()), '');
});

test('sections stand from the newest to the oldest, and have the headings of Keep a Changelog', () => {
  assert.equal([...sections.keys()][0], 'Unreleased');
  for (const [index, version] of versions.slice(1).entries()) assert.ok(isNewer(versions[index]!, version), version);
  const headings = [...text.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
  const known = new Set(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']);
  assert.deepEqual(
    headings.filter((heading) => !known.has(heading ?? '')),
    [],
  );
});

test('a field that is no more is told of in the version that took it away', () => {
  const untold = retiredFields.filter(({ field, since }) => !sections.get(since)?.includes(`\`${field}\``));
  assert.deepEqual(untold, []);
});
