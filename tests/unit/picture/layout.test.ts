import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureLayout, type Box } from '../../../src/picture/layout.ts';
import type { RecordPicture } from '../../../src/views/picture.ts';

const theme = {
  color: (token: string) => `the ${token}`,
  state: (state: string) => ({ color: `the colour of ${state}`, glyph: `<svg>${state}</svg>` }),
};
const means = { theme, mark: '<svg>mark</svg>', covers: (point: number) => point < 0x250 };

const picture: RecordPicture = {
  wiki: 'Casebook',
  id: 'bf16',
  title: 'Train in BF16',
  state: 'accepted',
  on: '11 March 2025',
  about: ['The cluster', 'numerics'],
  steward: 'Training',
};

/** What can be read in the picture from top to bottom, each with its colour where it has one of its own. */
function wordsIn(box: Box): readonly string[] {
  if (box.type === 'container') return box.children.flatMap(wordsIn);
  if (box.type === 'image') return [Buffer.from(box.src.replace(/.*,/, ''), 'base64').toString()];
  return [box.style.color === undefined ? box.text : `${box.text} in ${box.style.color}`];
}

const read = (changed: Partial<RecordPicture>) => wordsIn(pictureLayout({ ...picture, ...changed }, means));

test('a picture has the wiki, the id, the state in form and word, the day, the title, and who answers for it', () => {
  assert.deepEqual(read({}), [
    '<svg>mark</svg>',
    'Casebook',
    'bf16',
    '<svg>accepted</svg>',
    'accepted in the colour of accepted',
    '11 March 2025 in the ink-soft',
    'Train in BF16',
    'Answers for it in the ink-soft',
    'Training in the ink',
    'About in the ink-soft',
    'The cluster, numerics in the ink',
  ]);
});

test('a picture says what to know before one follows the record, and whom nobody can ask any more', () => {
  const changed = { state: 'superseded', on: undefined, about: [], notice: 'See another.', problem: 'left' } as const;
  assert.deepEqual(read(changed).slice(3), [
    '<svg>superseded</svg>',
    'superseded in the colour of superseded',
    'Train in BF16',
    'See another. in the colour of superseded',
    'Answers for it in the ink-soft',
    'Training: left in the warn',
  ]);
  assert.equal(read({ steward: undefined }).includes('Nobody is named. in the ink-soft'), true);
});

test('a title that mostly cannot be drawn gives way to the id', () => {
  assert.equal(read({ title: '数据库迁移 in BF' })[6], 'bf16');
  assert.equal(read({ title: 'The whole 数据库 🎉' })[6], 'The whole …');
});

test('every text ends after so many lines', () => {
  const texts = (box: Box): readonly Box[] =>
    box.type === 'container' ? box.children.flatMap(texts) : box.type === 'text' ? [box] : [];
  for (const { style } of texts(pictureLayout({ ...picture, title: 'x'.repeat(300), notice: 'y' }, means))) {
    assert.ok(Number(style.lineClamp) >= 1);
    assert.equal(style.overflowWrap, 'anywhere');
  }
});
