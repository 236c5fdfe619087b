import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { statuses } from '../../../src/domain/record.ts';
import { readTheme } from '../../../src/picture/theme.ts';

const css = ['tokens', 'components'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('\n');

test('colours are those of the light scheme, whatever they are made of', () => {
  const theme = readTheme(':root { --cairn-a: light-dark(var(--cairn-b), #000); --cairn-b: #123456; --cairn-c: red; }');
  assert.deepEqual(
    ['a', 'b', 'c'].map((token) => theme.color(token)),
    ['#123456', '#123456', 'red'],
  );
  assert.throws(() => theme.color('d'), /The styles set no --cairn-d\./);
});

test('every state has a glyph of its own in its colour, as on the pages', () => {
  const theme = readTheme(css);
  const states = [...statuses, 'superseded'] as const;
  const drawn = states.map((state) => theme.state(state));
  for (const { color, glyph } of drawn) {
    assert.match(color, /^#[\da-f]{6}$/);
    assert.match(glyph, new RegExp(`^<svg .*'${color}'.*</svg>$`));
  }
  assert.equal(new Set(drawn.map(({ glyph }) => glyph)).size, states.length);
  assert.equal(theme.state('accepted').color, theme.color('good'));
});
