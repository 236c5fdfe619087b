import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markStep, withPath } from '../../../../src/elements/walk/marking.ts';
import { notBegun, type Progress } from '../../../../src/elements/walk/progress.ts';
import { progressKey } from '../../../../src/elements/walk/tab.ts';
import { ProgressStore, textsKey, type SomeStorage } from '../../../../src/elements/walk/store.ts';

/** A storage with room for so many characters. */
function makeStorage(room = Infinity): SomeStorage & { readonly all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => {
      const others = [...all].filter(([name]) => name !== key).reduce((sum, [, text]) => sum + text.length, 0);
      if (others + value.length > room) throw new DOMException('full', 'QuotaExceededError');
      all.set(key, value);
    },
    removeItem: (key) => void all.delete(key),
  };
}

function forbidden(): never {
  throw new DOMException('forbidden', 'SecurityError');
}

function doing(step: string, now = 1) {
  return (progress: Progress) =>
    withPath(progress, 'p', markStep(progress.get('p') ?? notBegun, step, { state: 'done' }, now));
}

function stepsOf(store: ProgressStore): string {
  return [...(store.read().progress.get('p')?.steps.keys() ?? [])].join(' ');
}

test('two tabs see what the other has marked, and neither loses a mark', () => {
  const storage = makeStorage();
  const [one, other] = [new ProgressStore('/', () => storage), new ProgressStore('/', () => storage)];
  one.update(doing('a'));
  other.update(doing('b'));
  one.update(doing('c'));
  assert.deepEqual([stepsOf(one), stepsOf(other)], ['a b c', 'a b c']);
});

test('wikis on one host keep their progress apart', () => {
  const storage = makeStorage();
  new ProgressStore('/', () => storage).update(doing('a'));
  assert.equal(stepsOf(new ProgressStore('/wiki/', () => storage)), '');
});

test('where nothing may be kept, marks last as long as the page and that is said', () => {
  const store = new ProgressStore('/', forbidden);
  assert.equal(store.read().trouble, 'forbidden');
  assert.equal(store.update(doing('a')).trouble, 'forbidden');
  assert.equal(stepsOf(store), 'a');
  assert.equal(store.keepTexts(new Map([['d', 'text']])), false);
  assert.deepEqual(store.texts(), new Map());
});

test('where there is no room, texts go before marks do', () => {
  const storage = makeStorage(400);
  const store = new ProgressStore('/', () => storage);
  assert.equal(store.keepTexts(new Map([['d', 'x'.repeat(300)]])), true);
  assert.equal(store.update(doing('a'.repeat(60))).trouble, undefined);
  assert.deepEqual(store.texts(), new Map());
});

test('a full storage keeps its last state, and takes the rest as soon as there is room', () => {
  const storage = makeStorage(200);
  const store = new ProgressStore('/', () => storage);
  store.update(doing('a'));
  storage.setItem('of somebody else', 'x'.repeat(200 - (storage.getItem(progressKey('/'))?.length ?? 0)));
  assert.equal(store.update(doing('b')).trouble, 'full');
  assert.equal(stepsOf(store), 'a b');
  assert.equal(stepsOf(new ProgressStore('/', () => storage)), 'a');
  storage.removeItem('of somebody else');
  assert.equal(store.update(doing('c')).trouble, undefined);
  assert.equal(stepsOf(new ProgressStore('/', () => storage)), 'a b c');
});

for (const [trouble, text] of [
  ['newer', '{"version":7,"walks":["of","tomorrow"]}'],
  ['unreadable', '{"version":1,"paths":[["a'],
] as const) {
  test(`what is ${trouble} stays as it is, until the reader sets it aside`, () => {
    const storage = makeStorage();
    storage.setItem(progressKey('/'), text);
    const store = new ProgressStore('/', () => storage);
    assert.equal(store.update(doing('a')).trouble, trouble);
    assert.equal(storage.getItem(progressKey('/')), text);
    assert.equal(store.foreignText(), text);
    assert.equal(store.setForeignAside(new Date(0)).trouble, undefined);
    assert.equal(storage.getItem(`${progressKey('/')}:aside-1970-01-01T00:00:00.000Z`), text);
    assert.equal(stepsOf(new ProgressStore('/', () => storage)), 'a');
    assert.equal(store.foreignText(), undefined);
  });
}

test('what cannot be set aside for want of room stays where it is', () => {
  const storage = makeStorage(30);
  storage.setItem(progressKey('/'), 'x'.repeat(25));
  assert.equal(new ProgressStore('/', () => storage).setForeignAside(new Date(0)).trouble, 'unreadable');
  assert.deepEqual([...storage.all.keys()], [progressKey('/')]);
  assert.equal(storage.getItem(textsKey('/')), null);
});
