/** Do the recipes of the guide work? A site is served by a real nginx and a real Caddy, as the guide says. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { askedAgain, keptForEver, siteHeaders } from '../../src/views/host-headers.ts';
import { caddyConfig, nginxConfig } from '../../src/views/host-configs.ts';
import { makeWiki } from '../helpers/built-wiki.ts';
import { makeFolder, putFiles, recordText, runCairn } from '../helpers/content.ts';
import { findProgram } from '../helpers/debian.ts';

const bases = ['/', '/wiki/'] as const;
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

before(async () => {
  putFiles(wiki.work, { 'outside.txt': 'not for readers' });
  for (const base of bases) await build(base);
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Without following anything, and with the path as it is. */
function get(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, path, host: '127.0.0.1', headers: { host: 'localhost', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const body = response.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: body.toString() });
      });
    })
      .once('error', reject)
      .end();
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server and waits until it answers. */
async function start(t: TestContext, program: string, words: readonly string[], port: number): Promise<void> {
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: makeFolder() },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  t.after(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  for (let tries = 0; tries < 100; tries++) {
    if (
      await get(port, '/').then(
        () => true,
        () => false,
      )
    )
      return;
    assert.equal(child.exitCode, null, output);
    await wait(50);
  }
  assert.fail(`${program} does not answer: ${output}`);
}

/** The guide's text, in the smallest nginx there is around it. */
async function startNginx(t: TestContext, program: string, base: string): Promise<number> {
  const port = await freePort();
  const dir = makeFolder();
  const config = nginxConfig({ host: 'localhost', folder: outOf(base), base });
  assert.ok(config.includes('listen 80;'));
  const file = join(dir, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${dir}/${name};`,
  );
  writeFileSync(
    file,
    `daemon off; pid ${dir}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${temporary.join(' ')}
  ${config.replace('listen 80;', `listen 127.0.0.1:${port};`)}
}`,
  );
  await start(t, program, ['-c', file, '-p', dir], port);
  return port;
}

async function startCaddy(t: TestContext, program: string, base: string): Promise<number> {
  const port = await freePort();
  const file = join(makeFolder(), 'Caddyfile');
  const config = caddyConfig({ host: `http://localhost:${port}`, folder: outOf(base), base });
  writeFileSync(file, `{\n    admin off\n}\n${config}`);
  await start(t, program, ['run', '--config', file, '--adapter', 'caddyfile'], port);
  return port;
}

/** What both must do. */
async function assertServes(port: number, base: string): Promise<void> {
  const home = await get(port, base);
  assert.equal(home.status, 200);
  assert.match(home.body, /First things/);
  for (const [name, value] of Object.entries(siteHeaders)) assert.equal(home.headers[name.toLowerCase()], value, name);
  assert.equal(home.headers['cache-control'], askedAgain);
  assert.match(String(home.headers['content-type']), /^text\/html/);

  const again = await get(port, base, { 'if-none-match': String(home.headers['etag']) });
  assert.equal(again.status, 304);

  const packed = await get(port, `${base}records/first/`, { 'accept-encoding': 'gzip' });
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.match(packed.body, /It was decided so\. It was/);

  const style = readdirSync(join(outOf(base), '_astro')).find((name) => name.endsWith('.css')) ?? '';
  const sheet = await get(port, `${base}_astro/${style}`);
  assert.deepEqual([sheet.status, sheet.headers['cache-control']], [200, keptForEver]);
  assert.equal(sheet.headers['x-content-type-options'], 'nosniff');
  const fragment = readdirSync(join(outOf(base), 'pagefind/fragment'))[0] ?? '';
  assert.equal((await get(port, `${base}pagefind/fragment/${fragment}`)).headers['cache-control'], keptForEver);
  assert.equal((await get(port, `${base}pagefind/pagefind-entry.json`)).headers['cache-control'], askedAgain);

  for (const path of ['nowhere/', '_astro/nowhere.css', 'records/nowhere']) {
    const missing = await get(port, `${base}${path}`);
    assert.equal(missing.status, 404, path);
    assert.match(missing.body, /No such page/, path);
    assert.notEqual(missing.headers['cache-control'], keptForEver, path);
    assert.equal(missing.headers['x-content-type-options'], 'nosniff', path);
  }

  const folder = await get(port, `${base}records/first`);
  assert.ok([301, 308].includes(folder.status), String(folder.status));
  assert.equal(
    new URL(String(folder.headers['location']), `http://localhost:${port}/`).pathname,
    `${base}records/first/`,
  );
  const moved = await get(port, `${base}records/primary/`);
  assert.match(moved.body, new RegExp(`url=${base}records/first/`));
  if (base !== '/') {
    const top = await get(port, '/');
    assert.deepEqual([top.status, top.headers['location']], [302, base]);
  }
  for (const path of ['../outside.txt', '%2e%2e/outside.txt', '..%2foutside.txt']) {
    assert.doesNotMatch((await get(port, `${base}${path}`)).body, /not for readers/, path);
  }
}

const servers = { nginx: startNginx, caddy: startCaddy };
for (const [name, startServer] of Object.entries(servers)) {
  const program = findProgram(name);
  const skip = program === undefined ? `needs ${name}, which is neither installed nor can be` : false;
  for (const base of bases) {
    test(
      `${name} serves a site under ${base} as the guide says, and the next one when it is there`,
      { skip },
      async (t) => {
        const port = await startServer(t, program ?? '', base);
        await assertServes(port, base);
        putFiles(wiki.content, { 'records/second.mdx': recordText(`Second ${name} ${base}`) });
        await build(base);
        assert.match((await get(port, `${base}records/second/`)).body, new RegExp(`Second ${name} ${base}`));
        await assertServes(port, base);
      },
    );
  }
}
