import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { takeLock } from '../../../../src/cli/start/lock.mjs';
import { makeFolder } from '../../../helpers/cairn.ts';

const unexpected = () => assert.fail('it waited');

test('one holder at a time: the second waits, and is told for whom', async (t) => {
  const lock = join(makeFolder(t), 'lock');
  const release = await takeLock(lock, unexpected);
  const waited: string[] = [];
  let taken = false;
  const second = takeLock(lock, (holder) => waited.push(holder)).then((give) => {
    taken = true;
    return give;
  });
  await wait(500);
  assert.equal(taken, false);
  assert.deepEqual(waited, [String(process.pid)]);
  release();
  (await second)();
  assert.equal(existsSync(lock), false);
});

test('a lock whose holder is gone, is silent, or has no name is taken over', async (t) => {
  const dead: readonly (readonly [holder: string | undefined, silentFor: number])[] = [
    [`999999999 ${hostname()}`, 0],
    ['1 another-host', 60],
    [undefined, 0],
  ];
  for (const [holder, silentFor] of dead) {
    const dir = makeFolder(t);
    const lock = join(dir, 'lock');
    mkdirSync(lock);
    if (holder !== undefined) writeFileSync(join(lock, 'holder'), holder);
    const then = Date.now() / 1000 - silentFor;
    utimesSync(lock, then, then);
    const release = await takeLock(lock, unexpected);
    release();
    assert.deepEqual(readdirSync(dir), [], holder);
  }
});

test('a lock is given back once, and not when somebody else holds it by then', async (t) => {
  const lock = join(makeFolder(t), 'lock');
  const release = await takeLock(lock, unexpected);
  release();
  mkdirSync(lock);
  writeFileSync(join(lock, 'holder'), '1 another-host');
  release();
  assert.equal(existsSync(join(lock, 'holder')), true);
});
