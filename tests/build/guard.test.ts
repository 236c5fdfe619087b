/** Do nginx and Caddy let in only those that an oauth2-proxy lets in? Real servers, beside something that answers as it is documented to. */

import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { caddyConfig } from '../../src/views/caddy-config.ts';
import { nginxConfig } from '../../src/views/nginx-config.ts';
import { makeFolder } from '../helpers/content.ts';
import { findProgram } from '../helpers/debian.ts';
import { startCaddy, startNginx, type PlainServer } from '../helpers/plain-servers.ts';

const folder = makeFolder({
  'index.html': 'the home page',
  '404.html': 'no such page',
  'records/vault/index.html': 'the vault',
  'pagefind/pagefind-entry.json': '{"the": "index"}',
  'pagefind/fragment/a.pf_fragment': 'a fragment',
});
const groups: Readonly<Record<string, string>> = { ada: 'infra', ben: 'staff' };
const asPage = { accept: 'text/html,*/*', 'sec-fetch-mode': 'navigate' };
/** As its cookie would say. */
const by = (name: string) => ({ cookie: `_oauth2_proxy=${name}`, ...asPage });

/** Answers where oauth2-proxy does: 202, 401 or 403 where it is asked, and the way to the provider where a login starts. */
function makeGuard(): Server {
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const name = /_oauth2_proxy=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
    if (pathname === '/oauth2/auth') {
      const allowed = searchParams.get('allowed_groups');
      const isAllowed = name !== undefined && (allowed === null || groups[name] === allowed);
      response.writeHead(name === undefined ? 401 : isAllowed ? 202 : 403).end();
    } else if (pathname === '/oauth2/start') {
      const wanted = request.headers['x-auth-request-redirect'];
      response.writeHead(302, { location: `http://login.example/?then=${encodeURIComponent(String(wanted))}` }).end();
    } else response.writeHead(404).end();
  });
}

const guard = makeGuard();
before(() => new Promise<void>((resolve) => guard.listen(0, '127.0.0.1', resolve)));
after(() => {
  guard.closeAllConnections();
  guard.close();
});

const servers = [
  { name: 'nginx', start: startNginx, configOf: nginxConfig },
  { name: 'caddy', start: startCaddy, configOf: caddyConfig },
] as const;

for (const { name, start, configOf } of servers) {
  const program = findProgram(name);
  const skip = program === undefined ? `needs ${name}, which is neither installed nor can be` : false;
  const open = (base: string, group?: string, at = `127.0.0.1:${(guard.address() as AddressInfo).port}`) =>
    start(program ?? '', (host) => configOf({ host, folder, base }, { at, group }));

  for (const base of ['/', '/wiki/']) {
    test(`${name} under ${base}: nobody but the group sees anything of its site`, { skip }, async (t) => {
      const { ask, end } = await open(base, 'infra');
      t.after(end);
      const vault = await ask(`${base}records/vault/`, by('ada'));
      assert.deepEqual(
        [vault.status, vault.body, vault.headers['cache-control']],
        [200, 'the vault', 'private, no-cache'],
      );
      const fragment = await ask(`${base}pagefind/fragment/a.pf_fragment`, by('ada'));
      assert.deepEqual(
        [fragment.body, fragment.headers['cache-control']],
        ['a fragment', 'private, max-age=31536000, immutable'],
      );
      const missing = await ask(`${base}nowhere/`, by('ada'));
      assert.deepEqual([missing.status, missing.body], [404, 'no such page']);
      for (const path of [
        '',
        'records/vault/',
        'records/vault',
        'pagefind/pagefind-entry.json',
        'nowhere/',
        '404.html',
      ]) {
        assertNothing(await ask(base + path, by('ben')), 403);
        const wanted = `${base}${path}?q=a&r=b%20c`;
        const led = await ask(wanted, asPage);
        assertNothing(led, 302);
        assert.equal(led.headers['location'], `http://login.example/?then=${encodeURIComponent(wanted)}`);
        for (const headers of [{ accept: '*/*' }, { accept: 'text/html', 'sec-fetch-mode': 'cors' }]) {
          const refused = await ask(base + path, headers);
          assertNothing(refused, 401);
          assert.equal(refused.headers['location'], undefined);
        }
      }
    });
  }

  test(`${name} lets in all who have logged in where no group is named`, { skip }, async (t) => {
    const { ask, end } = await open('/');
    t.after(end);
    assert.equal((await ask('/', by('ben'))).body, 'the home page');
    assertNothing(await ask('/', asPage), 302);
  });

  test(`${name} lets nobody in while the guard is down`, { skip }, async (t) => {
    const { ask, end } = await open('/', 'infra', '127.0.0.1:1');
    t.after(end);
    for (const path of ['/', '/records/vault/', '/nowhere/']) {
      const { status, body } = await ask(path, by('ada'));
      assert.ok(status >= 500, String(status));
      assert.doesNotMatch(body, /home|vault|such page/);
    }
  });
}

function assertNothing({ status, body }: Awaited<ReturnType<PlainServer['ask']>>, expected: number): void {
  assert.equal(status, expected);
  assert.doesNotMatch(body, /the home page|the vault|index|no such page/);
}
