import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../../src/cli/import/decode.ts';
import { toMdx } from '../../../src/import/body/to-mdx.ts';
import { readBack } from '../../../src/import/body/verify.ts';
import { isRefusal } from '../../../src/import/draft.ts';
import { readFile } from '../../../src/import/formats/index.ts';
import { planImport } from '../../../src/import/plan/plan.ts';
import { formatsDir } from '../../helpers/read-by-hand.ts';
import { sharedDir } from '../../helpers/shared.ts';

const folders = [formatsDir, ...(sharedDir() === undefined ? [] : [join(sharedDir() ?? '', 'corpora')])];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|rst|adoc|json)$/i.test(path))
    .map((path) => ({ path, full: join(folder, path) }))
    .filter(({ full }) => statSync(full).size < 20_000),
);

type Mutate = (bytes: Buffer) => Buffer;

const byLine =
  (change: (lines: string[]) => string[]): Mutate =>
  (bytes) =>
    Buffer.from(change(bytes.toString('utf8').split('\n')).join('\n'));
const mutation: fc.Arbitrary<Mutate> = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map(
    (part): Mutate =>
      (bytes) =>
        bytes.subarray(0, Math.floor(bytes.length * part)),
  ),
  fc.double({ min: 0, max: 1, noNaN: true }).map(
    (part): Mutate =>
      (bytes) =>
        bytes.subarray(Math.floor(bytes.length * part)),
  ),
  fc.constant<Mutate>((bytes) => Buffer.concat([bytes, bytes])),
  fc.infiniteStream(fc.nat()).map((order) =>
    byLine((lines) =>
      lines
        .map((line) => ({ line, at: order.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ line }) => line),
    ),
  ),
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ minLength: 1, maxLength: 40 }))
    .map(([part, noise]): Mutate => (bytes) => {
      const at = Math.floor(bytes.length * part);
      return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
    }),
);

const runs = process.env['CAIRN_LONG'] === undefined ? 60 : 2_000;

test('a file that was cut, doubled, shuffled or spoilt gives a record that MDX reads, or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), mutation, async ({ path, full }, mutate) => {
      const decoded = decode(mutate(readFileSync(full)));
      if ('reason' in decoded) return assert.notEqual(decoded.reason, '');
      const reading = await readFile({ path, text: decoded.text });
      if (isRefusal(reading)) return assert.notEqual(reading.reason, '');
      const drafts = reading.map((draft) => ({ draft, path, text: decoded.text }));
      for (const { draft } of planImport({ drafts, known: [], knownPeople: [], collection: 'test' }).records) {
        const { mdx } = toMdx(draft.body, { link: () => undefined, image: () => undefined });
        assert.notEqual(readBack(mdx), undefined);
      }
    }),
    { numRuns: runs },
  );
});
