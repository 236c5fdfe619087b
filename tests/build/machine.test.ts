/** What a build says when the machine does not play along; the old site stands whatever happens. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  globSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { programsDir, projectRoot } from '../../src/cli/project-root.ts';
import { filesIn, makeWiki } from '../helpers/built-wiki.ts';
import { makeFolder, putFiles, recordText, runCairn, type Ended } from '../helpers/content.ts';

// the program of the pages is made once, by somebody who may and has room
before(async () => assert.equal((await makeWiki().build()).code, 0));

/** Runs `cairn` with these words through a shell line that ends in `"$@"`, or as another user. */
function runThrough(line: string, words: readonly string[], env: Record<string, string>, uid?: number): Promise<Ended> {
  const main = join(projectRoot, 'src/cli/main.ts');
  const child = spawn('sh', ['-c', line, 'sh', process.execPath, main, ...words], {
    env: { ...process.env, NO_COLOR: '1', ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, output })));
}

/** The line that says why a build ended. */
function lastLine({ output }: Ended): string {
  return output.trimEnd().split('\n').at(-1) ?? '';
}

test(
  'where a file may not be large, the build says that there is no room',
  { skip: process.platform === 'win32' },
  async () => {
    const wiki = makeWiki();
    assert.equal((await wiki.build()).code, 0);
    const old = filesIn(wiki.out);
    appendFileSync(join(wiki.content, 'records/first.mdx'), '\nMore.\n');
    // so many blocks of 512 bytes may a file have: too few for a page, and too few for the index alone
    for (const blocks of [8, 128]) {
      const full = await runThrough(`ulimit -f ${blocks}; exec "$@"`, wiki.words, wiki.env);
      assert.equal(full.code, 1, full.output);
      assert.match(
        lastLine(full),
        /^There is no room to write the site: [^\n]*EFBIG[^\n]*\. The last site that was built is as it was\. Free some space, or raise the limit, and build again\.$/,
      );
      assert.deepEqual(filesIn(wiki.out), old);
    }
    const again = await wiki.build();
    assert.equal(again.code, 0, again.output);
    assert.match(wiki.page('records/first'), /More\./);
  },
);

const nobody = 65_534;
const needsRoot = process.getuid?.() === 0 ? false : 'needs root, to become nobody';

test('a folder that may not be written is told before anything is done', { skip: needsRoot }, async () => {
  const wiki = makeWiki();
  assert.equal((await wiki.build()).code, 0);
  const old = filesIn(wiki.out);
  for (const dir of [wiki.work, wiki.content, join(wiki.content, 'records')]) chmodSync(dir, 0o755);
  const ended = await runThrough('exec "$@"', wiki.words, { CAIRN_CACHE: join(makeFolder(), 'cache') }, nobody);
  assert.equal(ended.code, 1, ended.output);
  assert.equal(
    lastLine(ended),
    `The site cannot be written to \`${wiki.out}\`: a new one is made ready beside it, and \`${wiki.work}\` may not be written by you (EACCES). Name a folder of your own with \`--out\`.`,
  );
  assert.deepEqual(filesIn(wiki.out), old);
});

test(
  'somebody who may write nothing but the folder of the site builds it all the same',
  { skip: needsRoot },
  async () => {
    const wiki = makeWiki();
    for (const dir of [wiki.content, join(wiki.content, 'records')]) chmodSync(dir, 0o755);
    chownSync(wiki.work, nobody, nobody);
    const cache = makeFolder();
    chmodSync(cache, 0o555);
    const ended = await runThrough('exec "$@"', wiki.words, { CAIRN_CACHE: join(cache, 'cache') }, nobody);
    assert.equal(ended.code, 0, ended.output);
    assert.match(ended.output, /^The cache cannot be written, so nothing is kept for the next build: EACCES/m);
    assert.match(wiki.page('records/first'), /First things/);
  },
);

test('who may not make the program of the pages is told who has to', { skip: needsRoot }, async () => {
  const wiki = makeWiki();
  for (const dir of [wiki.content, join(wiki.content, 'records')]) chmodSync(dir, 0o755);
  chownSync(wiki.work, nobody, nobody);
  const words = [...wiki.words, '--base', `/never-${process.pid}/`];
  const ended = await runThrough('exec "$@"', words, wiki.env, nobody);
  assert.equal(ended.code, 1);
  assert.equal(
    lastLine(ended),
    `What renders the pages has to be made once for each base path and version of Cairn, but \`${programsDir}\` may not be written by you (EACCES). Build once as somebody who may, under the same base path.`,
  );
});

