import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { applyEdits, replaceParts } from '../../../src/cli/edits.ts';
import { makeFolder } from '../../helpers/cairn.ts';

test('edits change, create and remove files, and leave nothing else behind', async (t) => {
  const dir = makeFolder(t);
  writeFileSync(join(dir, 'a'), 'one');
  writeFileSync(join(dir, 'b'), 'gone');
  await applyEdits([
    { file: join(dir, 'a'), before: 'one', after: 'two' },
    { file: join(dir, 'b'), before: 'gone', after: undefined },
    { file: join(dir, 'new', 'c'), before: undefined, after: 'three' },
  ]);
  assert.deepEqual(readdirSync(dir, { recursive: true }).sort(), ['a', 'new', join('new', 'c')]);
  assert.equal(readFileSync(join(dir, 'a'), 'utf8'), 'two');
  assert.equal(readFileSync(join(dir, 'new', 'c'), 'utf8'), 'three');
});

test('nothing is changed when one file is not as it was', async (t) => {
  const dir = makeFolder(t);
  const [a, b] = [join(dir, 'a'), join(dir, 'b')];
  writeFileSync(a, 'one');
  writeFileSync(b, 'other');
  const edits = [
    { file: a, before: 'one', after: 'two' },
    { file: b, before: 'one', after: 'two' },
  ];
  await assert.rejects(applyEdits(edits), {
    name: 'CliError',
    message: `\`${b}\` has just been changed by somebody else, so it was left as it is. Run the same command again.`,
  });
  assert.equal(readFileSync(a, 'utf8'), 'one');
});

test('a new file never replaces one that is there', async (t) => {
  const file = join(makeFolder(t), 'a');
  writeFileSync(file, 'kept');
  await assert.rejects(applyEdits([{ file, before: undefined, after: 'new' }]), {
    name: 'CliError',
    message: `\`${file}\` is there already and was left as it is.`,
  });
  assert.equal(readFileSync(file, 'utf8'), 'kept');
});

test('a file where a folder belongs is named, and nothing is left half written', async (t) => {
  const dir = makeFolder(t);
  writeFileSync(join(dir, 'records'), '');
  const file = join(dir, 'records', 'a.mdx');
  await assert.rejects(applyEdits([{ file, before: undefined, after: 'new' }]), {
    name: 'CliError',
    message: `\`${file}\` cannot be written: a folder or a file is in its place.`,
  });
  assert.deepEqual(readdirSync(dir), ['records']);
});

test('parts of a folder are replaced, and the others stay', async (t) => {
  const dir = makeFolder(t);
  mkdirSync(join(dir, 'records', 'deep'), { recursive: true });
  writeFileSync(join(dir, 'records', 'deep', 'a.mdx'), 'old');
  writeFileSync(join(dir, 'README.md'), 'kept');
  await replaceParts(dir, ['records'], [{ file: 'records/b.mdx', text: 'new' }]);
  assert.deepEqual(readdirSync(dir, { recursive: true }).sort(), ['README.md', 'records', join('records', 'b.mdx')]);
});

test('when parts cannot be replaced, what was there comes back', async (t) => {
  const dir = makeFolder(t);
  writeFileSync(join(dir, 'records'), 'old');
  mkdirSync(join(dir, 'teams'));
  writeFileSync(join(dir, 'teams', 'a.yaml'), 'in the way');
  const files = [
    { file: 'records/b.mdx', text: 'new' },
    { file: 'teams/b.yaml', text: 'new' },
  ];
  await assert.rejects(replaceParts(dir, ['records'], files));
  assert.equal(readFileSync(join(dir, 'records'), 'utf8'), 'old');
  assert.deepEqual(readdirSync(dir, { recursive: true }).sort(), ['records', 'teams', join('teams', 'a.yaml')]);
});
