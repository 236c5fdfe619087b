import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeIndex } from '../../../../src/search/index/merge-index.ts';
import { readWord, writeWord, type Posting } from '../../../../src/search/index/chunk-items.ts';
import type { Chunk, IndexFiles } from '../../../../src/search/index/pagefind-files.ts';

/** Which words stand on a page, and under which name. */
interface Sheet {
  readonly name: string;
  readonly words: readonly string[];
}

const inChunk = 3;

/** An index of the sheets with few words in a chunk, every chunk in a file. */
function indexOf(sheets: readonly Sheet[], fields: readonly string[]): IndexFiles {
  const found = new Map<string, Posting[]>();
  const last = new Map<string, number>();
  for (const [page, { words }] of sheets.entries()) {
    for (const word of new Set(words)) {
      const step = page - (last.get(word) ?? 0);
      last.set(word, page);
      found.set(word, [...(found.get(word) ?? []), [step, [-25, word.length], [-fields.indexOf('title') - 1, page]]]);
    }
  }
  const sorted = [...found.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const words = sorted.map((word) => writeWord([word, found.get(word) ?? [], [[`${word}´`, found.get(word) ?? []]]]));
  const chunks: Chunk[] = [];
  for (let at = 0; at < words.length; at += inChunk) {
    chunks.push({ file: `file-${at}`, words: words.slice(at, at + inChunk) });
  }
  const byLength: Record<string, number[]> = {};
  for (const [page, { words: all }] of sheets.entries()) (byLength[`n${all.length}`] ??= []).push(page);
  return {
    pages: sheets.map(({ name }) => [name, 1, '']),
    chunks,
    fields,
    filters: sheets.length === 0 ? {} : { length: byLength },
  };
}

/** The pages of each word by name, whatever their numbers. */
function wordsOf({ chunks, pages, fields }: IndexFiles) {
  const names = (postings: readonly Posting[]) => {
    let page = 0;
    const at: number[] = [];
    const found = postings.map(([step, locations, inFields]) => {
      at.push((page += step));
      return [pages[page]?.[0], locations, inFields.map((number) => (number < 0 ? fields[-number - 1] : 'number'))];
    });
    assert.deepEqual(
      at,
      at.toSorted((a, b) => a - b),
    );
    return found.toSorted();
  };
  return chunks.flatMap(({ words }) =>
    words.map(readWord).map(([word, at, forms]) => [word, names(at), forms.map(([f, a]) => [f, names(a)])]),
  );
}

const letters = fc.constantFrom('a', 'aa', 'ab', 'b', 'ba', 'c', 'é', 'ö', 'z', '𝒳', '￮', 'zz', 'm', 'n', 'o', 'p');
const sheets = fc.array(fc.array(letters, { maxLength: 8 }), { maxLength: 6 });

test('merging drops pages, replaces pages and adds pages, as if all had been indexed at once', () => {
  fc.assert(
    fc.property(sheets, sheets, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (before, after, stays) => {
      const old = before.map((words, page) => ({ name: `old-${page}`, words }));
      const fresh = after.map((words, page) => ({ name: `fresh-${page}`, words }));
      const kept = old.filter((_, page) => stays[page]);
      const places = {
        old: old.map((sheet) => (kept.includes(sheet) ? kept.indexOf(sheet) : undefined)),
        fresh: fresh.map((_, page) => kept.length + page),
      };
      const merged = mergeIndex(indexOf(old, ['names', 'title']), indexOf(fresh, ['about', 'title']), places);
      const whole = indexOf([...kept, ...fresh], ['about', 'names', 'title']);
      assert.deepEqual(wordsOf(merged), wordsOf(whole));
      assert.deepEqual(merged.pages, whole.pages);
      assert.deepEqual(merged.filters, whole.filters);
    }),
  );
});

test('a chunk in which nothing changes keeps its file', () => {
  const old = indexOf(
    [
      { name: 'x', words: ['a', 'b', 'c'] },
      { name: 'y', words: ['p', 'q', 'r'] },
    ],
    ['title'],
  );
  const fresh = indexOf([{ name: 'y2', words: ['q', 's'] }], ['title']);
  const { chunks } = mergeIndex(old, fresh, { old: [0, undefined], fresh: [1] });
  assert.deepEqual(
    chunks.map(({ file, words }) => [file, words.map(({ word }) => word)]),
    [
      ['file-0', ['a', 'b', 'c']],
      [undefined, ['q', 's']],
    ],
  );
});

test('a chunk that grows past twice its size is divided', () => {
  const long: Posting = [0, Array.from({ length: 30_000 }, () => 1), []];
  const index = (word: string): IndexFiles => ({
    pages: [[word, 1, '']],
    chunks: [{ file: word, words: [writeWord([word, [long], []])] }],
    filters: {},
    fields: [],
  });
  const { chunks } = mergeIndex(index('a'), index('b'), { old: [0], fresh: [1] });
  assert.deepEqual(
    chunks.map(({ words }) => words.map(({ word }) => word)),
    [['a'], ['b']],
  );
});
