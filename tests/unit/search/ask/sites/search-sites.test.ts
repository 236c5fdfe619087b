import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { openSiteIndex, readFrom } from '../../../../../src/cli/site-index.ts';
import type { ReadFile } from '../../../../../src/search/ask/pagefind/files.ts';
import { readQuestion } from '../../../../../src/search/ask/question.ts';
import { searchSites, unheard, type Sites } from '../../../../../src/search/ask/sites/search-sites.ts';
import type { Peer } from '../../../../../src/domain/wiki.ts';
import { buildDocuments } from '../../../../../src/search/index/documents.ts';
import { makeIndex } from '../../../../../src/search/index/make-index.ts';
import { makeFolder } from '../../../../helpers/content.ts';
import { makeCorpus } from '../../../../helpers/make-corpus.ts';

const today = '2026-06-01';
const peers = [
  { name: 'infra', url: 'https://infra.example.org/wiki/' },
  { name: 'apps', url: 'https://apps.example.org/' },
] as const;
const sites: Sites = { own: 'Ours', peers };
const asking = { question: readQuestion('q=queue'), from: 0, to: 10 };

const folders: Record<string, string> = {};
before(async () => {
  for (const [name, title] of [
    ['here', 'Queue of ours'],
    ['infra', 'Queue of infra'],
    ['apps', 'Queue of apps'],
  ] as const) {
    const outDir = makeFolder();
    const records = [
      { id: 'queue', title, supersedes: ['old'] },
      { id: 'old', title: `Old ${title.toLowerCase()}` },
    ];
    await makeIndex({
      documents: buildDocuments(makeCorpus({ records }), today),
      bodyHtml: async () => '',
      keyOf: async ({ url }) => url,
      last: undefined,
      outDir,
    });
    folders[name] = join(outDir, 'pagefind');
  }
});

const own = () => openSiteIndex({ folder: folders['here']!, base: '/' });
/** The files of a peer, but for those that `instead` gives or refuses. */
const reading =
  (instead: (site: string, path: string) => Promise<Uint8Array<ArrayBuffer>> | undefined = () => undefined) =>
  ({ name }: Peer): ReadFile =>
  (path) =>
    instead(name, path) ?? readFrom(folders[name]!)(path);
const shown = ({ hits }: { readonly hits: readonly { readonly site?: string | undefined; readonly href: string }[] }) =>
  hits.map(({ site, href }) => `${site} ${href}`).sort();

const ours = ['here /records/old/', 'here /records/queue/'];
const ofInfra = [
  'infra https://infra.example.org/wiki/records/old/',
  'infra https://infra.example.org/wiki/records/queue/',
];
const ofApps = ['apps https://apps.example.org/records/old/', 'apps https://apps.example.org/records/queue/'];

test('our own answers come without anything of another site being read', async () => {
  const read: string[] = [];
  const search = searchSites(
    own,
    sites,
    reading((site, path) => void read.push(`${site} ${path}`) as undefined),
  );
  const answer = await search.ask(asking, unheard(sites), today);
  assert.deepEqual(shown(answer), ours);
  assert.deepEqual(answer.sites, { heard: [], failed: [], open: ['infra', 'apps'] });
  assert.deepEqual(read, []);
});

test('other sites join in one after the other, and their files are read once', async () => {
  const read: string[] = [];
  const search = searchSites(
    own,
    sites,
    reading((site, path) => void read.push(`${site} ${path}`) as undefined),
  );
  let answer = await search.next(asking, unheard(sites), today);
  assert.equal(answer.sites?.heard.length, 1);
  answer = await search.next(asking, answer.sites, today);
  assert.deepEqual(shown(answer), [...ofApps, ...ours, ...ofInfra].sort());
  assert.deepEqual(answer.sites, { heard: ['infra', 'apps'], failed: [], open: [] });
  const leading = answer.hits.find(({ site, id }) => site === 'infra' && id === 'old')?.leadsTo;
  assert.equal(leading?.href, 'https://infra.example.org/wiki/records/queue/');
  await search.next(asking, unheard(sites), today);
  assert.deepEqual(read.length, new Set(read).size);
});

test('a site that never answers holds up nobody', async () => {
  const pending = new Promise<never>(() => {});
  const search = searchSites(
    own,
    sites,
    reading((site) => (site === 'infra' ? pending : undefined)),
  );
  const answer = await search.next(asking, unheard(sites), today);
  assert.deepEqual(shown(answer), [...ofApps, ...ours].sort());
  assert.deepEqual(answer.sites, { heard: ['apps'], failed: [], open: ['infra'] });
});

