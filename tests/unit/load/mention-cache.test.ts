import assert from 'node:assert/strict';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSession } from '../../../src/load/open-session.ts';
import { makeFolder } from '../../helpers/cairn.ts';
import { putFiles, recordText } from '../../helpers/content.ts';

/** Asks what every text mentions, as a build does. */
async function readOnce(contentDir: string, cacheDir: string): Promise<void> {
  const session = openSession({
    contentDir,
    bodiesDir: cacheDir,
    cacheDir,
    today: () => '2026-06-01',
    check: () => [],
  });
  await session.mentions();
  await session.close();
}

test('what a text mentions is remembered for as long as neither it nor a name changes', async (t) => {
  const [contentDir, cacheDir] = [makeFolder(t), makeFolder(t)];
  const mentions = join(cacheDir, 'mentions.json');
  putFiles(contentDir, {
    'records/lower-rate.mdx': recordText('Lower rate', 'Longer warmup is better.'),
    'records/longer-warmup.mdx': recordText('Longer warmup', 'Nothing else.'),
  });
  await readOnce(contentDir, cacheDir);
  const remembered = readFileSync(mentions, 'utf8');
  assert.match(remembered, /lower-rate\.mdx [^"]*":\["record:longer-warmup"\]/);
  for (const time of ['second', 'third']) {
    utimesSync(mentions, 1, 1);
    await readOnce(contentDir, cacheDir);
    assert.equal(statSync(mentions).mtimeMs, 1000, `the ${time} time there is nothing to find`);
  }
  putFiles(contentDir, { 'records/longer-warmup.mdx': recordText('Longer warmup', 'See Lower rate.') });
  await readOnce(contentDir, cacheDir);
  assert.match(readFileSync(mentions, 'utf8'), /longer-warmup\.mdx [^"]*":\["record:lower-rate"\]/);
});
