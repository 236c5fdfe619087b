/** Do the recipes of the guide work? A site is served by a real nginx, Caddy and Apache, as the guide says. */

import assert from 'node:assert/strict';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { askedAgain, keptForEver, siteHeaders } from '../../src/views/host-headers.ts';
import { caddyConfig } from '../../src/views/caddy-config.ts';
import { nginxConfig } from '../../src/views/nginx-config.ts';
import { findApache, startApache } from '../helpers/apache.ts';
import { makeWiki } from '../helpers/built-wiki.ts';
import { putFiles, recordText, runCairn } from '../helpers/content.ts';
import { findProgram } from '../helpers/debian.ts';
import { startProvider } from '../helpers/openid-provider.ts';
import { startCaddy, startNginx } from '../helpers/plain-servers.ts';
import { freePort, get, type Answer, type Headers } from '../helpers/server.ts';
import { Visitor } from '../helpers/visitor.ts';

const apache = findApache();
const bases = ['/', '/wiki/'] as const;
/** The sites that may read the index, where there is no login. */
const openTo = ['https://apps.example.org', 'https://infra.example.org:8443'];
const text = 'It was decided so. '.repeat(100);
const wiki = makeWiki({
  'records/first.mdx': recordText('First things', text, 'status: accepted\naliases: [primary]'),
});
const outOf = (base: string) => join(wiki.work, base === '/' ? 'root' : 'based');

async function build(base: string): Promise<void> {
  const words = ['build', '--content', wiki.content, '--out', outOf(base), '--base', base];
  const { code, output } = await runCairn(words, wiki.env);
  assert.equal(code, 0, output);
}

/** A server that is up: what it answers, and what ends it. */
interface Host {
  readonly ask: (path: string, headers?: Headers) => Promise<Answer>;
  readonly end: () => Promise<void>;
  /** Whether it opens the index to other sites. */
  readonly isOpen: boolean;
  /** How it says how long a file is good. */
  readonly caches: readonly [kept: string, asked: string];
}

const startPlain =
  (startIt: typeof startNginx, configOf: typeof nginxConfig) => async (program: string, base: string) => {
    const { ask, end } = await startIt(program, (host) => configOf({ host, folder: outOf(base), base, openTo }));
    return { ask, end, isOpen: true, caches: [keptForEver, askedAgain] } satisfies Host;
  };

/** Behind a login: what is asked is asked by somebody who has gone through it. */
async function startApacheWithLogin(_: string, base: string): Promise<Host> {
  const port = await freePort();
  const site = `https://localhost:${port}`;
  const client = { id: 'wiki', secret: 'secret-of-wiki', redirect: `${site}/.login` };
  const provider = await startProvider({ ada: [] }, [client]);
  const { id, secret } = client;
  const place = { name: 'localhost', folder: outOf(base), base, client: id, secret };
  const endApache = await startApache(apache ?? assert.fail(), { port, provider: provider.url, sites: [place] });
  const visitor = new Visitor();
  await visitor.logIn(`${site}${base}`, 'ada');
  return {
    ask: (path, headers) => get(port, path, { cookie: visitor.cookiesFor(site), ...headers }, { tls: true }),
    end: () => Promise.all([endApache(), provider.close()]).then(() => undefined),
    isOpen: false,
    caches: ['private, max-age=31536000, immutable', 'private, no-cache'],
  };
}

