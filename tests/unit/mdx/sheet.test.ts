/** Does the sheet hold what the renderers write, in colours that can be read, and is no style left for a page? */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { codeColors } from '../../../src/mdx/code-colors.ts';
import { classesForStyle } from '../../../src/mdx/styles.ts';
import { element } from '../../../src/mdx/tree.ts';
import { formattedSheet, sheetFile } from '../../../src/mdx/write-sheet.ts';
import { writeHtml } from '../../../src/mdx/write.ts';
import { compile } from './compiling.ts';

const sheet = readFileSync(sheetFile, 'utf8');

test('the sheet in the repository is the one that the code computes', async () => {
  assert.equal(sheet, await formattedSheet());
});

test('the sheet weighs at most 3 KB', () => {
  assert.ok(gzipSync(sheet, { level: 9 }).length <= 3 * 1024);
});

test('the sheet has every class that a style may become', () => {
  const length = fc
    .tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.constantFrom('em', 'pt', 'ex', ''))
    .map(([value, unit]) => `${value}${unit}`);
  const property = fc.constantFrom(
    'padding',
    'padding-left',
    'padding-top',
    'border',
    'border-left',
    'border-right',
    'margin-left',
    'color',
    'width',
    'display',
    'text-align',
    'unknown',
  );
  const value = fc.oneof(
    length,
    fc.constantFrom(
      '1px solid',
      '0.06em dashed',
      '0.15em double',
      'red',
      '100%',
      'block math',
      'left',
      '3pt',
      '0 0 1em 0',
    ),
  );
  fc.assert(
    fc.property(property, value, (name, text) => {
      for (const found of classesForStyle(`${name}:${text};`)) assert.ok(sheet.includes(`.${found} {`), found);
    }),
  );
});

test('every style of a formula becomes a class of the sheet', async () => {
  const formulas = [
    '\\begin{aligned}a&=b\\\\c&=d\\end{aligned}',
    '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
    '\\boxed{a}',
    '\\color{red}{x}',
    '\\textcolor{#123456}{y}',
    '\\begin{array}{|c|c|}\\hline a&b\\\\\\hdashline c&d\\\\\\hline\\end{array}',
    '\\begin{cases}a&b\\\\c&d\\end{cases}',
    '\\hat{x}\\vec{y}\\overbrace{a}^{n}',
    '\\cancel{x}\\sout{y}',
    '\\mathbf{x}\\mathcal{L}\\bm{z}',
    '\\overline{a}\\underline{b}',
    'x^2_i',
    '\\tag{1} a',
    '\\kern-1em a',
    '\\xrightarrow{abc}',
    '\\raisebox{1em}{x}',
  ];
  for (const formula of formulas) {
    const { html, issues } = await compile(`$$\n${formula}\n$$`);
    assert.deepEqual(issues, [], formula);
    assert.equal(html.includes(' style='), false, formula);
    for (const [, names = ''] of html.matchAll(/ class="([^"]*)"/g)) {
      for (const name of names.split(' ')) assert.ok(sheet.includes(`.${name}`), `${formula}: ${name}`);
    }
  }
});

test('the classes of drawings and components are in the sheet', async () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/mdx/everything.mdx'), 'utf8').replaceAll(
    /<(?:Figure|Chart type="bar").*\/>/g,
    '',
  );
  const { html } = await compile(text);
  const names = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap((found) => (found[1] ?? '').split(' ')));
  assert.deepEqual(
    [...names].filter((name) => !sheet.includes(`.${name}`)),
    ['cairn-callout-note'].filter((name) => names.has(name)),
  );
});

test('the writer refuses styles, scripts and handlers', () => {
  const write = (name: string, properties: Record<string, string>) => () => writeHtml([element(name, properties)]);
  assert.throws(write('p', { style: 'color:red' }), new Error('the attribute style cannot be written'));
  assert.throws(write('p', { onclick: 'x' }), new Error('the attribute onclick cannot be written'));
  assert.throws(write('p', { 'x"y': 'x' }), new Error('the attribute x"y cannot be written'));
  assert.throws(write('script', {}), new Error('<script> cannot be written'));
  assert.throws(write('style', {}), new Error('<style> cannot be written'));
  assert.throws(write('foreignObject', {}), new Error('<foreignObject> cannot be written'));
});

/** Every colour of tokens.css by its name: `[light, dark]`. */
function readTokens(): Map<string, readonly [string, string]> {
  const css = readFileSync(path.resolve(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');
  const palette = new Map(
    [...css.matchAll(/(--cairn-palette-\w+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const resolve = (value: string) => palette.get(/^var\(([\w-]+)\)$/.exec(value)?.[1] ?? '') ?? value;
  const pairs = css.matchAll(/(--cairn-[\w-]+): light-dark\(([^,]+), ([^;]+)\);/g);
  return new Map(
    [...pairs].map(([, name = '', light = '', dark = '']) => [name, [resolve(light), resolve(dark)] as const]),
  );
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const tokens = readTokens();

for (const [role, colors] of Object.entries(codeColors)) {
  test(`the colour of a ${role} in code can be read on the page and on a surface, in both schemes`, () => {
    for (const ground of ['--cairn-paper', '--cairn-surface']) {
      const grounds = tokens.get(ground);
      assert.ok(grounds !== undefined);
      for (const scheme of [0, 1] as const)
        assert.ok(contrast(colors[scheme], grounds[scheme]) >= 4.5, `${ground} ${scheme}`);
    }
  });
}
