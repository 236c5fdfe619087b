import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { loadFromDisk } from '../../../../src/load/from-disk.ts';
import { cairn, makeFolder, type Outcome } from '../../../helpers/cairn.ts';
import { putFiles, recordText } from '../../../helpers/content.ts';

interface Wiki {
  readonly dir: string;
  readonly call: (...words: readonly string[]) => Promise<Outcome>;
  readonly text: (file: string) => string;
}

function wiki(t: TestContext, more: Readonly<Record<string, string>> = {}): Wiki {
  const dir = join(makeFolder(t), 'content');
  putFiles(dir, {
    'people/ada.yaml': '# Numerics\nname: Ada Okafor # as she writes it\njoined: 2021-09-01\n',
    'people/ben.yaml': 'name: Ben Li\nteam: infra\n',
    'people/cleo.yaml': 'name: Cleo Ruiz\n',
    'teams/infra.yaml': 'name: Infra\nlead: ada\n',
    'systems/store.yaml': 'name: Store\nowner: ada\ncriticality: 3\nteam: infra\n',
    'records/saves.mdx': recordText(
      'Save often',
      'So.',
      'status: accepted\ndate: 2026-01-01\nsystems: [store]\ndeciders: [ada, ben]\nsteward: ada\noptions: [{name: Seldom, verdict: rejected}]\nreview-by: 2027-01-01\nassumptions: [{claim: A save takes 40 s}]',
    ),
    'records/bits.mdx': recordText(
      'Use 16 bits',
      'So.',
      'status: accepted\ndate: 2026-01-01\ndeciders: [ada, ben, cleo]',
    ),
    ...more,
  });
  const env = { CAIRN_CACHE: join(dir, '..', 'cache') };
  return {
    dir,
    call: (...words) => cairn([...words, '--content', dir, '--today', '2026-01-31'], { env }),
    text: (file) => readFileSync(join(dir, file), 'utf8'),
  };
}

async function out(outcome: Promise<Outcome>): Promise<string> {
  const { code, stdout, stderr } = await outcome;
  assert.deepEqual([code, stderr], [0, '']);
  return stdout;
}

test('risk tells what one person alone holds, with every figure that it is made of', async (t) => {
  const { call } = wiki(t);
  assert.equal(
    await out(call('risk')),
    `On 2026-01-31, of 3 systems and records in force, nobody holds 0, one person alone holds 1, several hold 2.

fragile   system store (Store): impact 6 = 3 × (1 + 1)
          Ada Okafor holds it alone
          could: Ben Li, who knows decisions about it (2.6) and is in the team Infra
`,
  );
});

test('risk --without tells what would be lost, through whom, and who could take it', async (t) => {
  const { call } = wiki(t);
  assert.equal(
    await out(call('risk', '--without', 'Ada Okafor', '--on', '2026-03-01')),
    `Without Ada Okafor, 2 of the systems and records in force would stand worse on 2026-03-01:

orphaned  system store (Store): impact 6 = 3 × (1 + 1)
          Fragile with Ada Okafor; then nobody holds it
          could: Ben Li, who knows decisions about it (2.3) and is in the team Infra; alone with 1 thing

fragile   record saves (Save often): impact 3 = 3 × (1 + 0)
          Held with Ada Okafor; then Ben Li holds it alone
`,
  );
  assert.equal(
    await out(call('risk', '--without', 'cleo')),
    'Without Cleo Ruiz, nothing more would be fragile or orphaned on 2026-01-31.\n',
  );
  assert.equal((await call('risk', '--without', 'clo')).stderr, 'No person is called `clo`. Did you mean `cleo`?\n');
});

test('risk --json says the same as data', async (t) => {
  const { call } = wiki(t);
  const found = JSON.parse(await out(call('risk', '--without', 'ada,ben,ada', '--json'))) as {
    readonly without: readonly string[];
    readonly items: readonly Readonly<Record<string, unknown>>[];
  };
  assert.deepEqual(found.without, ['ada', 'ben']);
  assert.deepEqual(
    found.items.map((item) => ({ ...item, suggestions: undefined })),
    [
      {
        kind: 'system',
        id: 'store',
        title: 'Store',
        before: 'fragile',
        lost: ['ada'],
        holding: 'orphaned',
        holders: [],
        impact: { value: 6, criticality: 3, dependents: 1 },
        suggestions: undefined,
      },
      {
        kind: 'record',
        id: 'saves',
        title: 'Save often',
        before: 'held',
        lost: ['ada', 'ben'],
        holding: 'orphaned',
        holders: [],
        impact: { value: 3, criticality: 3, dependents: 0 },
        suggestions: undefined,
      },
      {
        kind: 'record',
        id: 'bits',
        title: 'Use 16 bits',
        before: 'held',
        lost: ['ada', 'ben'],
        holding: 'fragile',
        holders: ['cleo'],
        impact: { value: 1, criticality: 1, dependents: 0 },
        suggestions: undefined,
      },
    ],
  );
});

test('risk shows what the history of the code tells beside what is declared', async (t) => {
  const { call } = wiki(t, {
    '.derived/authorship/store.yaml':
      'system: store\non: 2026-01-31\nrepos: [{repo: x}]\nstate: measured\nfiles: 9\nwithout-author: 0\nholders: [{person: cleo, files: 8}]\nothers: {people: 1, files: 1}\ntruck-factor: {greedy: 1, pruned: 1}\n',
  });
  assert.match(await out(call('risk')), /^ {10}Its code: truck factor 1, authors Cleo Ruiz and 1 unknown author$/m);
});

