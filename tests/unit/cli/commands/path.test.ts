import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { runChecks } from '../../../../src/checks/index.ts';
import { loadFromDisk } from '../../../../src/load/from-disk.ts';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';

const record = (title: string, fields: string, body = '') =>
  `---\ntitle: ${title}\nstatus: accepted\ndate: 2025-01-31\ndeciders: [ada]\nsystems: [store]\nareas: [Storage]\n${fields}---\n\n${body}\n`;

const files = {
  'people/ada.yaml': 'name: Ada\naliases: [aokafor]\n',
  'systems/store.yaml': 'name: The store\nowner: ada\n',
  'glossary/torn-save.yaml': 'term: torn save\ndefinition: A save of which a part is missing.\n',
  'records/base.mdx': record('Save every hour', '', 'A torn save is thrown away.'),
  'records/leaf.mdx': record('Keep two saves', 'depends-on: [base]\n', 'The newest may be a torn save.'),
  'records/older.mdx': record('Save every day', ''),
  'records/newer.mdx': record('Save every minute', 'supersedes: [older]\n'),
  'paths/week.mdx':
    '---\ntitle: First week\nmaintainer: ada\nsteps:\n  - ref: base\n    why: First.\n  - ref: leaf\n---\n',
} as const;

function makeWiki(t: TestContext): string {
  const dir = makeFolder(t);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

const drafted = `---
title: Getting to know The store
summary: At its end you can say which decisions about The store others rest on, and why they were taken.
for: Operators
maintainer: ada
steps:
  - ref: term:torn-save
    why: 2 of the records from here on use the word.
  - ref: base
    why: 1 decision in force rests on it, below among them “Keep two saves”.
  - ref: leaf
    why: It holds, and stands by itself.
  - ref: newer
    why: It holds, and stands by itself.
---

Who this is for, what they can do at the end, and whom to ask on the way.
`;

test('a path is suggested: shown first, written when asked for, passing the check, and never over another', async (t) => {
  const dir = makeWiki(t);
  const suggest = (...words: string[]) =>
    cairn(['path', 'suggest', '--content', '.', '--today', '2026-01-31', ...words], { cwd: dir });
  const asked = ['--system', 'store', '--role', 'Operators'];
  assert.deepEqual(await suggest(...asked), {
    code: 0,
    stdout: drafted,
    stderr: '4 steps, about 4 minutes to read. `--write` writes the file.\n',
  });
  assert.deepEqual(readdirSync(join(dir, 'paths')), ['week.mdx']);
  assert.deepEqual(await suggest(...asked, '--write'), {
    code: 0,
    stdout:
      'Wrote paths/getting-to-know-the-store.mdx: 4 steps, about 4 minutes to read.\n' +
      'Say for each step in your own words why it comes here, and ask a question or two that its page answers.\n',
    stderr: '',
  });
  assert.equal(readFileSync(join(dir, 'paths', 'getting-to-know-the-store.mdx'), 'utf8'), drafted);
  const { corpus, issues } = await loadFromDisk({ contentDir: dir });
  const own = [...issues, ...runChecks(corpus, '2026-01-31')].filter(({ place }) => place.file.startsWith('paths/'));
  assert.deepEqual(own, []);
  assert.deepEqual(await suggest(...asked, '--write'), {
    code: 1,
    stdout: '',
    stderr:
      'There is a path `getting-to-know-the-store` already, in `paths/getting-to-know-the-store.mdx`. Name another id with `--id`.\n',
  });
  assert.match(
    (await suggest('--area', 'storage', '--minutes', '2')).stderr,
    /^2 steps, about 2 minutes .* 1 more record/,
  );
});

test('what a path should lead to is asked for in words', async (t) => {
  const dir = makeWiki(t);
  const refused: readonly (readonly [words: string[], code: number, message: string])[] = [
    [['suggest'], 2, '`path suggest` needs one of `--system`, `--area` and `--team`: what the path should lead to.'],
    [
      ['suggest', '--system', 'store', '--area', 'storage'],
      2,
      '`path suggest` needs one of `--system`, `--area` and `--team`: what the path should lead to.',
    ],
    [['suggest', '--area', 'storrage'], 1, 'No record is in an area `storrage`. Did you mean `storage`?'],
    [['suggest', '--system', 'stor'], 1, 'No system is called `stor`. Did you mean `store`?'],
    [['suggest', '--system', 'store', '--minutes', '0'], 2, '`--minutes` is at least 1, not `0`.'],
    [['suggest', 'a.yaml', '--system', 'store'], 2, '`path suggest` takes no file such as `a.yaml`.'],
    [['accept'], 2, '`path accept` needs the file that the browser handed over.'],
    [['accept', 'a.yaml', '--area', 'x'], 2, '`path accept` takes a file and no `--area`.'],
    [['accept', 'a.yaml'], 1, 'There is no file `a.yaml` that can be read.'],
    [['sugest'], 2, '`path` takes one of `suggest`, `accept`, not `sugest`. Did you mean `suggest`?'],
  ];
  for (const [words, code, message] of refused) {
    const ended = await cairn(['path', ...words, '--content', '.'], { cwd: dir });
    assert.deepEqual(ended, { code, stdout: '', stderr: `${message}\n` }, words.join(' '));
  }
});

test('the file of a finished path is put where it counts, once', async (t) => {
  const dir = makeWiki(t);
  const text =
    'by: aokafor\non: 2026-01-30\nkind: path-finished\nof: week\ndone: [base]\nskipped:\n  - step: leaf\nnote: "Too short: more, please."\n';
  writeFileSync(join(dir, 'download.yaml'), text);
  const accept = () =>
    cairn(['path', 'accept', 'download.yaml', '--content', '.', '--today', '2026-01-31'], { cwd: dir });
  assert.deepEqual(await accept(), {
    code: 0,
    stdout:
      'Wrote people/events/week-ada-2026-01-30.yaml.\nAda finished “First week”. Commit it, so that it counts.\n' +
      'They say: Too short: more, please.\n',
    stderr: '',
  });
  assert.equal(readFileSync(join(dir, 'people', 'events', 'week-ada-2026-01-30.yaml'), 'utf8'), text);
  const again = await accept();
  assert.equal(again.code, 1);
  assert.match(again.stderr, /week-ada-2026-01-30\.yaml` is there already and was left as it is\.\n$/);
});

test('a file that says what cannot be is refused whole, with all that is wrong with it', async (t) => {
  const dir = makeWiki(t);
  const accept = async (text: string) => {
    writeFileSync(join(dir, 'download.yaml'), text);
    return cairn(['path', 'accept', 'download.yaml', '--content', '.', '--today', '2026-01-31'], { cwd: dir });
  };
  const day = await accept('by: adda\non: 2026-02-01\nkind: path-finished\nof: week\ndone: [base, leef]\n');
  assert.deepEqual(day, {
    code: 1,
    stdout: '',
    stderr: `\`download.yaml\` was not taken in:
download.yaml:1 error dangling-reference
  \`by\` names \`adda\`, but no person has this id.
  Did you mean \`ada\`?
download.yaml:2 warning impossible-event
  This is said to have happened on 2026-02-01, which is still to come.
  Mend the day, or remove the event.
download.yaml:5 warning impossible-event
  The path \`week\` has no step \`leef\`, so nobody can tell what was read.
  Did you mean \`leaf\`?
`,
  });
  const fields = await accept('by: ada\nkind: finished\nof: week\n');
  assert.equal(fields.code, 1);
  assert.match(fields.stderr, /`kind`: expected `reviewed`, `path-finished`, received `finished`/);
  assert.match(fields.stderr, /`on`: expected .*received nothing/);
  assert.equal(existsSync(join(dir, 'people', 'events')), false);
});
