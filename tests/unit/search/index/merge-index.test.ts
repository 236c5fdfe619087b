import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeIndex, type Numbered } from '../../../../src/search/index/merge-index.ts';
import { decodeWord, encodeWord, type Posting } from '../../../helpers/pagefind-words.ts';
import type { Chunk, IndexFiles } from '../../../../src/search/index/pagefind-files.ts';

/** Which words stand on a page, and under which name. */
interface Sheet {
  readonly name: string;
  readonly words: readonly string[];
}

const inChunk = 3;

/** An index of the sheets with few words in a chunk, every chunk in a file. */
function indexOf(sheets: readonly Sheet[], fields: readonly string[]): Numbered {
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
  const words = sorted.map((word) => encodeWord([word, found.get(word) ?? [], [[`${word}´`, found.get(word) ?? []]]]));
  const chunks: Chunk[] = [];
  for (let at = 0; at < words.length; at += inChunk) {
    chunks.push({ file: `file-${at}`, words: words.slice(at, at + inChunk) });
  }
  const urls = sheets.map(({ name }) => name);
  const byUrl = urls.map((_, page) => page).sort((a, b) => ((urls[a] ?? '') < (urls[b] ?? '') ? -1 : 1));
  return { urls, files: { pages: urls.map((name) => [name, 1, '']), chunks, fields, byUrl } };
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
    words.map(decodeWord).map(([word, at, forms]) => [word, names(at), forms.map(([f, a]) => [f, names(a)])]),
  );
}

const letters = fc.constantFrom('a', 'aa', 'ab', 'b', 'ba', 'c', 'é', 'ö', 'z', '𝒳', '￮', 'zz', 'm', 'n', 'o', 'p');
const sheets = fc.array(fc.array(letters, { maxLength: 8 }), { maxLength: 6 });

test('merging drops pages, replaces pages and adds pages, as if all had been indexed at once', () => {
  const names = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 6 });
  fc.assert(
    fc.property(names, sheets, names, sheets, names, (before, was, after, is, gone) => {
      const sheet = (texts: typeof was) => (name: string, page: number) => ({ name, words: texts[page] ?? [] });
      const old = before.map(sheet(was));
      const fresh = after.map(sheet(is));
      const kept = old.filter(({ name }) => after.includes(name) || !gone.includes(name));
      const merged = mergeIndex(
        indexOf(old, ['names', 'title']),
        indexOf(fresh, ['about', 'title']),
        new Set([...kept, ...fresh].map(({ name }) => name)),
      );
      const replaced = kept.map((each) => fresh.find(({ name }) => name === each.name) ?? each);
      const added = fresh.filter(({ name }) => !before.includes(name));
      const whole = indexOf([...replaced, ...added], ['about', 'names', 'title']);
      assert.deepEqual(merged.urls, whole.urls);
      assert.deepEqual(wordsOf(merged.files), wordsOf(whole.files));
      assert.deepEqual([merged.files.pages, merged.files.byUrl], [whole.files.pages, whole.files.byUrl]);
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
  const { chunks } = mergeIndex(old, fresh, new Set(['x', 'y2'])).files;
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
  const index = (word: string): Numbered => ({
    urls: [word],
    files: {
      pages: [[word, 1, '']],
      chunks: [{ file: word, words: [encodeWord([word, [long], []])] }],
      byUrl: [0],
      fields: [],
    },
  });
  const { chunks } = mergeIndex(index('a'), index('b'), new Set(['a', 'b'])).files;
  assert.deepEqual(
    chunks.map(({ words }) => words.map(({ word }) => word)),
    [['a'], ['b']],
  );
});
