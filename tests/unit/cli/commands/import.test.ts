import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { putFiles } from '../../../helpers/content.ts';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';

const first =
  '# 1. Use MySQL\n\nDate: 2024-01-15\n\n## Status\n\nSuperceded by [2. Use Kafka](0002-use-kafka.md)\n\n## Context\n\nWe need a store of `Vec<T>`.\n\n## Decision\n\nMySQL, as ![drawn](<img/a b.png>).\n\n## Consequences\n\nOne more thing to run.\n';
const second =
  '# 2. Use Kafka\n\nDate: 2024-03-01\n\n## Status\n\nAccepted\n\n## Context\n\nSee [the first](0001-use-mysql.md) and [elsewhere](../other.md).\n\n## Decision\n\nKafka.\n';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
);

function makeSource(folder: string): string {
  const source = join(folder, 'adr');
  putFiles(source, {
    '0001-use-mysql.md': first,
    '0002-use-kafka.md': second,
    'img/a b.png': png,
    'README.md': '# Decisions\n',
  });
  mkdirSync(join(folder, 'content', 'records'), { recursive: true });
  return source;
}

test('a folder comes in with its relations, images and links; a second time nothing changes', async (t) => {
  const folder = makeFolder(t);
  const source = makeSource(folder);
  const call = ['import', source, '--to', join(folder, 'content/records'), '--report', join(folder, 'report.json')];
  const { code, stderr } = await cairn(call);
  assert.equal(code, 0, stderr);
  const text = (file: string) => readFileSync(join(folder, 'content', file), 'utf8');
  assert.equal(
    text('records/0002-use-kafka.mdx'),
    '---\ntitle: Use Kafka\nstatus: accepted\ndate: 2024-03-01\nsupersedes: [0001-use-mysql]\nsource:\n  path: 0002-use-kafka.md\n  format: adr-tools\n  status: Accepted\n  date: 2024-03-01\n  collection: adr\n---\n\n## Context\n\nSee [the first](./0001-use-mysql.mdx) and [elsewhere](../other.md).\n\n## Decision\n\nKafka.\n',
  );
  assert.match(text('records/0001-use-mysql.mdx'), /!\[drawn\]\(\.\/0001-use-mysql\/a-b\.png\)/);
  assert.ok(existsSync(join(folder, 'content/records/0001-use-mysql/a-b.png')));
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
    files: { path: string; outcome: string; kept: string[] }[];
    totals: { written: number };
  };
  assert.equal(report.totals.written, 2);
  assert.deepEqual(report.files.find(({ path }) => path === '0002-use-kafka.md')?.kept, [
    'link `../other.md` leads to nothing that is imported',
  ]);

  const list = () => readdirSync(join(folder, 'content'), { recursive: true }).sort();
  const before = list();
  const again = await cairn(call);
  assert.equal(again.code, 0, again.stderr);
  assert.deepEqual(list(), before);
  assert.match(again.stdout, /Nothing new was written\./);
});

test('an import that was cut off is finished by the next one', async (t) => {
  const folder = makeFolder(t);
  const source = makeSource(folder);
  const call = ['import', source, '--to', join(folder, 'content/records')];
  await cairn(call);
  const record = join(folder, 'content/records/0001-use-mysql.mdx');
  const whole = readFileSync(record, 'utf8');
  rmSync(record);
  rmSync(join(folder, 'content/.imported/records/0002-use-kafka.mdx'));
  writeFileSync(join(folder, 'content/records/.0001-use-mysql.mdx.importing'), whole.slice(0, 20));
  assert.equal((await cairn(call)).code, 0);
  assert.equal(readFileSync(record, 'utf8'), whole);
  assert.ok(existsSync(join(folder, 'content/.imported/records/0002-use-kafka.mdx')));
  assert.ok(!existsSync(join(folder, 'content/records/.0001-use-mysql.mdx.importing')));
});

test('`--update` keeps edits and brings in what changed; where both changed the same, it says so and leaves it', async (t) => {
  const folder = makeFolder(t);
  const source = makeSource(folder);
  const call = ['import', source, '--to', join(folder, 'content/records')];
  await cairn(call);
  const record = join(folder, 'content/records/0002-use-kafka.mdx');
  const edited = `${readFileSync(record, 'utf8')}\nAdded here.\n`;
  writeFileSync(record, edited);
  writeFileSync(join(source, '0002-use-kafka.md'), second.replace('Accepted', 'Deprecated'));
  await cairn(call);
  assert.equal(readFileSync(record, 'utf8'), edited);
  assert.equal((await cairn([...call, '--update'])).code, 0);
  assert.match(readFileSync(record, 'utf8'), /status: deprecated[\s\S]*Added here\.\n$/);

  writeFileSync(record, readFileSync(record, 'utf8').replace('Kafka.', 'Kafka, three brokers.'));
  writeFileSync(
    join(source, '0002-use-kafka.md'),
    second.replace('Accepted', 'Deprecated').replace('Kafka.\n', 'Kafka, in one zone.\n'),
  );
  const conflict = await cairn([...call, '--update']);
  assert.equal(conflict.code, 1);
  assert.match(
    conflict.stdout,
    /0002-use-kafka\.md: conflict: you and the source both changed `records\/0002-use-kafka\.mdx` at line \d+/,
  );
  assert.match(readFileSync(record, 'utf8'), /three brokers/);
});

test('`--dry-run` writes nothing and says what it would write', async (t) => {
  const folder = makeFolder(t);
  const source = makeSource(folder);
  const { code, stdout } = await cairn(['import', source, '--to', join(folder, 'content/records'), '--dry-run']);
  assert.equal(code, 0);
  assert.match(stdout, /Nothing was written, as asked\. It would be 2 records, with 1 image or other file in /);
  assert.deepEqual(readdirSync(join(folder, 'content/records')), []);
});

test('a source that is not there is a mistake in the call', async (t) => {
  const folder = makeFolder(t);
  const { code, stderr } = await cairn(['import', join(folder, 'nothing'), '--to', join(folder, 'content/records')]);
  assert.equal(code, 2);
  assert.equal(stderr, `There is nothing at \`${join(folder, 'nothing')}\`. Name a folder of records, or one file.\n`);
});
