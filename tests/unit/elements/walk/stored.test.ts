import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFile, readFragment, writeFile, writeFragment } from '../../../../src/elements/walk/carry.ts';
import { markStep } from '../../../../src/elements/walk/marking.ts';
import { noProgress, notBegun } from '../../../../src/elements/walk/progress.ts';
import { readProgress, writeProgress } from '../../../../src/elements/walk/stored.ts';
import { readTexts, withParts, writeTexts } from '../../../../src/elements/walk/texts.ts';
import { anyProgress } from './walking.ts';

test('what is stored comes back whole, through storage, file and link', async () => {
  await fc.assert(
    fc.asyncProperty(anyProgress, async (progress) => {
      assert.deepEqual(readProgress(writeProgress(progress)), { kind: 'progress', progress });
      assert.deepEqual(readFile(writeFile(progress, new Map([['d1', 'text']]))), {
        read: { kind: 'progress', progress },
        texts: new Map([['d1', 'text']]),
      });
      assert.deepEqual(await readFragment(await writeFragment(progress)), { kind: 'progress', progress });
    }),
  );
});

test('whatever else is stored there is told from progress, and throws nothing', () => {
  assert.deepEqual(readProgress('{"version":2,"walks":{}}'), { kind: 'newer', version: 2 });
  for (const text of [
    '',
    'no',
    '{}',
    '[]',
    '{"version":1}',
    '{"version":0,"paths":[]}',
    '{"version":"2"}',
    '{"version":1,"paths":[["a",{"steps":[["b",{"at":-1,"state":"done"}]]}]]}',
  ]) {
    assert.deepEqual(readProgress(text), { kind: 'unreadable' }, text);
  }
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      assert.ok(readProgress(text).kind !== 'progress');
      assert.equal(readFile(text).read.kind, 'unreadable');
      assert.deepEqual(readTexts(text === '[]' ? null : text), new Map());
    }),
  );
});

test('a fragment that is not ours carries nothing, and one that is spoilt says so', async () => {
  assert.equal(await readFragment(''), undefined);
  assert.equal(await readFragment('#z-loss'), undefined);
  assert.deepEqual(await readFragment('#walked=2.abc'), { kind: 'newer', version: 2 });
  const fragment = await writeFragment(new Map([['a', markStep(notBegun, 'b', { state: 'done' }, 5)]]));
  assert.deepEqual(await readFragment(fragment.slice(0, -4)), { kind: 'unreadable' });
  await fc.assert(
    fc.asyncProperty(fc.string(), async (rest) => {
      assert.deepEqual(await readFragment(`#walked=1.${rest}`), { kind: 'unreadable' });
    }),
  );
});

test('a link that would unpack to gigabytes is refused', async () => {
  const zeros = new Blob([new Uint8Array(8_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = Buffer.from(await new Response(zeros).arrayBuffer()).toString('base64url');
  assert.deepEqual(await readFragment(`#walked=1.${packed}`), { kind: 'unreadable' });
});

test('a path of twelve steps makes a link of less than a thousand characters', async () => {
  let path = notBegun;
  for (let step = 0; step < 12; step++) {
    const digests = { decision: `x${step}Qf3_81kL`, status: `k${step}-Tz_0aPw`, options: `${step}qB7mN2sVy` };
    path = markStep(
      path,
      `a-decision-with-a-name-${step}`,
      { state: 'done', on: '2026-06-15', digests },
      1.78e12 + step * 977_131,
    );
  }
  const { length } = await writeFragment(new Map([['numerics-and-stability', path]]));
  assert.ok(length < 1000, `${length} characters`);
});

test('texts are kept for the marks that speak of them, and cut to 4 KB', () => {
  const part = (digest: string, text: string) => ({ name: 'decision', label: 'The decision', text, digest });
  const path = markStep(notBegun, 'a', { state: 'done', digests: { decision: 'd2' } }, 5);
  const progress = new Map([['p', path]]);
  const kept = withParts(new Map([['d1', 'old']]), [part('d2', 'x'.repeat(5000)), part('d3', 'never read')], progress);
  assert.deepEqual(kept, new Map([['d2', 'x'.repeat(4096)]]));
  assert.deepEqual(readTexts(writeTexts(kept)), kept);
  assert.deepEqual(withParts(kept, [], noProgress), new Map());
});

test('of too many texts the oldest go', () => {
  const parts = Array.from({ length: 600 }, (_, number) => ({
    name: 'decision',
    label: 'The decision',
    text: 'x'.repeat(4096),
    digest: `d${number}`,
  }));
  const path = parts.reduce(
    (path, { digest }) => markStep(path, digest, { state: 'done', digests: { decision: digest } }, 5),
    notBegun,
  );
  const kept = [...withParts(new Map(), parts, new Map([['p', path]])).keys()];
  assert.deepEqual([kept.length, kept[0], kept.at(-1)], [488, 'd112', 'd599']);
});