test('a folder of the content that may not be opened is an issue of its own', { skip: needsRoot }, async () => {
  const wiki = makeWiki({
    'records/first.mdx': recordText('First'),
    'records/closed/second.mdx': recordText('Second'),
  });
  for (const dir of [wiki.content, join(wiki.content, 'records')]) chmodSync(dir, 0o755);
  chmodSync(join(wiki.content, 'records/closed'), 0o700);
  const words = ['check', '--content', wiki.content];
  const ended = await runThrough('exec "$@"', words, { CAIRN_CACHE: join(wiki.work, 'nowhere') }, nobody);
  assert.equal(ended.code, 1);
  assert.match(
    ended.output,
    /records\/closed {2}error {2}unreadable-file\n {2}The folder cannot be opened \(`EACCES`\), so nothing in it is read\.\n {2}Mend its permissions\./,
  );
});

test('a file where the folder of the site should be is told', async () => {
  const wiki = makeWiki();
  writeFileSync(wiki.out, 'mine');
  const ended = await wiki.build();
  assert.equal(ended.code, 1);
  assert.equal(lastLine(ended), `\`${wiki.out}\` is no folder that a site can be written to (ENOTDIR).`);
  const deep = join(wiki.out, 'deep');
  const below = await runCairn(['build', '--content', wiki.content, '--out', deep], wiki.env);
  assert.equal(lastLine(below), `\`${deep}\` is no folder that a site can be written to (ENOTDIR).`);
  assert.equal(readFileSync(wiki.out, 'utf8'), 'mine');
});

test('a clock that must be wrong is told, and how to do without', async () => {
  const wiki = makeWiki();
  const file = join(wiki.content, 'records/first.mdx');
  utimesSync(file, new Date('2099-01-02T03:04:05Z'), new Date('2099-01-02T03:04:05Z'));
  const ahead = await wiki.build();
  assert.equal(ahead.code, 0);
  assert.match(
    ahead.output,
    /^The clock of this machine says .* UTC, but `records\/first\.mdx` was changed on 2099-01-02 03:04 UTC\. If the clock is wrong, what is due and in force is reckoned from the wrong day: set it, or name the day with `--today`\.$/m,
  );
  assert.doesNotMatch((await wiki.build('--today', '2026-01-31')).output, /clock/);
  putFiles(wiki.content, { 'records/first.mdx': recordText('First', 'Text.', 'date: 2098-12-31') });
  const { output } = await wiki.build();
  assert.match(
    output,
    /^One record is dated after \d{4}-\d\d-\d\d, which is the day by the clock of this machine; the last is `records\/first\.mdx`, of 2098-12-31\. If the clock/m,
  );
});

test('two wikis that are built into one folder follow each other', async () => {
  const wiki = makeWiki();
  const other = makeWiki({ 'records/second.mdx': recordText('Second things') });
  const first = wiki.start();
  while (!existsSync(join(wiki.work, '.site-sites', 'lock'))) await wait(5);
  const second = await runCairn(['build', '--content', other.content, '--out', wiki.out], other.env);
  assert.equal((await first.ended).code, 0, first.output());
  assert.equal(second.code, 0, second.output);
  assert.match(
    second.output,
    new RegExp(`^Waiting for another build into the same folder to end \\(process ${first.child.pid} on `, 'm'),
  );
  assert.match(wiki.page('records/second'), /Second things/);
  assert.equal(existsSync(join(wiki.out, 'records/first')), false);
});

test('a cache that cannot be written costs time, and nothing else', async () => {
  const wiki = makeWiki();
  writeFileSync(join(wiki.work, 'cache'), 'a file where the folder should be');
  const { code, output } = await wiki.build();
  assert.equal(code, 0, output);
  assert.match(output, /The cache cannot be written, so nothing is kept for the next build/);
  assert.match(wiki.page('records/first'), /First things/);
});

test('of two builds at once the second says whom it waits for, and both end well', async () => {
  const wiki = makeWiki();
  const first = wiki.start();
  while (globSync(join(wiki.work, 'cache', '*', 'lock')).length === 0) await wait(5);
  const second = await wiki.build();
  const ended = await first.ended;
  assert.equal(ended.code, 0, ended.output);
  assert.equal(second.code, 0, second.output);
  assert.match(
    second.output,
    new RegExp(`Waiting for another build into the same folder to end \\(process ${first.child.pid} on `),
  );
  assert.match(wiki.page('records/first'), /First things/);
});

test('a folder that holds something else is not replaced by a site', async () => {
  const wiki = makeWiki();
  putFiles(wiki.out, { 'thesis.txt': 'years of work' });
  const { code, output } = await wiki.build();
  assert.equal(code, 1);
  assert.match(output, /holds files that are no site of Cairn's, and they would be lost/);
  assert.equal(readFileSync(join(wiki.out, 'thesis.txt'), 'utf8'), 'years of work');
});
