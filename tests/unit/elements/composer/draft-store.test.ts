import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDrafts, type StoredDraft } from '../../../../src/elements/composer/draft-store.ts';
import { readForm } from '../../../../src/compose/read-form.ts';

const draft: StoredDraft = {
  version: 1,
  savedAt: '2026-06-15T14:02:00.000Z',
  base: '---\nfrom: ada\n---\n',
  form: readForm('---\nfrom: ada\n---\n\n## What scares me\n\nIt.\n'),
};
const other: StoredDraft = { ...draft, savedAt: '2026-06-15T15:00:00.000Z' };

/** As much of a browser's storage as is asked for; `fail` makes it refuse. */
function makeStorage() {
  const kept = new Map<string, string>();
  const storage = {
    fail: undefined as string | undefined,
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, text: string) {
      if (storage.fail !== undefined) throw new DOMException('no', storage.fail);
      kept.set(key, text);
    },
  };
  return storage as unknown as typeof storage & Storage;
}

test('a draft is found again', () => {
  const storage = makeStorage();
  const store = openDrafts(() => storage, 'k');
  assert.deepEqual(store.read(), { state: 'none' });
  assert.equal(store.write(draft), 'saved');
  assert.deepEqual(openDrafts(() => storage, 'k').read(), { state: 'found', draft });
});

test('the later of two tabs notices, and neither is lost', () => {
  const storage = makeStorage();
  const [first, second] = [openDrafts(() => storage, 'k'), openDrafts(() => storage, 'k')];
  first.read();
  second.read();
  assert.equal(first.write(draft), 'saved');
  assert.equal(second.write(other), 'other-tab');
  assert.deepEqual(first.read(), { state: 'found', draft });
  second.takeOver();
  assert.equal(second.write(other), 'saved');
  assert.deepEqual(second.before(), draft);
  assert.equal(first.write(draft), 'other-tab');
});

test('a draft of a later version is never written over', () => {
  const storage = makeStorage();
  storage.kept.set('k', '{"version":2}');
  const store = openDrafts(() => storage, 'k');
  assert.deepEqual(store.read(), { state: 'newer' });
  assert.equal(store.write(draft), 'newer');
  assert.equal(storage.kept.get('k'), '{"version":2}');
});

test('what nobody can read is put aside, not thrown away', () => {
  for (const broken of ['{', 'null', '{"version":1}', '{"version":1,"savedAt":"","base":"","form":{"lastDay":""}}']) {
    const storage = makeStorage();
    storage.kept.set('k', broken);
    const store = openDrafts(() => storage, 'k');
    assert.deepEqual(store.read(), { state: 'broken' });
    assert.equal(storage.kept.get('k unreadable'), broken);
    assert.equal(store.write(draft), 'saved');
  }
});

test('a browser without room, or that may keep nothing, says so', () => {
  const storage = makeStorage();
  const store = openDrafts(() => storage, 'k');
  store.read();
  storage.fail = 'QuotaExceededError';
  assert.equal(store.write(draft), 'full');
  storage.fail = 'SecurityError';
  assert.equal(store.write(draft), 'forbidden');
  const forbidden = openDrafts(() => {
    throw new DOMException('no', 'SecurityError');
  }, 'k');
  assert.deepEqual(forbidden.read(), { state: 'forbidden' });
  assert.equal(forbidden.write(draft), 'forbidden');
});
