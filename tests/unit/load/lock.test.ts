import assert from 'node:assert/strict';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { takeLock } from '../../../src/load/lock.ts';
import { makeFolder } from '../../helpers/cairn.ts';

test('a lock names its holder, and is gone when it is let go', async (t) => {
  const file = join(makeFolder(t), 'deep', 'lock');
  const release = await takeLock(file);
  assert.equal((JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid, process.pid);
  await release();
  assert.equal(existsSync(file), false);
});

test('a lock of somebody who lives is waited for, and who it is is told once', async (t) => {
  const file = join(makeFolder(t), 'lock');
  writeFileSync(file, JSON.stringify({ pid: process.ppid, host: hostname(), since: '2026-01-31T10:11:12Z' }));
  const told: string[] = [];
  const taking = takeLock(file, (holder) => told.push(holder));
  await wait(700);
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', new RegExp(`^process ${process.ppid} on .*, since 10:11:12 UTC$`));
  writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: '2026' }));
  await (
    await taking
  )();
});

test('a lock that was being written when its build was killed is taken, whatever its clock says', async (t) => {
  const file = join(makeFolder(t), 'lock');
  for (const [text, year] of [
    ['', 2000],
    ['', 2100],
    ['{"pid":', 2100],
  ] as const) {
    writeFileSync(file, text);
    utimesSync(file, new Date(`${year}-01-01`), new Date(`${year}-01-01`));
    await (
      await takeLock(file)
    )();
  }
});