test('a site that stops answering within an answer holds up nobody either', async () => {
  const pending = new Promise<never>(() => {});
  const isFragment = (site: string, path: string) => site === 'infra' && path.startsWith('fragment/');
  const search = searchSites(
    own,
    sites,
    reading((site, path) => (isFragment(site, path) ? pending : undefined)),
  );
  const answer = await search.next(asking, unheard(sites), today);
  assert.deepEqual(answer.sites, { heard: ['apps'], failed: [], open: ['infra'] });
});

test('a dead site is told of and left out until it is tried again', async () => {
  let isDead = true;
  const refused = (site: string) => (site === 'infra' && isDead ? Promise.reject(new TypeError('refused')) : undefined);
  const search = searchSites(own, sites, reading(refused));
  let answer = await search.next(asking, unheard(sites), today);
  while (answer.sites!.open.length > 0) answer = await search.next(asking, answer.sites!, today);
  const failed = [{ name: 'infra', fault: 'unreachable' }] as const;
  assert.deepEqual(answer.sites, { heard: ['apps'], failed, open: [] });
  assert.deepEqual(unheard(sites, answer.sites?.failed), { heard: [], failed, open: ['apps'] });
  isDead = false;
  answer = await search.next(asking, { heard: [], failed: [], open: ['infra'] }, today);
  assert.deepEqual(answer.sites, { heard: ['infra'], failed: [], open: [] });
});

test('a site that fails after it was heard is left out, and the rest answers', async () => {
  let isDead = false;
  const search = searchSites(
    own,
    sites,
    reading((site) => (site === 'infra' && isDead ? Promise.reject(new Error('gone')) : undefined)),
  );
  const before = { ...asking, question: readQuestion('q=xylophone') };
  let answer = await search.next(before, { heard: [], failed: [], open: ['infra'] }, today);
  assert.deepEqual(answer.sites?.heard, ['infra']);
  isDead = true;
  answer = await search.ask(asking, answer.sites, today);
  assert.deepEqual(shown(answer), ours);
  assert.deepEqual(answer.sites?.failed, [{ name: 'infra', fault: 'unreachable' }]);
});

const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

test('an index of another version or form is told of as one that cannot be read', async () => {
  const spoilt: Readonly<Record<string, string>> = {
    'pagefind-entry.json': '{"languages":{}}',
    'catalogue.json': '{"names":{}}',
  };
  for (const [file, text] of Object.entries(spoilt)) {
    const search = searchSites(
      own,
      sites,
      reading((site, path) => (site === 'infra' && path === file ? Promise.resolve(bytes(text)) : undefined)),
    );
    const answer = await search.next(asking, { heard: [], failed: [], open: ['infra'] }, today);
    assert.deepEqual(shown(answer), ours, file);
    assert.deepEqual(answer.sites?.failed, [{ name: 'infra', fault: 'unreadable' }], file);
  }
});

test('what another site says of its pages cannot lead out of it, nor pass for what it is not', async () => {
  const catalogue = JSON.parse(readFileSync(join(folders['infra']!, 'catalogue.json'), 'utf8')) as {
    columns: Record<string, { values: unknown[]; at: number[] }>;
  };
  catalogue.columns['date'] = { values: ['<script>', 7], at: [0, 1] };
  catalogue.columns['leadsTo'] = { values: [99], at: [0, 0] };
  catalogue.columns['site'] = { values: [['here']], at: [0, 0] };
  catalogue.columns['person'] = { values: ['ada', [1, 'ada']], at: [0, 1] };
  const fragment = {
    url: '/../../evil/',
    content: 'queue',
    meta: { title: '<b>queue</b>', lead: 3 },
    anchors: [{ element: 'h2' }],
  };
  const search = searchSites(
    own,
    sites,
    reading((site, path) => {
      if (site !== 'infra') return undefined;
      if (path === 'catalogue.json') return Promise.resolve(bytes(JSON.stringify(catalogue)));
      return path.startsWith('fragment/')
        ? Promise.resolve(bytes(`pagefind_dcd${JSON.stringify(fragment)}`))
        : undefined;
    }),
  );
  const { hits } = await search.next(asking, { heard: [], failed: [], open: ['infra'] }, today);
  const theirs = hits.filter(({ site }) => site === 'infra');
  assert.deepEqual(
    theirs.map(({ href, title, date, leadsTo }) => ({ href, title, date, leadsTo })),
    [0, 1].map(() => ({ href: peers[0].url, title: '<b>queue</b>', date: undefined, leadsTo: undefined })),
  );
});

test('an index of our own that cannot be read is a failure, whatever the others say', async () => {
  const search = searchSites(() => Promise.reject(new Error('no index')), sites, reading());
  await assert.rejects(search.next(asking, unheard(sites), today), /no index/);
});
