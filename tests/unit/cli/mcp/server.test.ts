import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { makeFolder, putFiles } from '../../../helpers/content.ts';
import { connectMcp, type Data } from '../../../helpers/mcp-client.ts';

const record = (fields: string, body = 'It was decided so.') => `---\n${fields}\n---\n\n${body}\n`;

const contentDir = makeFolder({
  'wiki.yaml': 'name: Ours\norigin: https://wiki.example.org\ntoday: 2026-01-31\n',
  'people/ada.yaml': 'name: Ada Okafor\nteam: training\naliases: [ada@example.org]\n',
  'people/ben.yaml': 'name: Ben Ito\nleft: 2026-02-20\n',
  'teams/training.yaml': 'name: Training\nlead: ada\n',
  'systems/cluster.yaml': 'name: The cluster\nowner: ben\ncriticality: 3\n',
  'glossary/mfu.yaml': 'term: MFU\ndefinition: The share of its peak that a machine reaches.\n',
  'records/fp16.mdx': record(
    'title: Train in FP16\nstatus: accepted\ndate: 2024-01-10\nareas: [numerics]\naliases: [adr-1]',
  ),
  'records/bf16.mdx': record(
    [
      'title: Train in BF16',
      'status: accepted',
      'date: 2025-03-11',
      'summary: BF16 in all runs.',
      'areas: [numerics]',
      'systems: [cluster]',
      'deciders: [ada]',
      'steward: training',
      'supersedes: [fp16]',
      'options:',
      '  - name: Posits of sixteen bits',
      '    verdict: rejected',
      '    because: No hardware multiplies them.',
    ].join('\n'),
    '## Context\n\nThe loss diverged in every run.',
  ),
  'handoffs/ben.mdx': record('from: ben\nlast-day: 2026-02-20\nitems:\n  - what: the old scripts\n    to: ada'),
});

const { client, call, printed } = await connectMcp(['--content', contentDir]);
after(() => client.close());

test('every tool says what it is for, what it takes and what it gives, and that it only reads', async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    [
      'search_decisions',
      'get_record',
      'current_answer',
      'was_it_tried',
      'decisions_for',
      'who_knows',
      'at_risk',
      'handoff_brief',
      'glossary',
    ],
  );
  for (const { description = '', inputSchema, outputSchema, annotations } of tools) {
    assert.match(description, /\.$/);
    assert.equal(inputSchema.type, 'object');
    assert.equal(outputSchema?.type, 'object');
    assert.equal(annotations?.readOnlyHint, true);
  }
});

test('search_decisions gives what holds first, each with state, day, steward and address', async () => {
  const { text, data } = await call('search_decisions', { query: 'train numerics' });
  const [first] = data.answers;
  assert.deepEqual(
    [first.id, first.state, first.date, first.steward.name, first.url],
    ['bf16', 'accepted', '2025-03-11', 'Training', 'https://wiki.example.org/records/bf16/'],
  );
  assert.ok(
    text.includes(
      '- Train in BF16 [bf16]: in force since 2025-03-11; answers for it: Training; https://wiki.example.org/records/bf16/\n  BF16 in all runs.',
    ),
    text,
  );
});

test('search_decisions says so when nothing is found', async () => {
  const { text, data } = await call('search_decisions', { query: 'zeppelin' });
  assert.deepEqual(data.answers, []);
  assert.equal(
    text,
    'Nothing has “zeppelin”.\nNothing is written down about this. Try other words, or `was_it_tried` for options that were weighed.',
  );
});

test('get_record gives the whole record, its status first', async () => {
  const { text, data } = await call('get_record', { record: 'adr-1' });
  assert.match(
    text,
    /^SUPERSEDED by \[Train in BF16\]\(https:\/\/wiki\.example\.org\/records\/bf16\.md\): do not apply\.\n/,
  );
  assert.equal(data.state, 'superseded');
  assert.equal(data.current.id, 'bf16');
});

test('a name that nobody has is a mistake that says which is near', async () => {
  assert.deepEqual(await call('get_record', { record: 'bf61' }), {
    text: 'No record is called `bf61`. Did you mean `bf16`?',
    data: undefined,
    isError: true,
  });
});

test('current_answer follows the chain', async () => {
  const { text, data } = await call('current_answer', { record: 'fp16' });
  assert.equal(data.asked.id, 'fp16');
  assert.equal(data.current.id, 'bf16');
  assert.match(text, /^The current answer:\n- Train in BF16 \[bf16\]: in force since 2025-03-11;/);
});

