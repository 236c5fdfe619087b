/**
 * Each code of the table has a folder with two small wikis: `ok`, in which nothing is wrong, and `bad`, whose
 * whole report stands in `bad/expected.txt`. What git would not keep as it is, the test makes.
 */

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { deadLink } from '../../src/checks/dead-link.ts';
import { runChecks } from '../../src/checks/index.ts';
import { formatIssue } from '../../src/cli/reporters/text.ts';
import { compareIssues, issueCodes, type IssueCode } from '../../src/domain/issue.ts';
import type { LinkState } from '../../src/domain/link-state.ts';
import { openContentFolder } from '../../src/load/content-folder.ts';
import { loadFromDisk } from '../../src/load/from-disk.ts';
import { remoteEntries } from '../../src/load/remote-entries.ts';
import type { ReadRemote } from '../../src/load/remote-sites.ts';
import { inlineRenderer } from '../helpers/inline-renderer.ts';

const temporary = await mkdtemp(join(tmpdir(), 'cairn-checks-'));
after(() => rm(temporary, { recursive: true, force: true }));

/** Files of a `bad` wiki that cannot lie in the repository as they are. */
const made: { readonly [Code in IssueCode]?: (dir: string) => Promise<void> } = {
  async 'unreadable-file'(dir) {
    await writeFile(join(dir, 'records', 'latin-1.mdx'), Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'));
    await writeFile(join(dir, 'records', 'nul.mdx'), '---\ntitle: A\0B\n---\n');
    await writeFile(join(dir, 'records', 'large.mdx'), 'x'.repeat(5 * 1024 * 1024));
    await symlink('/etc/hostname', join(dir, 'records', 'outside.mdx'));
    await symlink('nowhere.mdx', join(dir, 'records', 'nowhere.mdx'));
  },
  // in pieces, so that no secret stands in the repository
  async secret(dir) {
    const token = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
    const key = ['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' ');
    const file = join(dir, 'records', 'a.mdx');
    await writeFile(file, `${await readFile(file, 'utf8')}\n{/* secretlint-disable */}\n\nThe token is ${token}.\n`);
    await writeFile(join(dir, 'records', 'runs.csv'), `run,token\n1,${token}\n`);
    await writeFile(
      join(dir, 'records', 'runs.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${token} --></svg>\n`,
    );
    await writeFile(join(dir, 'README.md'), `The token is ${token}.\n`);
    const access = ['AKIA', '5XQ2WMZB7RTEJH3D'].join('');
    await writeFile(join(dir, 'systems', 'store.yaml'), `name: Store\nowner: ada\nsummary: ${access}\n`);
    const lines = Array.from({ length: 4 }, () => 'MIIEpAIBAAKCAQEA3Tz2mr7SZiAMfQyuvBjM9Oi8tWcXqYbN');
    const armoured = [key, ...lines, key.replace('BEGIN', 'END')].map((line) => `  ${line}\n`).join('');
    await writeFile(join(dir, 'people', 'ada.yaml'), `name: Ada\nrole: |\n${armoured}`);
  },
  async 'possible-secret'(dir) {
    const set = ['pass', 'word: q8ZrT4mWx2LbV7nKc1Yd'].join('');
    await writeFile(join(dir, 'systems', 'store.yaml'), `name: Store\nowner: ada\n# ${set}\n`);
  },
  async 'too-complex'(dir) {
    const [file, text] = [join(dir, 'records', 'a.mdx'), `${'*a_ '.repeat(10_000)}$`];
    await writeFile(file, `${await readFile(file, 'utf8')}\n${text}\n`);
  },
};

/** What servers are taken to have said, for the rule that asks them. */
const states = new Map<string, LinkState>([
  ['https://alive.example/page', { kind: 'alive', status: 200 }],
  ['https://refusing.example/', { kind: 'refused', status: 403 }],
  ['https://gone.example/page?a=1', { kind: 'gone', reason: 'the server says 404' }],
  ['https://no-such-host.example/', { kind: 'gone', reason: 'there is no server of this name' }],
  ['https://failing.example/today', { kind: 'failing', reason: 'no answer in 20 seconds', days: 6 }],
  ['https://failing.example/for-long', { kind: 'failing', reason: 'the server says 503', days: 7 }],
]);

/** What the one other site that was ever read has said. */
const infra = {
  version: 1 as const,
  nodes: [
    { id: 'record:rabbit', kind: 'record', name: 'RabbitMQ', url: '/wiki/records/rabbit/', state: 'superseded' },
    {
      id: 'record:kafka',
      kind: 'record',
      name: 'Kafka',
      url: '/wiki/records/kafka/',
      state: 'accepted',
      aliases: ['old-kafka'],
    },
    { id: 'record:zeromq', kind: 'record', name: 'ZeroMQ', url: '/wiki/records/zeromq/', state: 'rejected' },
    { id: 'person:ben', kind: 'person', name: 'Ben Li', url: '/wiki/people/ben/', state: 'active' },
  ],
  edges: [{ from: 'record:kafka', to: 'record:rabbit', field: 'supersedes' }],
};
const readRemote: ReadRemote = async (peers) =>
  new Map(
    peers
      .filter(({ name }) => name === 'infra')
      .map(({ name, url }) => [name, { name, on: '2026-01-30', isOld: false, entries: remoteEntries(infra, url) }]),
  );

/** What only a thread that can be ended tells. */
const needsLimits: ReadonlySet<IssueCode> = new Set(['too-complex']);

/** The whole report on a fixture, as text. */
async function reportOn(code: IssueCode, name: 'ok' | 'bad'): Promise<string> {
  const contentDir = join(temporary, code, name);
  const source = join(import.meta.dirname, code, name);
  await cp(source, contentDir, { recursive: true, filter: (path) => basename(path) !== 'expected.txt' });
  if (name === 'bad') await made[code]?.(contentDir);
  const { corpus, issues } = needsLimits.has(code)
    ? await loadFromDisk({ contentDir, readRemote })
    : await openContentFolder(contentDir, inlineRenderer(contentDir), {}, readRemote).read();
  const { today } = corpus.wiki;
  assert.equal(today, '2026-01-31', 'wiki.yaml of a fixture says `today: 2026-01-31`');
  const all = [...issues, ...runChecks(corpus, today), ...deadLink(corpus, states)].sort(compareIssues);
  return all.map((issue) => `${formatIssue(issue)}\n`).join('');
}

for (const code of Object.keys(issueCodes) as IssueCode[]) {
  test(`${code}: nothing is wrong in \`ok\``, async () => {
    assert.equal(await reportOn(code, 'ok'), '');
  });

  test(`${code}: \`bad\` gives what expected.txt says`, async () => {
    const expected = await readFile(join(import.meta.dirname, code, 'bad', 'expected.txt'), 'utf8');
    assert.match(expected, new RegExp(`^\\S.* ${issueCodes[code].severity} ${code}$`, 'm'));
    assert.equal(await reportOn(code, 'bad'), expected);
  });
}
