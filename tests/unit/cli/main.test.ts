import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commands } from '../../../src/cli/commands.ts';
import { cairn, makeFolder } from '../../helpers/cairn.ts';

test('without a command all commands are listed, and the exit code says that one is missing', async () => {
  const { code, stdout } = await cairn([]);
  assert.equal(code, 2);
  for (const [name, { about }] of Object.entries(commands)) {
    assert.match(stdout, new RegExp(`^  ${name} +${about.replace(/[.*+?()]/g, '\\$&')}$`, 'm'));
  }
  assert.equal((await cairn(['--help'])).code, 0);
});

test('a command that does not exist gives the nearest one', async () => {
  assert.deepEqual(await cairn(['chekc']), {
    code: 2,
    stdout: '',
    stderr: 'There is no command `chekc`. Did you mean `check`?\n',
  });
  const { stderr } = await cairn(['xyzzyx']);
  assert.equal(stderr, `There is no command \`xyzzyx\`. There are ${Object.keys(commands).join(', ')}.\n`);
});

test('--help of a command says what it takes', async () => {
  assert.deepEqual(await cairn(['verify', '--help']), {
    code: 0,
    stdout: `Notes that somebody looked whether a record still holds.

Usage: npm run cairn -- verify ID [OPTIONS]

  ID                             The record: its id, an alias or its number
  --result holds|broken|unclear  What was found
  --against TEXT                 What it was held against: a commit, a run, a paper
  --by PERSON                    Who looked. Without it: git's user.email
  --on YYYY-MM-DD                The day. Without it: today
  --content DIR                  The content folder; also CAIRN_CONTENT. Without it: ./content
  --today YYYY-MM-DD             The day to reckon with; also \`today\` in wiki.yaml
`,
    stderr: '',
  });
});

test('content that is not there, or is no folder, is said in a sentence', async (t) => {
  const dir = makeFolder(t);
  writeFileSync(join(dir, 'file'), '');
  assert.deepEqual(await cairn(['check', '--content', 'nowhere'], { cwd: dir }), {
    code: 2,
    stdout: '',
    stderr: `There is no folder \`${join(dir, 'nowhere')}\`, which \`--content\` or CAIRN_CONTENT names.\n`,
  });
  assert.deepEqual(await cairn(['check'], { cwd: dir, env: { CAIRN_CONTENT: 'file' } }), {
    code: 2,
    stdout: '',
    stderr: `\`${join(dir, 'file')}\` is a file, but content is a folder.\n`,
  });
});

test('an option with a value that makes no sense is refused before anything is read', async (t) => {
  const dir = makeFolder(t);
  assert.equal(
    (await cairn(['check', '--content', dir, '--today', 'tomorrow'])).stderr,
    '`--today` takes a day that exists, as `YYYY-MM-DD`, not `tomorrow`.\n',
  );
  assert.equal(
    (await cairn(['serve', '--port', '99999'], { cwd: dir })).stderr,
    '`--port` takes a number from 0 to 65535, not `99999`.\n',
  );
  assert.equal(
    (await cairn(['serve', '--out', 'site'], { cwd: dir })).stderr,
    'There is no site in `site`. Build it first: `npm run build`.\n',
  );
});
