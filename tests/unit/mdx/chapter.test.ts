import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chapterHtml } from '../../../src/mdx/chapter.ts';

const others = new Map([['/records/b/', { anchor: 'chapter-2', number: 2 }]]);

function chapter(html: string): string {
  return chapterHtml(html, { prefix: 'c1-', depth: 1, others });
}

test('headings go down and stop at the sixth level', () => {
  assert.equal(chapter('<h2>A</h2><h6>B</h6>'), '<h3>A</h3><h6>B</h6>');
});

test('ids, and everything that names them, are those of the chapter', () => {
  assert.equal(
    chapter('<h2 id="why">Why</h2><p><a href="#why">there</a></p><section aria-labelledby="why how"></section>'),
    '<h3 id="c1-why">Why</h3><p><a href="#c1-why">there</a></p><section aria-labelledby="c1-why c1-how"></section>',
  );
});

test('a drawing keeps its names with capitals and its own arrow heads', () => {
  assert.equal(
    chapter('<svg viewBox="0 0 1 1"><marker id="m" markerWidth="2"></marker><path marker-end="url(#m)"></path></svg>'),
    '<svg viewBox="0 0 1 1"><marker id="c1-m" markerWidth="2"></marker><path marker-end="url(#c1-m)"></path></svg>',
  );
});

test('a link to another chapter stays in the page and tells its number, also one to a heading there', () => {
  assert.equal(
    chapter('<a href="/records/b/#why">B</a> <a href="/records/c/">C</a> <a href="https://example.org/">E</a>'),
    '<a href="#chapter-2" data-chapter="2">B</a> <a href="/records/c/">C</a> <a href="https://example.org/">E</a>',
  );
});

test('formulas, marked words and signs stay as they are', () => {
  const html = '<math><mi>x</mi><mo>&#x3C;</mo><mn>1</mn></math> <code>a &#x26;&#x26; b</code> <br> “é”';
  assert.equal(chapter(html), html);
});
