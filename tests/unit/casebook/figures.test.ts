/** Has every figure in the sample a source? */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DecisionRecord } from '../../../src/domain/record.ts';
import { blocksOf, factValues, records, treeOf } from '../../helpers/casebook.ts';
import { explained } from './explained-figures.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const notFigures = [
  // Days, months, years, and the year of a title.
  new RegExp(`\\b\\d{1,2}(?: (?:and|to) \\d{1,2})? (?:${months})(?: \\d{4})?\\b`, 'g'),
  /\b(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?\b/g,
  // Papers, issues, versions and sections.
  /^\d\.\d(?=, )/g,
  /\b(?:arXiv|issue|issues|section|sections|Table|Figure|versions?|runs?|v|GH#|#)\s?#?\d[\d.]*(?:(?:,| and| to) \d[\d.]*)*/gi,
  // Names: 8B, A100, GPT-3, WSD-2, 11.xx, DS-1000, v4-2048, 4.1.0.
  /\b\p{L}[\p{L}\d]*-?\d[\p{L}\d.]*(?:-\d+)?/gu,
  /\b\d[\d.]*(?:B|M|K|k|Mi|xx)\b/g,
  /\b\d+\.\d+\.\d+(?:\.\d+)*\b/g,
  // The 23rd.
  /\b\d+(?:st|nd|rd|th)\b/g,
  // pass@100 and the like.
  /@\s?\d+/g,
];
const figure = /(?<![\p{L}\d.,_])\d+(?:,\d{3})*(?:\.\d+)?(?:e[-−+]?\d+)?/gu;

interface Figure {
  readonly text: string;
  readonly value: number;
}

function figuresIn(text: string): readonly Figure[] {
  const rest = notFigures.reduce((left, pattern) => left.replace(pattern, ' '), text);
  return [...rest.matchAll(figure)].map(([found]) => ({ text: found, value: valueOf(found) }));
}

function valueOf(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}

/** Every number that the front matter of a record gives, together with the values of the facts it rests on. */
function vouchedFor(record: DecisionRecord): readonly number[] {
  const { evidence, options, assumptions } = record;
  const texts = [
    ...evidence.flatMap(({ claim, value, unit, expr, source }) => [claim, value, unit, expr, source?.text]),
    ...options.flatMap(({ name, because, numbers }) => [name, because, ...Object.entries(numbers ?? {}).flat()]),
    ...assumptions.flatMap(({ claim, value, unit }) => [claim, value?.toString(), unit]),
  ];
  const facts = [
    ...evidence.map(({ fact }) => fact),
    ...assumptions.map(({ fact }) => fact),
    ...(record.body?.references ?? []).filter(({ component }) => component === 'Fact').map(({ id }) => id),
  ];
  return [
    ...texts.flatMap((text) => [...(text ?? '').matchAll(figure)].map(([found]) => valueOf(found))),
    ...facts.flatMap((id) => (id === undefined ? [] : factValues(id))),
  ];
}

/** Whether one of the numbers, rounded to the digits shown, is the figure. */
function isVouchedFor({ text, value }: Figure, numbers: readonly number[]): boolean {
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return numbers.some((number) => number === value || Math.abs(number - value) <= 0.5 * 10 ** -decimals + 1e-9);
}

/** Small counts read as words: three runs, 8 GPUs. A share or a measure of any size needs its source. */
function isCount({ text, value }: Figure): boolean {
  return /^\d+$/.test(text) && value <= 12;
}

const unsourced = new Map(
  records.map((record) => {
    const numbers = vouchedFor(record);
    const blocks = blocksOf(treeOf(record), ['paragraph', 'heading', 'tableCell']);
    const found = blocks.flatMap(figuresIn).filter((each) => !isCount(each) && !isVouchedFor(each, numbers));
    return [record.id, [...new Set(found.map(({ text }) => text))]];
  }),
);

test('every figure in a body stands in the front matter of its record, or is explained', () => {
  const open = [...unsourced].flatMap(([id, figures]) => {
    const left = figures.filter((text) => !(explained[id]?.figures.includes(text) ?? false));
    return left.length === 0 ? [] : [`${id}: ${left.join(' ')}`];
  });
  assert.deepEqual(open, []);
});

test('no explanation is left over', () => {
  const idle = Object.entries(explained).flatMap(([id, { figures }]) =>
    figures.filter((text) => !(unsourced.get(id)?.includes(text) ?? false)).map((text) => `${id}: ${text}`),
  );
  assert.deepEqual(idle, []);
});
