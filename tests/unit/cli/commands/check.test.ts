import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';

function makeContent(t: TestContext, files: Readonly<Record<string, string>>) {
  const dir = makeFolder(t);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return (...words: string[]) =>
    cairn(['check', '--content', dir, '--today', '2026-01-31', ...words], {
      env: { CAIRN_CACHE: join(dir, '.cache') },
    });
}

const unowned = { 'systems/a.yaml': 'name: A\n' };

test('all problems of all files are told in one run, and an error makes the exit code 1', async (t) => {
  const check = makeContent(t, {
    'records/b.mdx': '---\ntitle: B\nstatus: proposed\nsupersedes: [c]\n---\n\nText.\n',
    'records/torn.mdx': '---\nstatus: proposed\n---\n\nText.\n',
    ...unowned,
  });
  const { code, stdout, stderr } = await check();
  assert.equal(code, 1);
  assert.equal(stderr, '');
  assert.match(stdout, /^records\/b\.mdx:4 {2}error {2}dangling-reference$/m);
  assert.match(stdout, /^records\/torn\.mdx(:\d+)* {2}error {2}invalid-frontmatter$/m);
  assert.match(stdout, /^systems\/a\.yaml(:\d+)* {2}warning {2}unowned-system$/m);
  assert.match(stdout, /\n\n2 errors and 1 warning in 3 files; 2 entries read, as of 2026-01-31\.\n$/);
});

test('a warning alone does not count, unless it is asked to', async (t) => {
  const check = makeContent(t, unowned);
  assert.equal((await check()).code, 0);
  assert.equal((await check('--strict')).code, 1);
  assert.equal((await check('--gate', 'handoff')).code, 1);
  const undated = makeContent(t, { 'records/a.mdx': '---\ntitle: A\nstatus: unstated\n---\n\nText.\n' });
  assert.equal((await undated('--gate', 'handoff')).code, 0);
  assert.equal((await undated('--strict')).code, 1);
});

test('every format prints a whole report', async (t) => {
  const check = makeContent(t, unowned);
  assert.equal(JSON.parse((await check('--format', 'json')).stdout).warnings, 1);
  assert.equal(JSON.parse((await check('--format', 'sarif')).stdout).version, '2.1.0');
  assert.match(
    (await check('--format', 'github')).stdout,
    /^::warning file=.*\/systems\/a\.yaml,.*title=unowned-system::/,
  );
});

test('an empty folder has no problems', async (t) => {
  assert.deepEqual(await makeContent(t, {})(), {
    code: 0,
    stdout: 'No problems; 0 entries read, as of 2026-01-31.\n',
    stderr: '',
  });
});
