/** Are servers asked politely, and are their answers understood? Against servers on this machine. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkLinks, type LinkCheck } from '../../../../src/cli/links/check-links.ts';

interface Seen {
  readonly line: string;
  readonly agent: string | undefined;
  readonly at: number;
}

/** A server that answers by path, and what it was asked. */
async function serve(t: TestContext, answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: Seen[] = [];
  let open = 0;
  let mostOpen = 0;
  const server = createServer((request, response) => {
    mostOpen = Math.max(mostOpen, ++open);
    response.on('close', () => open--);
    seen.push({ line: `${request.method} ${request.url}`, agent: request.headers['user-agent'], at: Date.now() });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base, seen, lines: () => seen.map(({ line }) => line), mostOpen: () => mostOpen };
}

function optionsIn(t: TestContext, changed: Partial<LinkCheck> = {}): LinkCheck {
  const dir = mkdtempSync(join(tmpdir(), 'cairn-links-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  return {
    cacheFile: join(dir, 'cache', 'links.json'),
    userAgent: 'Cairn/test',
    timeout: 2_000,
    pause: 5,
    patience: 2_000,
    hosts: 4,
    mayAskPrivate: true,
    ...changed,
  };
}

/** Answers with the status that the path names, `/404`; a `HEAD` of `/get/…` is not allowed. */
function byPath({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  const [, get, status] = /^\/(get\/)?(\d+)/.exec(url) ?? [];
  response.statusCode = get !== undefined && method === 'HEAD' ? 405 : Number(status ?? 200);
  response.end(method === 'HEAD' ? undefined : 'words that nobody reads');
}

test('an answer is alive, gone, refused or failing; the whole is asked for only where the head is not given', async (t) => {
  const { base, seen, lines } = await serve(t, byPath);
  const paths = ['/200', '/404', '/410', '/403', '/500', '/get/200', '/get/404'];
  const { states, asked } = await checkLinks(
    paths.map((path) => base + path),
    optionsIn(t),
  );
  assert.deepEqual(
    [...states].map(([url, state]) => [url.slice(base.length), state]),
    [
      ['/200', { kind: 'alive', status: 200 }],
      ['/404', { kind: 'gone', reason: 'the server says 404' }],
      ['/410', { kind: 'gone', reason: 'the server says 410' }],
      ['/403', { kind: 'refused', status: 403 }],
      ['/500', { kind: 'failing', reason: 'the server says 500', days: 0 }],
      ['/get/200', { kind: 'alive', status: 200 }],
      ['/get/404', { kind: 'gone', reason: 'the server says 404' }],
    ],
  );
  assert.equal(asked, 7);
  assert.deepEqual(
    lines().filter((line) => /200/.test(line)),
    ['HEAD /200', 'HEAD /get/200', 'GET /get/200'],
  );
  assert.deepEqual([...new Set(seen.map(({ agent }) => agent))], ['Cairn/test']);
});

test('a host is asked one thing at a time, with a pause between two, and each address once', async (t) => {
  const { base, seen, mostOpen } = await serve(t, (_, response) => setTimeout(() => response.end(), 20));
  const urls = ['/a', '/b', '/c', '/a'].map((path) => base + path);
  const done: string[] = [];
  await checkLinks(urls, optionsIn(t, { pause: 60, onProgress: (count, of) => done.push(`${count}/${of}`) }));
  assert.equal(seen.length, 3);
  assert.equal(mostOpen(), 1);
  assert.ok(seen.every(({ at }, index) => index === 0 || at - seen[index - 1]!.at >= 60));
  assert.deepEqual(done, ['0/3', '1/3', '2/3', '3/3']);
});

test('redirects are followed, but not for ever, and not into a private network for which nobody has asked', async (t) => {
  const { base } = await serve(t, ({ url = '' }, response) => {
    const to = { '/a': '/b', '/b': '/200', '/loop': '/loop', '/gone': '/404' }[url];
    if (to === undefined) return byPath({ url } as IncomingMessage, response);
    return void response.writeHead(302, { location: to }).end();
  });
  const { states } = await checkLinks([`${base}/a`, `${base}/gone`, `${base}/loop`], optionsIn(t));
  assert.deepEqual(
    [...states.values()],
    [
      { kind: 'alive', status: 200 },
      { kind: 'gone', reason: 'the server says 404' },
      { kind: 'failing', reason: 'it sends readers on more than 5 times', days: 0 },
    ],
  );
  const { askAddress } = await import('../../../../src/cli/links/ask-address.ts');
  assert.deepEqual(await askAddress(`${base}/a`, optionsIn(t, { mayAskPrivate: false })), { kind: 'private' });
});

test('a server that asks for time gets it: a little at once, and more on another day', async (t) => {
  let calls = 0;
  const { base, lines } = await serve(t, ({ url }, response) => {
    if (url === '/soon') return void response.writeHead(calls++ === 0 ? 429 : 200, { 'retry-after': '0' }).end();
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    return void response.writeHead(503, { 'retry-after': date }).end();
  });
  const options = optionsIn(t);
  const urls = [`${base}/soon`, `${base}/tomorrow`, `${base}/never-reached`];
  const first = await checkLinks(urls, options);
  assert.deepEqual([...first.states], [[urls[0], { kind: 'alive', status: 200 }]]);
  assert.equal(first.later, 2);
  assert.deepEqual(lines(), ['HEAD /soon', 'HEAD /soon', 'HEAD /tomorrow']);
  const second = await checkLinks(urls, options);
  assert.deepEqual({ asked: second.asked, known: second.known, later: second.later }, { asked: 0, known: 1, later: 2 });
  assert.equal(lines().length, 3);
});

test('what was answered lately is not asked again, and a failure counts its days from the first', async (t) => {
  const { base, seen } = await serve(t, byPath);
  const options = optionsIn(t);
  const urls = [`${base}/200`, `${base}/404`, `${base}/500`];
  await checkLinks(urls, options);
  const count = seen.length;
  const again = await checkLinks(urls, options);
  assert.deepEqual({ asked: again.asked, known: again.known }, { asked: 0, known: 3 });
  assert.equal(seen.length, count);

  const cache = JSON.parse(readFileSync(options.cacheFile, 'utf8'));
  for (const known of Object.values<{ on: number; since: number }>(cache.links)) {
    known.on -= 8 * 86_400_000;
    known.since -= 8 * 86_400_000;
  }
  writeFileSync(options.cacheFile, JSON.stringify(cache));
  const later = await checkLinks(urls, options);
  assert.equal(later.asked, 3);
  assert.deepEqual(later.states.get(urls[2]!), { kind: 'failing', reason: 'the server says 500', days: 8 });
});

test('a cache that cannot be understood is as good as none', async (t) => {
  const { base } = await serve(t, byPath);
  const options = optionsIn(t);
  await checkLinks([`${base}/200`], options);
  writeFileSync(options.cacheFile, '{"version": 2}');
  assert.equal((await checkLinks([`${base}/200`], options)).asked, 1);
});

test('hosts of examples are never asked, those of a private network only when somebody says so', async (t) => {
  const { base, seen } = await serve(t, byPath);
  const urls = [
    'https://example.org/',
    'https://a.example/',
    base,
    'http://wiki/',
    'http://10.0.0.1/',
    'http://[::1]/',
  ];
  const report = await checkLinks(urls, optionsIn(t, { mayAskPrivate: false }));
  assert.deepEqual({ asked: report.asked, private: report.private }, { asked: 0, private: 4 });
  assert.deepEqual(seen, []);
});

test('when nobody answers at all, nothing is concluded and nothing is kept', async (t) => {
  const { base } = await serve(t, (request) => request.socket.destroy());
  const options = optionsIn(t);
  const report = await checkLinks([`${base}/a`, `${base}/b`], options);
  assert.equal(report.isOffline, true);
  assert.deepEqual([...report.states], []);
  assert.throws(() => readFileSync(options.cacheFile));
});

test('no answer in time, and a connection that breaks, are failures of the day', async (t) => {
  const { base } = await serve(t, (request, response) => {
    if (request.url === '/200') response.end();
    if (request.url === '/broken') request.socket.destroy();
  });
  const urls = [`${base}/200`, `${base}/silent`, `${base}/broken`];
  const { states } = await checkLinks(urls, optionsIn(t, { timeout: 150 }));
  assert.deepEqual(states.get(urls[1]!), { kind: 'failing', reason: 'no answer in 1 second', days: 0 });
  assert.match(JSON.stringify(states.get(urls[2]!)), /^\{"kind":"failing","reason":"the connection broke/);
});
