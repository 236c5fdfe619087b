import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { openRereading } from '../../../../src/cli/dev/rereading.ts';

test('several changes at once are read once, and who asks meanwhile waits for it', async () => {
  const events: string[] = [];
  const reading = openRereading(async () => {
    events.push('begin');
    await new Promise((resolve) => setTimeout(resolve, 5));
    events.push('end');
  });
  await reading.done();
  assert.deepEqual(events, []);
  reading.ask();
  reading.ask();
  reading.ask();
  await reading.done();
  assert.deepEqual(events, ['begin', 'end']);
  reading.ask();
  const first = reading.done();
  reading.ask();
  await Promise.all([first, reading.done()]);
  assert.deepEqual(events, ['begin', 'end', 'begin', 'end', 'begin', 'end']);
});

test('without anybody asking it is read a moment later', async () => {
  await new Promise<void>((resolve) => openRereading(async () => resolve()).ask());
});

test('a reading that fails is printed, and the next one comes', async (t: TestContext) => {
  const print = t.mock.method(console, 'error', () => undefined);
  let readings = 0;
  const reading = openRereading(async () => {
    if (readings++ === 0) throw new Error('no');
  });
  reading.ask();
  await reading.done();
  reading.ask();
  await reading.done();
  assert.equal(readings, 2);
  assert.equal(print.mock.callCount(), 1);
});
