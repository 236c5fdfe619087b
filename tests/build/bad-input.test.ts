import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Issue } from '../../src/domain/issue.ts';
import { loadFromDisk } from '../../src/load/from-disk.ts';
import { makeFolder, recordText } from '../helpers/content.ts';

async function load(files: Record<string, string | Uint8Array>) {
  const contentDir = makeFolder(files);
  const { corpus, issues } = await loadFromDisk({ contentDir });
  return { corpus, issues, record: (id: string) => corpus.entries.record.get(id) };
}

function said(issues: readonly Issue[]) {
  return issues.map(({ code, place, message }) => `${code} ${place.file}:${place.line ?? 0} ${message}`);
}

const good = { 'records/good.mdx': recordText('Good') };

test('a file with NUL bytes is told of, and the others are read', async () => {
  const { issues, record } = await load({ ...good, 'records/bad.mdx': 'title\0' });
  assert.deepEqual(said(issues), ['unreadable-file records/bad.mdx:0 The file is not text: byte 6 is NUL.']);
  assert.ok(record('good'));
});

test('a file that is not UTF-8 is told of', async () => {
  const { issues } = await load({ 'records/bad.mdx': Uint8Array.of(0x2d, 0xff, 0xfe, 0x20) });
  assert.deepEqual(said(issues), ['unreadable-file records/bad.mdx:0 The file is not text in UTF-8.']);
});

test('a file that is far too large is told of', async () => {
  const { issues } = await load({ 'records/bad.mdx': 'x'.repeat(5 * 1024 * 1024) });
  assert.deepEqual(said(issues), [
    'unreadable-file records/bad.mdx:0 The file has 5.0 MB, and 4 MB is the most that is read.',
  ]);
});

test('a megabyte of one line is a record or a reasoned refusal', async () => {
  const { issues, record } = await load({ 'records/long.mdx': recordText('Long', 'word '.repeat(200_000)) });
  assert.ok(record('long'));
  assert.deepEqual(
    issues.filter(({ code }) => code !== 'too-complex'),
    [],
  );
});

test('line ends of Windows and a byte order mark change nothing', async () => {
  const text = recordText('Title', '# One\n\nText\n\n## Two', 'status: accepted\nareas:\n  - x');
  const { issues, record } = await load({
    'records/a.mdx': `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    'records/b.mdx': text,
  });
  assert.deepEqual(issues, []);
  assert.deepEqual(record('a')?.body?.headings, record('b')?.body?.headings);
  assert.deepEqual(record('a')?.lines, record('b')?.lines);
});

test('text from right to left and of any script is text', async () => {
  const { issues, record } = await load({ 'records/قرار.mdx': recordText('قرار التدريب', 'نص 决定 решение') });
  assert.deepEqual(issues, []);
  assert.equal(record('قرار')?.title, 'قرار التدريب');
});

test('a key that stands twice is an error, and the other files are read', async () => {
  const { issues, record } = await load({ ...good, 'records/bad.mdx': '---\ntitle: A\ntitle: B\n---\n' });
  assert.deepEqual(said(issues), [
    'invalid-frontmatter records/bad.mdx:3 The YAML does not parse: map keys must be unique.',
  ]);
  assert.ok(record('good'));
});

test('a YAML bomb is an error', async () => {
  const levels = Array.from({ length: 20 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
  const { issues } = await load({ 'people/bomb.yaml': ['l0: &l0 [x]', ...levels].join('\n') });
  assert.deepEqual(
    issues.map(({ code }) => code),
    ['invalid-frontmatter'],
  );
});

test('a link out of the folder is not followed', async () => {
  const outside = makeFolder({ 'secret.mdx': recordText('Secret') });
  const contentDir = makeFolder(good);
  symlinkSync(join(outside, 'secret.mdx'), join(contentDir, 'records', 'secret.mdx'));
  const { corpus, issues } = await loadFromDisk({ contentDir });
  assert.deepEqual([...corpus.entries.record.keys()], ['good']);
  assert.deepEqual(said(issues), [
    'unreadable-file records/secret.mdx:0 This link leads out of the content folder, so it is not followed.',
  ]);
});

test('a refused body leaves its entry standing, with the reasons in place of the text', async () => {
  const { issues, record } = await load({ 'records/a.mdx': recordText('A', 'import x from "y"\n\nText') });
  assert.equal(record('a')?.title, 'A');
  assert.equal(issues[0]?.code, 'unsafe-mdx');
  assert.equal(issues[0]?.place.line, 6);
});

test('everything that is wrong in all files is said in one run', async () => {
  const { issues } = await load({
    'records/a.mdx': recordText('A', '{1 + 1}', 'status: acepted'),
    'people/b.yaml': 'nmae: B',
    'wiki.yaml': 'nam: C',
  });
  assert.deepEqual([...new Set(issues.map(({ code, place }) => `${place.file} ${code}`))].sort(), [
    'people/b.yaml invalid-frontmatter',
    'records/a.mdx invalid-frontmatter',
    'records/a.mdx unsafe-mdx',
    'wiki.yaml invalid-frontmatter',
  ]);
});