/** What all must do. */
async function assertServes({ ask, isOpen, caches: [kept, asked] }: Host, base: string): Promise<void> {
  const home = await ask(base);
  assert.equal(home.status, 200);
  assert.match(home.body, /First things/);
  for (const [name, value] of Object.entries(siteHeaders)) assert.equal(home.headers[name.toLowerCase()], value, name);
  assert.equal(home.headers['cache-control'], asked);
  assert.match(String(home.headers['content-type']), /^text\/html/);

  const again = await ask(base, { 'if-none-match': String(home.headers['etag']) });
  assert.equal(again.status, 304);

  const packed = await ask(`${base}records/first/`, { 'accept-encoding': 'gzip' });
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.match(packed.body, /It was decided so\. It was/);
  const packedAgain = { 'accept-encoding': 'gzip', 'if-none-match': String(packed.headers['etag']) };
  assert.equal((await ask(`${base}records/first/`, packedAgain)).status, 304);

  const style = readdirSync(join(outOf(base), '_astro')).find((name) => name.endsWith('.css')) ?? '';
  const sheet = await ask(`${base}_astro/${style}`);
  assert.deepEqual([sheet.status, sheet.headers['cache-control']], [200, kept]);
  assert.equal(sheet.headers['x-content-type-options'], 'nosniff');
  const fragment = readdirSync(join(outOf(base), 'pagefind/fragment'))[0] ?? '';
  assert.equal((await ask(`${base}pagefind/fragment/${fragment}`)).headers['cache-control'], kept);
  assert.equal((await ask(`${base}pagefind/pagefind-entry.json`)).headers['cache-control'], asked);

  for (const [path, origin, opened] of [
    ['pagefind/pagefind-entry.json', openTo[0], openTo[0]],
    [`pagefind/fragment/${fragment}`, openTo[1], openTo[1]],
    ['api/v1/graph.json', openTo[1], openTo[1]],
    ['api/v1/graph.json', 'https://apps.example.org.evil.example', undefined],
    ['pagefind/pagefind-entry.json', undefined, undefined],
    ['api/v1/people.json', openTo[0], undefined],
    ['records/first/', openTo[0], undefined],
  ] as const) {
    const { status, headers } = await ask(base + path, origin === undefined ? {} : { origin });
    const allowed = headers['access-control-allow-origin'];
    assert.deepEqual([status, allowed], [200, isOpen ? opened : undefined], `${path} for ${origin}`);
  }

  for (const path of ['nowhere/', '_astro/nowhere.css', 'records/nowhere']) {
    const missing = await ask(`${base}${path}`);
    assert.equal(missing.status, 404, path);
    assert.match(missing.body, /No such page/, path);
    assert.notEqual(missing.headers['cache-control'], kept, path);
    assert.equal(missing.headers['x-content-type-options'], 'nosniff', path);
  }

  const folder = await ask(`${base}records/first`);
  assert.ok([301, 308].includes(folder.status), String(folder.status));
  assert.equal(new URL(String(folder.headers['location']), 'http://localhost/').pathname, `${base}records/first/`);
  const moved = await ask(`${base}records/primary/`);
  assert.match(moved.body, new RegExp(`url=${base}records/first/`));
  if (base !== '/') {
    const top = await ask('/');
    const to = new URL(String(top.headers['location']), 'http://localhost/').pathname;
    assert.deepEqual([top.status, to], [302, base]);
  }
  for (const path of ['../outside.txt', '%2e%2e/outside.txt', '..%2foutside.txt']) {
    assert.doesNotMatch((await ask(`${base}${path}`)).body, /not for readers/, path);
  }
}

const servers = [
  { name: 'nginx', start: startPlain(startNginx, nginxConfig), program: findProgram('nginx') },
  { name: 'caddy', start: startPlain(startCaddy, caddyConfig), program: findProgram('caddy') },
  { name: 'apache', start: startApacheWithLogin, program: apache?.apache },
] as const;
/** Those that run, each on both sites. */
const hosts: { readonly name: string; readonly base: string; readonly host: Host }[] = [];

before(async () => {
  putFiles(wiki.work, { 'outside.txt': 'not for readers' });
  chmodSync(wiki.work, 0o755); // Apache's own user reads it
  for (const base of bases) await build(base);
  for (const base of bases)
    for (const { name, start, program } of servers)
      if (program !== undefined) hosts.push({ name, base, host: await start(program, base) });
});

after(() => Promise.all(hosts.map(({ host }) => host.end())));

for (const base of bases) {
  for (const { name, program } of servers) {
    const skip = program === undefined ? `needs ${name}, which is neither installed nor can be` : false;
    test(`${name} serves a site under ${base} as the guide says`, { skip }, async () => {
      const { host } = hosts.find((one) => one.name === name && one.base === base) ?? assert.fail();
      await assertServes(host, base);
    });
  }

  test(`all of them serve the next site under ${base} when it is there`, async () => {
    putFiles(wiki.content, { 'records/second.mdx': recordText(`Second under ${base}`) });
    await build(base);
    for (const { host } of hosts.filter((one) => one.base === base)) {
      assert.match((await host.ask(`${base}records/second/`)).body, new RegExp(`Second under ${base}`));
      await assertServes(host, base);
    }
  });
}
