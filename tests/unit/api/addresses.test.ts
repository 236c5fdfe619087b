import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { addressFiles } from '../../../src/api/address-files.ts';
import { movesOf } from '../../../src/api/addresses/moves.ts';
import { nginxMapText, redirectsText } from '../../../src/api/addresses/redirects.ts';
import { sitemapText } from '../../../src/api/addresses/sitemap.ts';
import { apiDay, makeApiCorpus, makeApiSource } from '../../helpers/api-corpus.ts';
import { makeFolder } from '../../helpers/content.ts';
import { findProgram } from '../../helpers/debian.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const none = { kind: 'none' } as const;

const moved = makeCorpus({
  wiki: { base: '/wiki/' },
  records: [
    { id: 'use-kafka', aliases: ['ADR-12', 'Plan', 'Événements'], source: { path: 'docs/adr/0012 Use_Kafka.md' } },
    { id: 'plan', source: { path: 'plans/7/README.rst' } },
    { id: 'long', aliases: ['a'.repeat(200)] },
    { id: 'escaped', source: { path: '../../etc/passwd' } },
    { id: 'shadow', source: { path: 'records/plan.md' } },
    { id: 'index', source: { path: 'pagefind/pagefind.md' } },
  ],
});

test('aliases and the paths of imported records lead to the pages of today', () => {
  assert.deepEqual(
    movesOf(moved).map(({ from, to }) => `${from} ${to}`),
    [
      '/wiki/docs/adr/0012 Use_Kafka /wiki/records/use-kafka/',
      '/wiki/docs/adr/0012 Use_Kafka.html /wiki/records/use-kafka/',
      '/wiki/docs/adr/0012 Use_Kafka.md /wiki/records/use-kafka/',
      '/wiki/plans/7 /wiki/records/plan/',
      '/wiki/plans/7.html /wiki/records/plan/',
      '/wiki/plans/7/README.rst /wiki/records/plan/',
      '/wiki/records/ADR-12 /wiki/records/use-kafka/',
      '/wiki/records/Plan /wiki/records/use-kafka/',
      `/wiki/records/${'a'.repeat(200)} /wiki/records/long/`,
      '/wiki/records/adr-12 /wiki/records/use-kafka/',
      '/wiki/records/evenements /wiki/records/use-kafka/',
      '/wiki/records/Événements /wiki/records/use-kafka/',
    ],
  );
});

test('an old file name is a page that leads on', async () => {
  const files = new Map([...addressFiles(makeApiSource(moved))].map((file) => [file.path, file]));
  assert.deepEqual(
    [...files.keys()],
    ['docs/adr/0012 Use_Kafka/index.html', 'plans/7/index.html', '_redirects', '_redirects.nginx'],
  );
  const page = await files.get('plans/7/index.html')?.text(() => undefined);
  assert.match(page ?? '', /<meta http-equiv="refresh" content="0;url=\/wiki\/records\/plan\/">/);
});

test('_redirects has a line for each form of an old address', () => {
  const moves = movesOf(moved).filter(({ from }) => /ADR-12|README|Év/.test(from));
  assert.equal(
    redirectsText(moves),
    [
      '/wiki/plans/7/README.rst /wiki/records/plan/ 301',
      '/wiki/records/ADR-12 /wiki/records/use-kafka/ 301',
      '/wiki/records/ADR-12/ /wiki/records/use-kafka/ 301',
      '/wiki/records/%C3%89v%C3%A9nements /wiki/records/use-kafka/ 301',
      '/wiki/records/%C3%89v%C3%A9nements/ /wiki/records/use-kafka/ 301',
      '',
    ].join('\n'),
  );
});

const nginx = findProgram('nginx') ?? '';

test('nginx leads on by the map', { skip: nginx === '' && 'needs nginx' }, async (context) => {
  const dir = makeFolder({ 'moved.map': nginxMapText(movesOf(moved), ['/wiki/records/plan/']) });
  const port = await freePort();
  mkdirSync(join(dir, 'site'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${dir}/${name};`,
  );
  const server = `server { listen 127.0.0.1:${port}; root ${dir}/site; if ($cairn_moved) { return 301 $cairn_moved; } }`;
  writeFileSync(
    join(dir, 'nginx.conf'),
    `daemon off; pid ${dir}/pid; error_log stderr; events {} http { access_log off; absolute_redirect off; ${temporary.join(' ')} include ${dir}/moved.map; ${server} }`,
  );
  execFileSync(nginx, ['-t', '-q', '-e', 'stderr', '-c', join(dir, 'nginx.conf')], { stdio: 'pipe' });
  await runNginx(context, dir);
  const locationOf = async (path: string) => {
    const response = await fetchSoon(`http://127.0.0.1:${port}${path}`);
    return response.status === 301 ? response.headers.get('location') : undefined;
  };
  assert.equal(await locationOf('/wiki/records/ADR-12'), '/wiki/records/use-kafka/');
  assert.equal(await locationOf('/wiki/records/ADR-12/'), '/wiki/records/use-kafka/');
  assert.equal(await locationOf('/wiki/docs/adr/0012%20Use_Kafka.md'), '/wiki/records/use-kafka/');
  assert.equal(await locationOf('/wiki/records/%C3%89v%C3%A9nements'), '/wiki/records/use-kafka/');
  assert.equal(await locationOf('/wiki/records/none/'), undefined);
  // capitals count for nothing in a map, and this is a page of today
  assert.equal(await locationOf('/wiki/records/plan/'), undefined);
});

test('the sitemap is valid and names every page in full', () => {
  const text = sitemapText(makeApiCorpus(), none, apiDay) ?? '';
  const schema = XmlDocument.fromString(
    readFileSync(new URL('../../fixtures/feeds/sitemap.xsd', import.meta.url), 'utf8'),
  );
  const document = XmlDocument.fromString(text);
  XsdValidator.fromDoc(schema).validate(document);
  document.dispose();
  for (const path of ['', 'records/bf16/', 'systems/cluster/', 'areas/numerics/', 'guide/']) {
    assert.ok(text.includes(`<loc>https://wiki.example.org/wiki/${path}</loc>`), path);
  }
});

test('a wiki that does not know its address has no sitemap', () => {
  assert.equal(sitemapText(makeCorpus({ records: [{ id: 'x' }] }), none, apiDay), undefined);
});

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    }),
  );
}

async function runNginx(context: TestContext, dir: string): Promise<void> {
  const child = spawn(nginx, ['-e', 'stderr', '-c', join(dir, 'nginx.conf')], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  context.after(async () => {
    child.kill();
    await ended;
  });
}

/** Asks until the server listens, for ten seconds. */
async function fetchSoon(url: string): Promise<Response> {
  for (let tries = 0; ; tries++) {
    try {
      return await fetch(url, { redirect: 'manual' });
    } catch (error) {
      if (tries >= 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