test('where no people are written down, risk says so', async (t) => {
  const dir = join(makeFolder(t), 'content');
  putFiles(dir, { 'records/a.mdx': recordText('A') });
  const { stdout } = await cairn(['risk', '--content', dir]);
  assert.equal(
    stdout,
    'No people are written down, so nobody can tell what would be lost.\n`npm run cairn -- new person` writes one.\n',
  );
});

test('depart notes the last day, keeps all else, and says what has to be given to others', async (t) => {
  const { call, text, dir } = wiki(t);
  assert.equal(
    await out(call('depart', 'ada', '--on', '2026-03-31')),
    `${dir}/people/ada.yaml: the last day of Ada Okafor is 2026-03-31.

To be given to somebody else:
  systems/store.yaml: \`owner\` of Store
  records/saves.mdx: \`steward\` of Save often
  teams/infra.yaml: \`lead\` of Infra

What stands worse from the next day on:

orphaned  system store (Store): impact 6 = 3 × (1 + 1)
          Fragile with Ada Okafor; then nobody holds it
          could: Ben Li, who knows decisions about it (2.0) and is in the team Infra; alone with 1 thing

fragile   record saves (Save often): impact 3 = 3 × (1 + 0)
          Held with Ada Okafor; then Ben Li holds it alone

\`npm run cairn -- handoff ada\` drafts their handoff.
`,
  );
  assert.equal(
    text('people/ada.yaml'),
    '# Numerics\nname: Ada Okafor # as she writes it\njoined: 2021-09-01\nleft: 2026-03-31\n',
  );
  assert.match(await out(call('depart', 'ada', '--on', '2026-04-30')), /is 2026-04-30 \(it was 2026-03-31\)\.\n/);
  assert.match(await out(call('depart', 'ada', '--on', '2026-04-30')), /says already that 2026-04-30 is the last day/);
});

test('depart refuses a day that cannot be', async (t) => {
  const { call, text } = wiki(t);
  const before = text('people/ada.yaml');
  const refused: readonly (readonly [readonly string[], string])[] = [
    [['ada'], 'Say which day is the last with `--on YYYY-MM-DD`.'],
    [['ada', '--on', '2026-02-30'], '`--on` takes a day that exists, as `YYYY-MM-DD`, not `2026-02-30`.'],
    [['ada', '--on', '2021-08-31'], 'Ada Okafor joined on 2021-09-01, so 2021-08-31 cannot be the last day.'],
  ];
  for (const [words, message] of refused) {
    assert.deepEqual(await call('depart', ...words), { code: 2, stdout: '', stderr: `${message}\n` });
  }
  assert.equal(text('people/ada.yaml'), before);
});

test('handoff drafts what would be lost, with takers and questions, and never writes over a file', async (t) => {
  const { call, text, dir } = wiki(t);
  await out(call('depart', 'ada', '--on', '2026-03-31'));
  assert.equal(
    await out(call('handoff', 'ada')),
    `Wrote ${dir}/handoffs/ada-2026.mdx: 2 things that only you know or one other, the most at risk first.
Ask those in \`to\` whether they take it, answer in \`note\` what the questions ask, and say the rest below.
What has arrived counts once they write it: \`npm run cairn -- new receipt ada-2026\`.
`,
  );
  const written = text('handoffs/ada-2026.mdx');
  assert.equal(
    written.slice(0, written.indexOf('\n## ')),
    `---
from: ada
last-day: 2026-03-31
items:
  # Store: without you, nobody would hold it (impact 6)
  - what: store
    to: ben # suggested: Ben Li, who knows decisions about it (2.6) and is in the team Infra; alone with 1 thing
    questions:
      - Where does one look first when it fails, and whom does one call?
      - Where do its code and its configuration lie?
  # Save often: without you, Ben Li alone would hold it (impact 3)
  - what: saves
    questions:
      - "How would we notice that this no longer holds: A save takes 40 s"
# Others hold this too; make it an item where something of it is only yours:
#   - what: bits  (Ben Li and Cleo Ruiz)
---
`,
  );
  const { issues } = await loadFromDisk({ contentDir: dir });
  assert.deepEqual(issues, []);
  assert.deepEqual(await call('handoff', 'ada'), {
    code: 1,
    stdout: '',
    stderr: `\`${dir}/handoffs/ada-2026.mdx\` is there already and was left as it is; \`--update\` adds what is new.\n`,
  });
  assert.equal(text('handoffs/ada-2026.mdx'), written);
});

test('handoff --update adds what is new at the end, and changes nothing that was written', async (t) => {
  const own =
    '---\nfrom: ada\nlast-day: 2026-03-31\nitems:\n  - what: Store  # mine\n    to: cleo\n  - what: The crontab\n---\n\nMy own words.\n';
  const { call, text, dir } = wiki(t, { 'handoffs/ada-2026.mdx': own.replace('Store ', 'store ') });
  const before = text('handoffs/ada-2026.mdx');
  const added = await out(call('handoff', 'ada', '--update'));
  assert.equal(
    added,
    `${dir}/handoffs/ada-2026.mdx: added 1 item at the end.
  saves
Their last day is not known: \`npm run cairn -- depart ada --on YYYY-MM-DD\` notes it.
`,
  );
  const item = `  - what: saves
    questions:
      - "How would we notice that this no longer holds: A save takes 40 s"
`;
  assert.equal(text('handoffs/ada-2026.mdx'), before.replace('crontab\n', `crontab\n${item}`));
  assert.match(await out(call('handoff', 'ada', '--update')), /names all that would be lost; nothing was changed\.\n/);
  assert.equal(text('handoffs/ada-2026.mdx'), before.replace('crontab\n', `crontab\n${item}`));
});
