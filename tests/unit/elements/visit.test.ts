import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/domain/date.ts';
import { parseVisit, readVisit, storeVisit, visitOn, visitSeen } from '../../../src/elements/visit.ts';
import { visitDay, visitKey, writeVisit } from '../../../src/elements/visit-text.ts';

const visit = { last: '2026-06-15', since: '2026-06-03', back: '2026-06-15' } as const;

function useStorage(storage: Partial<Storage>): void {
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
}

afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

test('a visit is read as it was written', () => {
  assert.deepEqual(parseVisit(writeVisit(visit)), visit);
  assert.deepEqual(parseVisit(writeVisit({ last: '2026-06-15' })), { last: '2026-06-15' });
});

test('what nobody can read is none, and what another version wrote is left alone', () => {
  for (const text of [null, '', 'x', '[]', '{}', '7', '{"version":1,"last":"2026-02-30"}', '{"version":1,"last":7}']) {
    assert.equal(parseVisit(text), 'none', String(text));
  }
  assert.equal(parseVisit('{"version":2,"visits":[]}'), 'other');
  assert.deepEqual(parseVisit('{"version":1,"last":"2026-06-15","since":"2026-06-03"}'), { last: '2026-06-15' });
});

test('whoever comes back on another day is reminded of the day before, for a week or until they have looked', () => {
  const back = visitOn({ last: '2026-06-03' }, '2026-06-15');
  assert.deepEqual(back, visit);
  assert.deepEqual(visitOn(back, '2026-06-15'), back);
  assert.deepEqual(visitOn(back, '2026-06-22'), { ...visit, last: '2026-06-22' });
  assert.deepEqual(visitOn({ ...back, last: '2026-06-22' }, '2026-06-23'), {
    last: '2026-06-23',
    since: '2026-06-22',
    back: '2026-06-23',
  });
  assert.deepEqual(visitOn(visitSeen(back), '2026-06-15'), { last: '2026-06-15' });
});

test('a first visit, and one kept from a clock that ran ahead, remind of nothing', () => {
  assert.deepEqual(visitOn('none', '2026-06-15'), { last: '2026-06-15' });
  assert.deepEqual(visitOn({ last: '2099-01-01' }, '2026-06-15'), { last: '2026-06-15' });
});

test('a clock that is behind the page is not believed', () => {
  assert.equal(visitDay('1970-01-01', '2026-06-15'), '2026-06-15');
  assert.equal(visitDay('2026-06-16', '2026-06-15'), '2026-06-16');
});

test('whatever the days, a visit is of today, never after it, and the same on the next page', () => {
  const anyDay = fc.nat({ max: 60 }).map((days): IsoDate => addDays('2026-06-01', days));
  fc.assert(
    fc.property(fc.array(anyDay, { minLength: 1 }), (days) => {
      let now: ReturnType<typeof visitOn> | 'none' = 'none';
      for (const day of days) {
        now = visitOn(now, day);
        assert.equal(now.last, day);
        assert.ok(now.since === undefined || (now.since < now.back! && now.back! <= day));
        assert.deepEqual(visitOn(now, day), now);
        assert.deepEqual(parseVisit(writeVisit(now)), now);
      }
    }),
  );
});

test('a storage that is forbidden or full never stops a page', () => {
  useStorage({
    getItem() {
      throw new Error('forbidden');
    },
    setItem() {
      throw new Error('full');
    },
  });
  assert.equal(readVisit('/'), 'other');
  storeVisit('/', visit);
});

test('wikis that share a host keep their visits apart', () => {
  const kept = new Map<string, string>();
  useStorage({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) });
  storeVisit('/a/', visit);
  assert.deepEqual(readVisit('/a/'), visit);
  assert.equal(readVisit('/b/'), 'none');
  assert.deepEqual([...kept.keys()], [visitKey('/a/')]);
});