test('was_it_tried finds options with their verdict and why', async () => {
  const { text, data } = await call('was_it_tried', { what: 'posits' });
  assert.deepEqual(
    data.options.map(({ option, verdict, because, record: { id } }: Data) => [option, verdict, because, id]),
    [['Posits of sixteen bits', 'rejected', 'No hardware multiplies them.', 'bf16']],
  );
  assert.match(text, /^Posits of sixteen bits: REJECTED\. No hardware multiplies them\.\n- Train in BF16/);
});

test('decisions_for tells what held on a day', async () => {
  const idsOn = async (input: Record<string, unknown>) =>
    (await call('decisions_for', input)).data.decisions.map(({ id }: Data) => id);
  assert.deepEqual(await idsOn({ area: 'numerics' }), ['bf16']);
  assert.deepEqual(await idsOn({ area: 'Numerics', on: '2024-06-01' }), ['fp16']);
  assert.deepEqual(await idsOn({ system: 'The cluster', all: true }), ['bf16']);
  const { text } = await call('decisions_for', { area: 'numerix' });
  assert.equal(text, 'No record names the area `numerix`. Did you mean `numerics`?');
  const { text: badDay } = await call('decisions_for', { on: 'yesterday' });
  assert.equal(badDay, '`on` takes a day that exists, as `YYYY-MM-DD`, not `yesterday`.');
});

test('who_knows names people with the reasons', async () => {
  const { data } = await call('who_knows', { what: 'cluster' });
  assert.deepEqual(
    data.holders.map(({ person: { name, state }, because }: Data) => [name, state, because]),
    [['Ben Ito', 'leaving', ['Owns it']]],
  );
});

test('at_risk tells what one person alone holds, and what would be lost without somebody', async () => {
  const { data } = await call('at_risk');
  assert.deepEqual(
    data.items.map(({ what: { id }, holding }: Data) => [id, holding]),
    [
      ['cluster', 'fragile'],
      ['bf16', 'fragile'],
    ],
  );
  const { data: lost } = await call('at_risk', { without: 'ben' });
  assert.deepEqual(
    lost.items.map(({ what: { id } }: Data) => id),
    ['cluster'],
  );
});

test('handoff_brief tells what is handed over, and what nobody wrote down', async () => {
  const { text, data } = await call('handoff_brief', { person: 'Ben Ito' });
  assert.equal(data.covered, 0);
  assert.equal(
    text,
    [
      'Ben Ito (leaving), last day 2026-02-20; https://wiki.example.org/people/ben/',
      'Handoff https://wiki.example.org/handoffs/ben/:',
      '- the old scripts: waiting, to Ada Okafor',
      '0 % of it has arrived, by impact.',
      'Would be lost with them, and stands in no handoff:',
      '- The cluster [cluster], a system; https://wiki.example.org/systems/cluster/',
      '  orphaned: held by nobody; impact 6',
    ].join('\n'),
  );
});

test('glossary defines a word, and names the nearest for one that it lacks', async () => {
  const { text } = await call('glossary', { word: 'mfu' });
  assert.equal(text, 'MFU: The share of its peak that a machine reaches. https://wiki.example.org/glossary/#mfu');
  assert.equal((await call('glossary', { word: 'mfo' })).text, 'The glossary has no `mfo`. Did you mean `MFU`?');
});

test('records are resources in Markdown', async () => {
  const { resources } = await client.listResources();
  assert.deepEqual(
    resources.map(({ uri, description }) => [uri, description]),
    [
      ['cairn://records/bf16', 'accepted: BF16 in all runs.'],
      ['cairn://records/fp16', 'superseded'],
    ],
  );
  const { contents } = await client.readResource({ uri: 'cairn://records/bf16' });
  const [content] = contents as { text: string }[];
  assert.match(content?.text ?? '', /^IN FORCE since 2025-03-11\.\n\n# Train in BF16\n/);
});

test('input of another form is refused with the reason', async () => {
  const { isError, text } = await call('search_decisions', { query: 'x', limit: 0 });
  assert.equal(isError, true);
  assert.match(text, /limit/);
});

test('what is written while the server runs is in its next answer', async () => {
  putFiles(contentDir, {
    'records/fp8.mdx': record('title: Train in FP8\nstatus: accepted\ndate: 2026-01-20\nsupersedes: [bf16]'),
  });
  const { data } = await call('current_answer', { record: 'fp16' });
  assert.equal(data.current.id, 'fp8');
  const { data: found } = await call('search_decisions', { query: 'FP8' });
  assert.equal(found.answers[0].id, 'fp8');
});

test('no e-mail address is in any answer, and nothing was printed beside the protocol', async () => {
  const { text, data } = await call('who_knows', { what: 'record:bf16' });
  assert.ok(!`${text}${JSON.stringify(data)}`.includes('ada@example.org'));
  assert.equal(printed(), '');
});
