import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { openDrawing } from '../../../src/picture/draw.ts';
import type { RecordPicture } from '../../../src/views/picture.ts';

const picture: RecordPicture = { wiki: 'Casebook', id: 'bf16', title: 'Train in BF16', state: 'accepted', about: [] };

interface Png {
  readonly width: number;
  readonly height: number;
  /** The colour of each pixel as a number. */
  readonly at: (x: number, y: number) => number;
}

/** A PNG of 8 bits, by colours or by a palette, without interlacing. */
function readPng(bytes: Uint8Array): Png {
  const png = Buffer.from(bytes);
  assert.equal(png.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = { 2: 3, 3: 1, 6: 4 }[png[25]!]!;
  let palette = png;
  assert.deepEqual([png[24], png[28]], [8, 0]);
  const data: Uint8Array[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const [type, content] = [
      png.toString('latin1', at + 4, at + 8),
      png.subarray(at + 8, at + 8 + png.readUInt32BE(at)),
    ];
    if (type === 'IDAT') data.push(content);
    if (type === 'PLTE') palette = content;
  }
  const lines = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : pixels[y * stride + x - channels]!;
      const up = y === 0 ? 0 : pixels[(y - 1) * stride + x]!;
      const corner = x < channels || y === 0 ? 0 : pixels[(y - 1) * stride + x - channels]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter!]!;
      pixels[y * stride + x] = (lines[y * (stride + 1) + 1 + x]! + guess) & 255;
    }
  }
  const at = (x: number, y: number) => y * stride + x * channels;
  return {
    width,
    height,
    at: (x, y) => (channels === 1 ? palette.readUIntBE(3 * pixels[at(x, y)]!, 3) : pixels.readUIntBE(at(x, y), 3)),
  };
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const paper = 0xfbf8f2;

/** How many pixels within these bounds are not paper. */
function inkIn(png: Png, isWithin: (x: number, y: number) => boolean = () => true): number {
  let ink = 0;
  for (let y = 0; y < png.height; y++) {
    for (let x = 0; x < png.width; x++) if (isWithin(x, y) && png.at(x, y) !== paper) ink += 1;
  }
  return ink;
}

test('a picture is a PNG of the size that others ask for, and shows the title', async () => {
  const draw = await openDrawing();
  const pictures = await Promise.all([picture, { ...picture, title: 'Train in FP16' }, picture].map(draw));
  const [one, other, same] = pictures;
  assert.ok(one && other && same);
  const png = readPng(one);
  assert.deepEqual([png.width, png.height], [1200, 630]);
  assert.ok(inkIn(png) > 10_000);
  assert.deepEqual(one, same);
  assert.notDeepEqual(one, other);
});

test('whatever a title holds, all that is drawn stands within the margins', async () => {
  const draw = await openDrawing();
  const titles = ['x'.repeat(300), 'word '.repeat(60), '数据库迁移', 'החלטה על BF16', '🎉', '\u202E\u0000</b>'];
  const isMargin = (x: number, y: number) => x < 70 || x >= 1130 || y < 40 || y >= 600;
  for (const title of titles) {
    const notice = 'This is not the current answer: see '.repeat(9);
    const about = Array.from({ length: 40 }, (_, place) => `area ${place}`);
    const full = {
      ...picture,
      title,
      notice,
      about,
      steward: title,
      problem: notice,
      on: '11 March 2025',
      wiki: title,
    };
    const png = readPng(await draw(full));
    assert.equal(inkIn(png, isMargin), 0, title);
    assert.ok(inkIn(png) > 10_000, title);
  }
});
