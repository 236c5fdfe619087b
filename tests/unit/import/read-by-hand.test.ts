import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { statuses } from '../../../src/domain/record.ts';
import { needsShared, sharedDir } from '../../helpers/shared.ts';

interface Entry {
  path: string;
  entry?: string;
  format: string;
  title: string;
  'title-in'?: 'field' | 'file-name';
  status: string;
  words: string | null;
  date: string | null;
  'date-text'?: string;
  supersedes: string[];
  'superseded-by': string[];
  guessed?: string[];
  'also-fine'?: { status?: string[]; date?: (string | null)[]; supersedes?: string[]; 'superseded-by'?: string[] };
  note?: string;
}

const file = fileURLToPath(new URL('../../fixtures/import/read-by-hand.yaml', import.meta.url));
const { records } = parse(readFileSync(file, 'utf8')) as { records: Entry[] };
const known = new Set<string>([...statuses, 'superseded']);

const keyOf = (record: Entry): string => [record.path, ...(record.entry === undefined ? [] : [record.entry])].join('#');

const keysWhere = (isWrong: (record: Entry) => boolean): string[] => records.filter(isWrong).map(keyOf);

const targetsOf = (record: Entry): string[] => [
  ...record.supersedes,
  ...record['superseded-by'],
  ...(record['also-fine']?.supersedes ?? []),
  ...(record['also-fine']?.['superseded-by'] ?? []),
];

/** Whether the day is in the calendar, and not only shaped like one. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

test('the list holds at least 120 records, each once, from all nine corpora', () => {
  assert.ok(records.length >= 120, `${records.length} records`);
  const keys = records.map(keyOf);
  assert.deepEqual(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    [],
  );
  assert.equal(new Set(records.map((record) => record.path.split('/')[0])).size, 9);
});

test('every record has the fields of the header and no others', () => {
  const required = ['path', 'format', 'title', 'status', 'words', 'date', 'supersedes', 'superseded-by'];
  const optional = ['entry', 'title-in', 'date-text', 'guessed', 'also-fine', 'note'];
  assert.deepEqual(
    keysWhere(
      (record) =>
        required.some((field) => !(field in record)) ||
        Object.keys(record).some((field) => ![...required, ...optional].includes(field)) ||
        record.title.trim() === '',
    ),
    [],
  );
});

test('every status is one of ours, and a superseded record names its successor', () => {
  assert.deepEqual(
    keysWhere((record) => [record.status, ...(record['also-fine']?.status ?? [])].some((word) => !known.has(word))),
    [],
  );
  assert.deepEqual(
    keysWhere((record) => (record.status === 'superseded') !== record['superseded-by'].length > 0),
    [],
  );
});

test('a status without words is unstated or guessed', () => {
  assert.deepEqual(
    keysWhere(
      (record) => record.words === null && record.status !== 'unstated' && record.guessed?.includes('status') !== true,
    ),
    [],
  );
});

test('every date is a day of the calendar, or null beside the text it has', () => {
  assert.deepEqual(
    keysWhere((record) => record.date !== null && (!isDay(record.date) || record['date-text'] !== undefined)),
    [],
  );
});

test('only a status, a date or a title is guessed', () => {
  assert.deepEqual(
    keysWhere((record) => (record.guessed ?? []).some((field) => !['status', 'date', 'title'].includes(field))),
    [],
  );
});

test('every path is a file of the corpora, and every entry a heading in it', { skip: needsShared }, () => {
  const corpora = path.join(sharedDir() ?? '', 'corpora');
  assert.deepEqual(
    keysWhere((record) => !existsSync(path.join(corpora, record.path))),
    [],
  );
  assert.deepEqual(
    keysWhere(
      (record) =>
        record.entry !== undefined &&
        !readFileSync(path.join(corpora, record.path), 'utf8').split('\n').includes(`## ${record.entry}`),
    ),
    [],
  );
});

test('every target that looks like a path is a file of the same corpus', { skip: needsShared }, () => {
  const corpora = path.join(sharedDir() ?? '', 'corpora');
  const missing = records.flatMap((record) =>
    targetsOf(record)
      .filter((target) => target.startsWith(`${record.path.split('/')[0]}/`))
      .map((target) => target.split('#')[0] ?? '')
      .filter((target) => !existsSync(path.join(corpora, target))),
  );
  // The one link that leads nowhere in its source, and may be kept as it stands.
  assert.deepEqual(missing, ['alphagov__forms/ADR/ADR045-use-forms-api.md']);
});
