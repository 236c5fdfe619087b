import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findSources } from '../../../src/load/sources.ts';

function folder(...files: string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'cairn-sources-'));
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
  return dir;
}

async function found(dir: string) {
  const { files, issues } = await findSources(dir);
  return {
    entries: files.map(({ kind, id, file }) => `${kind} ${id} ${file}`),
    issues: issues.map(({ code, place, message }) => `${code} ${place.file}: ${message}`),
  };
}

test('the folder tells the kind, the file name the id, whatever its case and spaces', async () => {
  const dir = folder(
    'records/A b.mdx',
    'records/deep/er/0012-Use-Kafka.MD',
    'people/ada.yml',
    'wiki.yaml',
    'README.md',
  );
  assert.deepEqual(await found(dir), {
    entries: [
      'person ada people/ada.yml',
      'record a-b records/A b.mdx',
      'record 0012-use-kafka records/deep/er/0012-Use-Kafka.MD',
    ],
    issues: [],
  });
});

test('what lies beside an entry to be shown in it is no concern of ours', async () => {
  assert.deepEqual(
    await found(folder('records/a/a.mdx', 'records/a/loss.csv', 'records/a/loss.svg', 'records/.keep')),
    {
      entries: ['record a records/a/a.mdx'],
      issues: [],
    },
  );
});

test('a file that nothing reads is told of', async () => {
  const { issues } = await found(folder('notes.mdx', 'people/ada.mdx', 'recrods/a.mdx'));
  assert.deepEqual(issues, [
    'stray-file notes.mdx: Nothing reads this file where it lies.',
    'stray-file people/ada.mdx: Files of `people` end with `.yaml` or `.yml`.',
    'stray-file recrods/a.mdx: Nothing reads this file where it lies.',
  ]);
});

test('names that are no ids are refused', async () => {
  const { entries, issues } = await found(folder('records/new.mdx', 'records/---.mdx', 'records/ok.mdx'));
  assert.deepEqual(entries, ['record ok records/ok.mdx']);
  assert.deepEqual(issues, [
    'invalid-id records/---.mdx: `---` cannot be an id, because it has no letter or digit.',
    'invalid-id records/new.mdx: `new` cannot be an id, because a page of the wiki has this name.',
  ]);
});

test('a link out of the folder is refused, one within it is followed, one in a circle ends', async () => {
  const dir = folder('records/a.mdx', 'shared/b.mdx');
  const elsewhere = folder('secret.mdx');
  symlinkSync(join(elsewhere, 'secret.mdx'), join(dir, 'records', 'secret.mdx'));
  symlinkSync(join(elsewhere), join(dir, 'records', 'elsewhere'));
  symlinkSync(join(dir, 'records', 'a.mdx'), join(dir, 'records', 'again.mdx'));
  symlinkSync(join(dir, 'records'), join(dir, 'records', 'loop'));
  symlinkSync(join(dir, 'nothing'), join(dir, 'records', 'broken.mdx'));
  const { entries, issues } = await found(dir);
  assert.ok(entries.includes('record a records/a.mdx'));
  assert.ok(entries.includes('record again records/again.mdx'));
  assert.ok(!entries.some((entry) => entry.includes('secret')));
  assert.ok(
    issues.includes(
      'unreadable-file records/secret.mdx: This link leads out of the content folder, so it is not followed.',
    ),
  );
  assert.ok(
    issues.includes(
      'unreadable-file records/elsewhere: This link leads out of the content folder, so it is not followed.',
    ),
  );
  assert.ok(issues.includes('unreadable-file records/broken.mdx: This link leads nowhere.'));
});

test('a folder that does not exist is empty', async () => {
  assert.deepEqual(await found(join(tmpdir(), 'cairn-no-such-folder')), { entries: [], issues: [] });
});
