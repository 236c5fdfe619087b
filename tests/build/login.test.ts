/** Does the door of each site let in only those it is for? A real Apache, as the guide says, with an OpenID provider. */

import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { findApache, startApache } from '../helpers/apache.ts';
import { makeFolder } from '../helpers/content.ts';
import { makeKeys, startProvider, type Provider, type Spoilt } from '../helpers/openid-provider.ts';
import { freePort, get } from '../helpers/server.ts';
import { Visitor } from '../helpers/visitor.ts';

const apache = findApache();
const skip = apache === undefined ? 'needs Apache with mod_auth_openidc, which is neither installed nor can be' : false;

const paths = ['', 'records/vault/', 'records/vault.md', 'api/v1/records.json', 'pagefind/pagefind-entry.json'];
const members = { ada: ['infra', 'staff'], ben: ['staff', 'infrastructure'], cem: [] };
let port = 0;
let provider: Provider;
let end = async () => {};

/** The address of a path at a site. */
const at = (site: 'everyone' | 'infra', path = '') => `https://${site}.localhost:${port}/${path}`;

/** What a site says at each of these paths; the marks tell whose it is. */
function siteFolder(mark: string): string {
  const file = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
  const files = Object.fromEntries([...paths, '404.html'].map((path) => [file(path), `${mark} at /${path}`]));
  const folder = makeFolder(files);
  chmodSync(folder, 0o755); // Apache's own user reads it
  return folder;
}

before(async () => {
  if (apache === undefined) return;
  port = await freePort();
  const clientOf = (site: 'everyone' | 'infra') => ({
    id: `wiki-${site}`,
    secret: `secret-of-${site}`,
    redirect: at(site, '.login'),
  });
  provider = await startProvider(members, [clientOf('everyone'), clientOf('infra')]);
  const sites = (['everyone', 'infra'] as const).map((site) => ({
    name: `${site}.localhost`,
    folder: siteFolder(`for ${site}`),
    base: '/',
    client: clientOf(site).id,
    secret: clientOf(site).secret,
    group: site === 'infra' ? site : undefined,
  }));
  end = await startApache(apache, { port, provider: provider.url, sites });
});

after(async () => {
  await end();
  await provider?.close();
});

test('who has not logged in is led to the provider, and from there back to the very page', { skip }, async () => {
  const visitor = new Visitor();
  const page = at('infra', 'records/vault/?q=a&r=b%20c');
  const sent = await visitor.ask(page);
  assert.equal(sent.status, 302);
  assert.ok(String(sent.headers['location']).startsWith(`${provider.url}/authorize?`));
  assert.doesNotMatch(sent.body, /for infra/);
  const { answer } = await visitor.logIn(page, 'ada');
  assert.deepEqual([answer.status, answer.headers['location']], [302, page]);
  const shown = await visitor.ask(page);
  assert.deepEqual([shown.status, shown.body], [200, 'for infra at /records/vault/']);
});

