import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type IsoDate } from '../../../../src/domain/date.ts';
import { notesOn, summaryWords, type Chosen } from '../../../../src/elements/risk/summary.ts';

const today = '2026-06-15';
const nextDay = (day: IsoDate) => addDays(day, 1);

test('an answer says when, of how many, and how much worse', () => {
  const reply = { count: 3, orphaned: 1, all: 102 };
  const words = (on: IsoDate, given = reply) => summaryWords({ ...given, on }, ['Ada', 'Ben'], today);
  assert.equal(
    words('2026-07-01'),
    'Without Ada and Ben, 3 of the 102 systems and records in force would stand worse on 1 July 2026: 1 orphaned and 2 fragile.',
  );
  assert.equal(
    words(today, { ...reply, orphaned: 3 }),
    'Without Ada and Ben, 3 of the 102 systems and records in force would stand worse today: 3 orphaned.',
  );
  assert.equal(
    words('2026-03-01', { ...reply, orphaned: 0 }),
    'Without Ada and Ben, 3 of the 102 systems and records in force would have stood worse on 1 March 2026: 3 fragile.',
  );
  assert.equal(
    words('2026-07-01', { count: 0, orphaned: 0, all: 102 }),
    'Without Ada and Ben, nothing more would be fragile or orphaned on 1 July 2026.',
  );
  assert.equal(
    words('2026-03-01', { count: 0, orphaned: 0, all: 102 }),
    'Without Ada and Ben, nothing more would have been fragile or orphaned on 1 March 2026.',
  );
});

test('a question about a day alone says how things stand then', () => {
  const words = (on: IsoDate) => summaryWords({ on, count: 5, orphaned: 2, all: 9 }, [], today);
  assert.equal(
    words('2026-07-01'),
    'On 1 July 2026, of 9 systems and records in force, nobody would hold 2, and one person alone 3.',
  );
  assert.equal(
    words('2026-03-01'),
    'On 1 March 2026, of 9 systems and records in force, nobody held 2, and one person alone 3.',
  );
});

const ada: Chosen = { id: 'ada', name: 'Ada', left: '2026-07-24' };
const ben: Chosen = { id: 'ben', name: 'Ben' };
const cleo: Chosen = { id: 'cleo', name: 'Cleo', left: '2025-06-30' };
const dan: Chosen = { id: 'dan', name: 'Dan', left: '2026-06-30' };

test('who is still here on that day, who has left since, and who will have left too is told', () => {
  assert.deepEqual(notesOn([ada, ben], [cleo, dan], '2026-07-15', today, nextDay), [
    { text: 'Ada is here until 24 July 2026.', instead: { label: 'Ask for the day after', on: '2026-07-25' } },
    {
      text: 'By then Dan will have left too. What goes with them is not counted here.',
      instead: { label: 'Count it in', without: ['dan'] },
    },
  ]);
  assert.deepEqual(notesOn([cleo], [ada], today, today, nextDay), [
    { text: 'Cleo left on 30 June 2025. This is what has been missing since.' },
  ]);
  assert.deepEqual(notesOn([ben], [ada], '2026-03-01', today, nextDay), [
    { text: 'What was written, decided or received after that day is left out of account.' },
  ]);
  assert.deepEqual(notesOn([ben], [ada, cleo], today, today, nextDay), []);
});
