/** What goes out by `cairn export` and `cairn mcp` holds no word of what its readers may not see. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { canaryDay, canaryWiki, type Canary } from '../../helpers/canaries.ts';
import { cairn } from '../../helpers/cairn.ts';
import { makeFolder } from '../../helpers/content.ts';
import { readPlainBelow } from '../../helpers/find-canaries.ts';
import { connectMcp } from '../../helpers/mcp-client.ts';

const { files, canaries } = canaryWiki(['infra']);
const content = makeFolder(files);
const env = { CAIRN_CACHE: makeFolder() };
const wiki = ['--content', content, '--today', canaryDay];
const hidden = canaries.filter(({ set }) => set === 'infra');

/** The planted word at this place. */
function wordAt(set: string, where: string): string {
  const found = canaries.find((one) => one.set === set && one.where === where);
  assert.ok(found, where);
  return found.word;
}

function wordsIn(text: string, of: readonly Canary[]): readonly string[] {
  const lower = text.toLowerCase();
  return of.filter(({ word }) => lower.includes(word)).map(({ where }) => where);
}

for (const format of ['madr', 'adr-tools', 'json-adr', 'backstage', 'ndjson']) {
  test(`${format} holds for each reader what they may see`, async () => {
    const exportFor = async (words: readonly string[]) => {
      const to = join(makeFolder(), 'out');
      const { code, stdout, stderr } = await cairn(['export', '--format', format, '--to', to, ...wiki, ...words], {
        env,
      });
      assert.equal(code, 0, stderr);
      return { said: stdout + stderr, text: readPlainBelow(to) };
    };
    // who does not say for whom gets the least
    const open = await exportFor([]);
    assert.deepEqual(wordsIn(open.text + open.said, hidden), []);
    assert.match(open.said, /\d+ entries are not for everyone and left out; `--audience GROUP` takes in those/);
    const group = await exportFor(['--audience', 'infra']);
    const known = format === 'backstage' ? 'system name' : 'record title';
    assert.ok(group.text.includes(wordAt('infra', known)) && open.text.includes(wordAt('open', known)));
    assert.ok(!group.said.includes('left out; '));
  });
}

test('an audience that wiki.yaml does not list gets nothing', async () => {
  const { code, stderr } = await cairn(['export', '--format', 'ndjson', ...wiki, '--audience', 'infar'], { env });
  assert.equal(code, 2);
  assert.match(stderr, /^`--audience` names `infar`, .* Did you mean `infra`\?\n$/);
});

/** Every tool, asked for what is hidden: by its id, by its name, one letter beside it, and without naming anything. */
function questions(): readonly (readonly [tool: string, input: Record<string, string>])[] {
  const asked = (tool: string, field: string, wheres: readonly string[]) =>
    wheres
      .flatMap((where) => [wordAt('infra', where), beside(wordAt('infra', where))])
      .map((word) => [tool, { [field]: word }] as const);
  return [
    ...asked('search_decisions', 'query', ['record id', 'record title', 'record text', 'record options.because']),
    ...asked('get_record', 'record', ['record id', 'record aliases', 'other id']),
    ...asked('current_answer', 'record', ['record id', 'other id']),
    ...asked('was_it_tried', 'what', ['record options.name', 'record title']),
    ...asked('decisions_for', 'system', ['system id', 'system name']),
    ...asked('decisions_for', 'area', ['record areas']),
    ...asked('who_knows', 'what', ['system id', 'record id', 'record title']),
    ...asked('at_risk', 'without', ['person id', 'person name']),
    ...asked('handoff_brief', 'person', ['person id', 'person name']),
    ...asked('glossary', 'word', ['term id', 'term term']),
    ['decisions_for', {}],
    ['at_risk', {}],
    ['glossary', {}],
    ['get_record', { record: wordAt('open', 'record id') }],
    ['who_knows', { what: wordAt('open', 'system id') }],
    ['handoff_brief', { person: wordAt('open', 'person id') }],
  ];
}

/** A word so near that it is what a helpful answer would propose. */
function beside(word: string): string {
  return `${word.slice(0, 5)}${word[5] === 'z' ? 'y' : 'z'}${word.slice(6)}`;
}

test('assistants are told nothing of what their reader may not see, however they ask', async () => {
  const open = await connectMcp(wiki);
  after(() => open.client.close());
  const everything = async ({ client, call }: typeof open) => {
    const answers = [];
    for (const [tool, input] of questions()) {
      const { text, data } = await call(tool, input);
      // an answer may repeat the question
      answers.push(Object.values(input).reduce((said, word) => said.replaceAll(word, ''), text + JSON.stringify(data)));
    }
    const { resources } = await client.listResources();
    for (const { uri } of resources) answers.push(JSON.stringify(await client.readResource({ uri })));
    return `${answers.join('\n')}${JSON.stringify(resources)}`;
  };
  assert.deepEqual(wordsIn(await everything(open), hidden), []);
  assert.equal(open.printed(), '');
  const members = await connectMcp([...wiki, '--audience', 'infra']);
  after(() => members.client.close());
  const told = await everything(members);
  for (const where of ['record title', 'record text', 'record options.because', 'system name', 'term term'])
    assert.ok(told.includes(wordAt('infra', where)), where);
});
