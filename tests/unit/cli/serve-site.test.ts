import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { serveSite } from '../../../src/cli/serve-site.ts';
import { makeFolder } from '../../helpers/cairn.ts';

async function makeSite(t: TestContext, base: string, openTo: readonly string[] = []) {
  const dir = makeFolder(t);
  mkdirSync(join(dir, 'site', 'records'), { recursive: true });
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  writeFileSync(join(dir, 'site', 'index.html'), 'home');
  writeFileSync(join(dir, 'site', 'records', 'index.html'), 'records');
  writeFileSync(join(dir, 'site', '404.html'), 'nothing here');
  const site = await serveSite({ dir: join(dir, 'site'), base, port: 0, openTo });
  t.after(() => site.stop());
  const get = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`http://localhost:${site.port}${path}`, { redirect: 'manual', ...init });
    return `${answer.status} ${answer.headers.get('location') ?? (await answer.text())}`;
  };
  return { ...site, get, folder: join(dir, 'site') };
}

test('a site is served under its base path, and what is not there gets the page for that', async (t) => {
  const { url, port, get } = await makeSite(t, '/wiki/');
  assert.equal(url, `http://localhost:${port}/wiki/`);
  assert.equal(await get('/wiki/'), '200 home');
  assert.equal(await get('/wiki/records/?q=1'), '200 records');
  assert.equal(await get('/wiki/nowhere/'), '404 nothing here');
  assert.equal(await get('/elsewhere/'), '404 nothing here');
  assert.equal(await get('/'), '302 /wiki/');
  assert.equal(await get('/wiki'), '302 /wiki/');
  assert.equal(await get('/wiki/', { method: 'POST' }), '405 ');
});

test('nothing outside the folder is served', async (t) => {
  const { get } = await makeSite(t, '/');
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/%zz']) {
    assert.doesNotMatch(await get(path), /^200|secret/, path);
  }
});

test('the index is open to the sites that are named, and nothing else is', async (t) => {
  const { url, folder } = await makeSite(t, '/wiki/', ['https://a.example']);
  mkdirSync(join(folder, 'pagefind'));
  writeFileSync(join(folder, 'pagefind', 'catalogue.json'), '{}');
  const openedTo = async (path: string, origin: string) => {
    const { headers } = await fetch(url + path, { headers: { origin } });
    return `${headers.get('access-control-allow-origin')} ${headers.get('vary')}`;
  };
  assert.equal(await openedTo('pagefind/catalogue.json', 'https://a.example'), 'https://a.example Origin');
  assert.equal(await openedTo('pagefind/catalogue.json', 'https://b.example'), 'null Origin');
  assert.equal(await openedTo('records/', 'https://a.example'), 'null null');
});

test('a new build shows at once', async (t) => {
  const { get, folder } = await makeSite(t, '/');
  assert.equal(await get('/'), '200 home');
  writeFileSync(join(folder, 'index.html'), 'a newer home');
  assert.equal(await get('/'), '200 a newer home');
});

test('a port that was asked for and is taken is an error, also when it is taken on the other localhost', async (t) => {
  for (const address of ['127.0.0.1', '::1']) {
    const other = createServer();
    const listening = await new Promise<boolean>((resolve) => {
      other.once('error', () => resolve(false));
      other.listen(0, address, () => resolve(true));
    });
    if (!listening) continue;
    t.after(() => other.close());
    const { port } = other.address() as AddressInfo;
    await assert.rejects(serveSite({ dir: '.', base: '/', port }), {
      name: 'CliError',
      message: `Port ${port} is taken; name another one, or leave out \`--port\` to have one found.`,
    });
  }
});

test('a host that is none of ours is an error', async () => {
  await assert.rejects(serveSite({ dir: '.', base: '/', port: 0, host: '192.0.2.1' }), {
    name: 'CliError',
    message: '`--host` names `192.0.2.1`, which is no address of this machine.',
    exitCode: 2,
  });
});
