import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';
import { putFiles } from '../../../helpers/content.ts';
import { makeRepository } from '../../../helpers/git-repository.ts';

test('owners of code become owners of systems that have none, once somebody said yes', async (t) => {
  const { dir, commit, git } = makeRepository(t);
  git('remote', 'add', 'origin', 'git@example.org:acme/mono.git');
  const rules = '/store/ @acme/storage @stranger\n/apps/ @bo\n!/x @bo\n';
  await commit([
    {
      author: 'Bo <bo@example.org>',
      files: [
        { write: '.github/CODEOWNERS', text: rules },
        { write: 'store/a.go', text: 'a' },
        { write: 'apps/x.go', text: 'x' },
      ],
    },
  ]);
  const folder = makeFolder(t);
  putFiles(join(folder, 'content'), {
    'people/bo.yaml': 'name: Bo Ray\n',
    'people/cy.yaml': 'name: Cy Ash\n',
    'systems/apps.yaml': 'name: Apps\nowner: cy\nrepos:\n  - https://example.org/acme/mono#apps\n',
    'systems/store.yaml': '# kept\nname: Store\nrepos:\n  - https://example.org/acme/mono#store\n',
    'teams/storage.yaml': 'name: Storage\n',
  });
  const store = join(folder, 'content/systems/store.yaml');
  const before = readFileSync(store, 'utf8');
  const words = ['import', join(dir, '.github/CODEOWNERS'), '--content', join(folder, 'content')];

  const asked = await cairn(words);
  assert.equal(asked.code, 1, asked.stderr);
  assert.equal(
    asked.stdout,
    [
      'Apps: conflict: the wiki says `cy`, CODEOWNERS Bo Ray (@bo, 1 of 1 file, line 2). Nothing is changed.',
      'Store: its owner becomes Storage (@acme/storage, 1 of 1 file, line 1; beside @stranger).',
      '',
      'Nobody here goes by @stranger.',
      'A team is found by its id or its name, a person by an alias: add their handle to `aliases`.',
      'Line 3 is not read, as CODEOWNERS does not allow it: !/x @bo',
      '',
      'Nothing was written. `--yes` writes `owner` into 1 file.',
      '',
    ].join('\n'),
  );
  assert.equal(readFileSync(store, 'utf8'), before);

  const report = join(folder, 'report.json');
  const done = await cairn([...words, '--yes', '--report', report]);
  assert.equal(done.code, 0, done.stderr);
  assert.equal(readFileSync(store, 'utf8'), `${before}owner: storage\n`);
  assert.match(readFileSync(join(folder, 'content/systems/apps.yaml'), 'utf8'), /owner: cy/);
  const { written, systems, unknown } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>;
  assert.deepEqual(
    { written, unknown, states: (systems as { state: string }[]).map(({ state }) => state) },
    { written: true, unknown: ['@stranger'], states: ['other', 'new'] },
  );
});

test('what means nothing for CODEOWNERS is a mistake in the call', async (t) => {
  const folder = makeFolder(t);
  putFiles(folder, { CODEOWNERS: '* @bo\n', 'content/people/bo.yaml': 'name: Bo\n' });
  const words = ['import', join(folder, 'CODEOWNERS'), '--content', join(folder, 'content')];
  const [update, outside] = await Promise.all([cairn([...words, '--update']), cairn(words)]);
  assert.deepEqual([update.code, outside.code], [2, 1]);
  assert.match(update.stderr, /CODEOWNERS gives no records, so `--update` means nothing for it\./);
  assert.match(outside.stderr, /lies in no git repository, so which files a system has cannot be told/);
});