test('what scripts and programs ask for without a login is refused, not led elsewhere', { skip }, async () => {
  const asked = provider.asked();
  const kinds = [
    { accept: '*/*' },
    { accept: 'application/json' },
    { accept: 'text/html', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    { accept: 'text/html', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    {},
  ];
  for (const headers of kinds) {
    for (const path of paths) {
      const {
        status,
        headers: said,
        body,
      } = await get(port, `/${path}`, { host: new URL(at('infra')).host, ...headers }, { tls: true });
      assert.deepEqual([status, said['location'], said['set-cookie']], [401, undefined, undefined], path);
      assert.doesNotMatch(body, /for infra/);
    }
  }
  assert.equal(provider.asked(), asked);
});

test('a member of the group sees its site, and others see nothing of it, whatever they ask for', { skip }, async () => {
  const ada = new Visitor();
  await ada.logIn(at('infra'), 'ada');
  for (const path of paths) {
    const { status, body, headers } = await ada.ask(at('infra', path));
    assert.deepEqual([status, body, headers['cache-control']], [200, `for infra at /${path}`, 'private, no-cache']);
  }
  const missing = await ada.ask(at('infra', 'nowhere/'));
  assert.deepEqual([missing.status, missing.body], [404, 'for infra at /404.html']);
  for (const name of ['ben', 'cem']) {
    const visitor = new Visitor();
    await visitor.logIn(at('infra'), name);
    for (const path of [...paths, 'records', 'records/', 'nowhere/', '404.html', 'index.html']) {
      const { status, body, headers } = await visitor.ask(at('infra', path));
      const refusal = 'You are logged in, but this site is for the group infra.';
      assert.deepEqual([status, body, headers['location']], [403, refusal, undefined], `${name} ${path}`);
    }
  }
});

test('everybody who has logged in sees the site for everyone; it opens no other', { skip }, async () => {
  const ben = new Visitor();
  await ben.logIn(at('everyone'), 'ben');
  for (const path of paths) assert.equal((await ben.ask(at('everyone', path))).body, `for everyone at /${path}`);
  const cookies = ben.cookies.get(new URL(at('everyone')).origin);
  ben.cookies.set(new URL(at('infra')).origin, new Map(cookies));
  for (const path of paths) {
    const { status, body } = await ben.ask(at('infra', path));
    assert.ok(status === 403 || status === 302, String(status));
    assert.doesNotMatch(body, /for infra/);
  }
});

const now = Math.floor(Date.now() / 1000);
const refused: Readonly<Record<string, Spoilt>> = {
  'signed by somebody else': { key: makeKeys().privateKey },
  'signed with a secret that both know': { alg: 'HS256' },
  'of yesterday': { claims: { iat: now - 90_000, exp: now - 86_400 } },
  'of another provider': { claims: { iss: 'https://login.example.net' } },
  'meant for another site': { claims: { aud: 'wiki-everyone' } },
  'of another login': { claims: { nonce: 'another' } },
};
for (const [name, spoilt] of Object.entries(refused)) {
  test(`a token ${name} opens nothing`, { skip }, async (t) => {
    t.after(() => provider.spoil(undefined));
    const visitor = new Visitor();
    provider.spoil(spoilt);
    const { answer } = await visitor.logIn(at('infra', 'records/vault/'), 'ada');
    assert.notEqual(answer.headers['location'], at('infra', 'records/vault/'));
    assert.deepEqual(
      [...(visitor.cookies.get(new URL(at('infra')).origin)?.keys() ?? [])].filter((key) => !key.includes('state')),
      [],
    );
    const page = await visitor.ask(at('infra', 'records/vault/'));
    assert.equal(page.status, 302);
    assert.doesNotMatch(answer.body + page.body, /for infra/);
  });
}

test('a way back is good for the browser that was sent, and once', { skip }, async () => {
  const ada = new Visitor();
  const back = await ada.wayBack(at('infra'), 'ada');
  const stolen = await new Visitor().ask(back);
  assert.notEqual(stolen.status, 200);
  assert.equal(stolen.headers['set-cookie'], undefined);
  assert.equal((await ada.ask(back)).headers['location'], at('infra'));
  const again = await new Visitor().ask(back);
  assert.equal(again.headers['set-cookie'], undefined);
});

test('cookies are for this site alone, not for its scripts, and go by TLS only', { skip }, async () => {
  const visitor = new Visitor();
  const flags = () =>
    [...(visitor.cookies.get(new URL(at('infra')).origin)?.values() ?? [])].map((line) =>
      line.replace(/^(__Host-wiki(?:-state-)?)[^;]*/, '$1'),
    );
  await visitor.ask(at('infra'));
  assert.deepEqual(flags(), ['__Host-wiki-state-; Path=/; Secure; HttpOnly; SameSite=Lax']);
  await visitor.logIn(at('infra'), 'ada');
  const lines = [...(visitor.cookies.get(new URL(at('infra')).origin)?.values() ?? [])];
  const session = lines.find((line) => line.startsWith('__Host-wiki=')) ?? '';
  assert.match(session, /^__Host-wiki=[\w-]{20,}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  assert.ok(lines.every((line) => line.startsWith('__Host-wiki')));
});

test('a logout ends the session, here and at the provider', { skip }, async () => {
  const visitor = new Visitor();
  await visitor.logIn(at('infra'), 'ada');
  const { origin } = new URL(at('infra'));
  const kept = new Map(visitor.cookies.get(origin));
  const out = await visitor.ask(at('infra', `.login?logout=${encodeURIComponent(at('infra'))}`));
  assert.equal(out.status, 302);
  const said = new URL(String(out.headers['location']));
  assert.deepEqual(
    [`${said.origin}${said.pathname}`, said.searchParams.get('post_logout_redirect_uri')],
    [`${provider.url}/end`, at('infra')],
  );
  assert.deepEqual([...(visitor.cookies.get(origin) ?? [])], []);
  visitor.cookies.set(origin, kept); // as somebody who took them
  assert.equal((await visitor.ask(at('infra'))).status, 302);
  const elsewhere = await visitor.ask(at('infra', `.login?logout=${encodeURIComponent('https://elsewhere.example/')}`));
  assert.doesNotMatch(String(elsewhere.headers['location'] ?? ''), /elsewhere/);
});

test('without the file of its secrets, Apache does not start', { skip }, async () => {
  if (apache === undefined) return;
  const site = { name: 'localhost', folder: makeFolder(), base: '/', client: 'wiki', secret: '' };
  const starting = startApache(apache, { port: await freePort(), provider: provider.url, sites: [site] });
  await assert.rejects(starting, /Could not open configuration file .*wiki\.conf/);
});
