import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';
import { putFiles } from '../../../helpers/content.ts';

const store = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: store, title: Checkpoint store, tags: [go] }
spec: { type: service, lifecycle: production, owner: team-a }
`;
const files = {
  'catalog-info.yaml':
    'apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: { name: all }\nspec: { targets: [./org/teams.yaml, ./nowhere.yaml] }\n---\n' +
    store,
  'org/teams.yaml':
    'apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: team-a }\nspec: { type: team, children: [] }\n---\napiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: { name: ada }\nspec: { profile: { displayName: Ada Okafor }, memberOf: [team-a] }\n',
  'deploy.yaml': 'apiVersion: apps/v1\nkind: Deployment\n',
};

test('a catalogue comes in with what it leads to; a dry run writes nothing, and what is there is never written over', async (t) => {
  const folder = makeFolder(t);
  putFiles(join(folder, 'from'), files);
  putFiles(join(folder, 'content'), { 'teams/team-a.yaml': 'name: Ours\n' });
  const words = ['import', join(folder, 'from/catalog-info.yaml'), '--content', join(folder, 'content')];

  const dry = await cairn([...words, '--dry-run']);
  assert.equal(dry.code, 0, dry.stderr);
  assert.match(dry.stdout, /Nothing was written, as asked\. It would be 1 person and 1 system\./);
  assert.deepEqual(readdirSync(join(folder, 'content')), ['teams']);

  const { code, stdout } = await cairn(words);
  assert.equal(code, 0);
  const expected = [
    'format             written  merged  skipped  refused',
    'backstage-catalog        2       0        2        0',
    '',
    'Of the catalogue, read with a guess or left out:',
    '  Location all: what it leads to is read where it is a file beside it or further down',
    '  Component store: `metadata.tags: go`; `spec.lifecycle: production`',
    '',
    'Written: 1 person and 1 system.',
  ];
  assert.deepEqual(stdout.split('\n').slice(0, expected.length), expected);
  const system = join(folder, 'content/systems/store.yaml');
  assert.equal(readFileSync(system, 'utf8'), 'name: Checkpoint store\nkind: service\nowner: team-a\n');
  assert.equal(readFileSync(join(folder, 'content/people/ada.yaml'), 'utf8'), 'name: Ada Okafor\nteam: team-a\n');
  assert.equal(readFileSync(join(folder, 'content/teams/team-a.yaml'), 'utf8'), 'name: Ours\n');

  writeFileSync(system, `${readFileSync(system, 'utf8')}criticality: 3\n`);
  writeFileSync(join(folder, 'from/catalog-info.yaml'), store.replace('Checkpoint store', 'The store'));
  const again = await cairn([...words, '--update']);
  assert.equal(again.code, 0, again.stdout);
  assert.equal(
    readFileSync(system, 'utf8'),
    'name: The store\nkind: service\nowner: team-a\ncriticality: 3\n',
    again.stdout,
  );
});

test('a folder that was exported for Backstage comes in whole: records, people, teams and systems', async (t) => {
  const folder = makeFolder(t);
  const content = {
    'wiki.yaml': 'name: Casebook\n',
    'people/ada-okafor.yaml': 'name: Ada Okafor\nteam: training\n',
    'records/0001-use-mysql.mdx':
      '---\ntitle: Use MySQL\nstatus: accepted\ndate: 2024-01-15\ndeciders: [ada-okafor]\n---\n\nMySQL.\n',
    'systems/store.yaml':
      'name: Checkpoint store\nkind: service\nowner: training\nexperts: [ada-okafor]\ncriticality: 3\n',
    'teams/training.yaml': 'name: Training\nlead: ada-okafor\n',
  };
  putFiles(join(folder, 'content'), content);
  const out = join(folder, 'out');
  const told = await cairn(['export', '--format', 'backstage', '--content', join(folder, 'content'), '--to', out]);
  assert.equal(told.code, 0, told.stderr);
  assert.match(told.stdout, /^1 record, 1 team and 1 system in /);
  assert.deepEqual(readdirSync(out, { recursive: true }).map(String).sort(), [
    'catalog-info.yaml',
    'docs',
    'docs/adrs',
    'docs/adrs/0001-use-mysql.md',
    'docs/index.md',
    'mkdocs.yml',
  ]);
  assert.equal(readFileSync(join(out, 'mkdocs.yml'), 'utf8'), 'site_name: Casebook\nplugins:\n  - techdocs-core\n');
  assert.equal(
    readFileSync(join(out, 'docs/index.md'), 'utf8'),
    '# Casebook\n\n## Accepted\n\n- [Use MySQL](adrs/0001-use-mysql.md): accepted, 2024-01-15\n',
  );

  const again = await cairn(['import', out, '--to', join(folder, 'again/records')]);
  assert.equal(again.code, 0, again.stderr);
  for (const [file, text] of Object.entries(content)) {
    if (!/^(?:people|systems|teams)/.test(file)) continue;
    assert.equal(readFileSync(join(folder, 'again', file), 'utf8'), text);
  }
  assert.deepEqual(readdirSync(join(folder, 'again/records')), ['0001-use-mysql.mdx']);
  assert.deepEqual(readdirSync(join(folder, 'again/people')), ['ada-okafor.yaml']);
});

test('a file that is no catalogue is refused when one was asked for', async (t) => {
  const folder = makeFolder(t);
  putFiles(folder, files);
  const { code, stdout } = await cairn([
    'import',
    join(folder, 'deploy.yaml'),
    '--format',
    'backstage-catalog',
    '--to',
    join(folder, 'content/records'),
  ]);
  assert.equal(code, 1);
  assert.match(stdout, /deploy\.yaml: no entity stands in it: a catalogue has `apiVersion: backstage\.io\/…`\./);
});
