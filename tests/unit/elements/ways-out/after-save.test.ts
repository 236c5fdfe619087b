import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { keepSaid, takeSaid } from '../../../../src/elements/ways-out/after-save.ts';

function useStorage(t: TestContext): Map<string, string> {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
  t.after(() => Reflect.deleteProperty(globalThis, 'sessionStorage'));
  return kept;
}

test('what was said is said again once, where the page comes back right after', (t) => {
  useStorage(t);
  assert.equal(takeSaid(1_000), undefined);
  keepSaid('Saved.', 1_000);
  assert.equal(takeSaid(4_000), 'Saved.');
  assert.equal(takeSaid(4_000), undefined);
  keepSaid('Saved.', 1_000);
  assert.equal(takeSaid(20_000), undefined);
});

test('without storage, or with something else in it, nothing is said', (t) => {
  keepSaid('Saved.', 1_000);
  assert.equal(takeSaid(1_000), undefined);
  useStorage(t).set('cairn-saved', '{');
  assert.equal(takeSaid(1_000), undefined);
});
