import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, planOwners, strangersIn } from '../../../src/import/codeowners/plan.ts';
import { readCodeowners } from '../../../src/import/codeowners/rules.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const text = `# who looks at what
*                 @acme/platform
*.md              docs@example.org   # texts
/store/           @acme/storage @Ada-O
apps/             @bo
docs/*            @ada-o
/store/vendor/
[Section]
^[Optional][2] @nobody
!/store/x         @bo
/bad              not-an-owner
with\\ space/      @bo
`;

test('the last line that matches holds, read as the forge reads it', () => {
  const { ruleFor } = readCodeowners(text);
  const owners = (file: string) => ruleFor(file)?.owners ?? [];
  const cases: readonly (readonly [file: string, owners: readonly string[]])[] = [
    ['main.go', ['@acme/platform']],
    ['src/README.md', ['docs@example.org']],
    ['store/a/b.go', ['@acme/storage', '@Ada-O']],
    ['other/store/b.go', ['@acme/platform']],
    ['other/apps/x.go', ['@bo']],
    ['docs/one.txt', ['@ada-o']],
    ['docs/deeper/one.txt', ['@acme/platform']],
    ['store/vendor/x.go', []],
    ['Store/a.go', ['@acme/platform']],
    ['with space/x', ['@bo']],
  ];
  for (const [file, expected] of cases) assert.deepEqual(owners(file), expected, file);
});

test('lines that CODEOWNERS does not allow are named, sections of GitLab are passed over', () => {
  const { rules, problems } = readCodeowners(text);
  assert.deepEqual(problems, [
    { line: 10, text: '!/store/x         @bo' },
    { line: 11, text: '/bad              not-an-owner' },
  ]);
  assert.deepEqual(
    rules.map(({ line }) => line),
    [2, 3, 4, 5, 6, 7, 12],
  );
});

const corpus = makeCorpus({
  teams: [{ id: 'storage' }, { id: 'plat', name: 'Platform' }],
  people: [{ id: 'ada', name: 'Ada', aliases: ['Ada-O', 'ada@example.org'] }, { id: 'bo' }],
  systems: [
    { id: 'apps', owner: 'bo' },
    { id: 'docs', owner: 'storage' },
    { id: 'empty' },
    { id: 'mixed' },
    { id: 'store' },
    { id: 'strange' },
    { id: 'vendor' },
  ],
});

test('owners are found by the name of a team, and by aliases of people', () => {
  const found = ['@acme/Storage', '@acme/platform', '@ADA-o', 'Ada@example.org', '@bo', '@cleo', '@acme/ada'];
  assert.deepEqual(
    found.map((word) => entryOf(corpus, word)?.id),
    ['storage', 'plat', 'ada', 'ada', 'bo', undefined, undefined],
  );
  assert.deepEqual(strangersIn(corpus, readCodeowners(text)), ['docs@example.org']);
});

test('a system without an owner gets the one of most of its files; who has another keeps it', () => {
  const places = Object.entries({
    store: 'store/',
    apps: 'apps/',
    docs: 'docs/',
    empty: 'none/',
    mixed: '',
    vendor: 'store/vendor/',
    strange: 'texts/',
  });
  const files = [
    'store/a.go',
    'store/b.go',
    'store/c.md',
    'apps/x.go',
    'docs/a',
    'store/vendor/y',
    'texts/a.md',
    'main.go',
  ];
  const plan = planOwners(
    corpus,
    readCodeowners(text),
    places.map(([id, folder]) => ({ system: corpus.entries.system.get(id)!, folder })),
    files,
  );
  const shown = plan.map(({ system, ...one }) =>
    'owner' in one
      ? [system.id, one.state, one.owner.id, `${one.owned} of ${one.files}`, one.line, one.besides]
      : [system.id, one.state, one.words],
  );
  assert.deepEqual(shown, [
    ['apps', 'same', 'bo', '1 of 1', 5, []],
    ['docs', 'other', 'ada', '1 of 1', 6, []],
    ['empty', 'no-files', []],
    ['mixed', 'split', ['@acme/storage', '@Ada-O', '@bo', 'docs@example.org', '@acme/platform']],
    ['store', 'new', 'storage', '3 of 4', 4, ['@Ada-O']],
    ['strange', 'strangers', ['docs@example.org']],
    ['vendor', 'nobody', []],
  ]);
});
