import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { statuses } from '../../../src/domain/record.ts';
import { keyOf, miniatures, realRecords, targetsOf, type ReadRecord } from '../../helpers/read-by-hand.ts';
import { needsShared, sharedDir } from '../../helpers/shared.ts';

const real = realRecords();
const all = [...real, ...miniatures().records];
const corpora = path.join(sharedDir() ?? '', 'corpora');
const known = new Set<string>([...statuses, 'superseded']);
const required = ['path', 'format', 'title', 'status', 'words', 'date', 'supersedes', 'superseded-by'];
const fields = new Set([...required, 'entry', 'title-in', 'date-text', 'guessed', 'also-fine', 'note']);

const keysWhere = (isWrong: (record: ReadRecord) => boolean): string[] => all.filter(isWrong).map(keyOf);

const isGuessed = (record: ReadRecord, field: string): boolean => record.guessed?.includes(field) === true;

/** Whether the day is in the calendar, and not only shaped like one. */
const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text.length === 10;
};

test('the list holds at least 120 records, from all nine corpora', () => {
  assert.ok(real.length >= 120, `${real.length} records`);
  assert.equal(new Set(real.map((record) => record.path.split('/')[0])).size, 9);
});

test('every record is listed once', () => {
  const keys = all.map(keyOf);
  assert.deepEqual(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    [],
  );
});

test('every record has the fields that the head of the list explains, and no others', () => {
  assert.deepEqual(
    keysWhere(
      (record) =>
        required.some((field) => !(field in record)) ||
        Object.keys(record).some((field) => !fields.has(field)) ||
        record.title.trim() === '',
    ),
    [],
  );
});

test('every status is one of ours', () => {
  assert.deepEqual(
    keysWhere((record) => [record.status, ...(record['also-fine']?.status ?? [])].some((word) => !known.has(word))),
    [],
  );
});

test('a record names its successor if and only if it is superseded', () => {
  assert.deepEqual(
    keysWhere((record) => (record.status === 'superseded') !== record['superseded-by'].length > 0),
    [],
  );
});

test('a status without words is unstated or guessed', () => {
  assert.deepEqual(
    keysWhere((record) => record.words === null && record.status !== 'unstated' && !isGuessed(record, 'status')),
    [],
  );
});

test('every date is a day of the calendar, and stands without its text', () => {
  assert.deepEqual(
    keysWhere(({ date, ...record }) => date !== null && (!isDay(date) || record['date-text'] !== undefined)),
    [],
  );
});

test('only a status or a date is guessed, and never an absent one', () => {
  assert.deepEqual(
    keysWhere(
      (record) =>
        (record.guessed ?? []).some((field) => field !== 'status' && field !== 'date') ||
        (isGuessed(record, 'date') && record.date === null),
    ),
    [],
  );
});

test('every path is a file of the corpora, and every entry a heading in it', { skip: needsShared }, () => {
  assert.deepEqual(real.filter(({ path: file }) => !existsSync(path.join(corpora, file))).map(keyOf), []);
  const headings = (file: string) => readFileSync(path.join(corpora, file), 'utf8').split('\n');
  assert.deepEqual(
    real.filter(({ entry, path: file }) => entry && !headings(file).includes(`## ${entry}`)).map(keyOf),
    [],
  );
});

test('every target that looks like a path is a file of the same corpus', { skip: needsShared }, () => {
  const missing = real.flatMap((record) =>
    targetsOf(record)
      .filter((target) => target.startsWith(`${record.path.split('/')[0]}/`))
      .map((target) => target.replace(/#.*$/, ''))
      .filter((target) => !existsSync(path.join(corpora, target))),
  );
  // The one link that leads nowhere in its source, and may be kept as it stands.
  assert.deepEqual(missing, ['alphagov__forms/ADR/ADR045-use-forms-api.md']);
});
