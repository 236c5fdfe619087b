import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawableText, isFromRight, shareDrawable, widthOf } from '../../../src/picture/letters.ts';

/** A font with the letters of Latin, the signs of ASCII and `…`. */
const covers = (point: number) => (point >= 0x20 && point < 0x250) || point === 0x2026;

for (const [written, drawn] of [
  ['Train in  BF16\n', 'Train in BF16'],
  ['Ship it 🎉🎉 today', 'Ship it today'],
  ['👩‍🚀 flies, 👍🏽 and 🇩🇪', 'flies, and'],
  ['Use テスト環境 for データ', 'Use … for …'],
  ['数据 数据', '…'],
  ['Cafe\u0301', 'Café'],
  ['Why… שלום?', 'Why…?'],
  ['a\u200Db\uFE0F', 'a\u200Db\uFE0F'],
  ['', ''],
] as const) {
  test(`\`${written}\` is drawn as \`${drawn}\``, () => assert.equal(drawableText(written, covers), drawn));
}

test('of a text as much can be drawn as there are letters and figures', () => {
  assert.equal(shareDrawable('BF16', covers), 1);
  assert.equal(shareDrawable('ab数据', covers), 0.5);
  assert.equal(shareDrawable('数据 🎉', covers), 0);
  assert.equal(shareDrawable('→ 🎉', covers), 1);
});

test('the first letter says from which side a text is read', () => {
  assert.equal(isFromRight('1. שלום BF16'), true);
  assert.equal(isFromRight('قرار'), true);
  assert.equal(isFromRight('BF16 שלום'), false);
  assert.equal(isFromRight('123'), false);
});

test('letters of East Asia are twice as wide', () => {
  assert.equal(widthOf('BF16'), 4);
  assert.equal(widthOf('数据ab'), 6);
  assert.equal(widthOf('e\u0301'), 1);
});
