import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { askedRemote, keptRemote } from '../../../src/load/remote-sites.ts';
import { makeFolder } from '../../helpers/cairn.ts';

const graph = {
  version: 1,
  today: '2026-01-01',
  nodes: [
    { id: 'record:kafka', kind: 'record', name: 'Kafka\uE000', url: '/wiki/records/kafka/', state: 'accepted' },
    {
      id: 'record:rabbit',
      kind: 'record',
      name: 'RabbitMQ',
      url: 'https://elsewhere.example/wiki/records/rabbit/',
      state: 'superseded',
    },
    { id: 'record:middle', kind: 'record', name: 'Middle', url: '/wiki/records/middle/', state: 'superseded' },
    { id: 'record:evil', kind: 'record', name: 'Evil', url: '/wiki/../evil/' },
    { id: 'record:script', kind: 'record', name: 'Script', url: 'javascript:alert(1)' },
    { id: 'receipt:x', kind: 'receipt', name: 'No page' },
    { id: 'term:queue', kind: 'term', name: 'queue', url: '/wiki/glossary/#term-queue', aliases: ['line'] },
  ],
  edges: [
    { from: 'record:middle', to: 'record:rabbit', field: 'supersedes' },
    { from: 'record:kafka', to: 'record:middle', field: 'supersedes' },
    { from: 'record:middle', to: 'record:kafka', field: 'relates-to' },
  ],
};

async function startSite(t: TestContext, answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, peer: { name: 'infra', url: `${origin}/wiki/` } };
}

function asking(dir: string, day: '2026-03-01' | '2026-03-02' = '2026-03-01', timeout = 5000) {
  const silences: string[] = [];
  const onSilence = ({ name }: { name: string }, reason: string, on: string | undefined) =>
    void silences.push(`${name}: ${reason}, ${on ?? 'never'}`);
  return { silences, read: askedRemote({ dir, timeout, onSilence }, day) };
}

test('a site is asked once, and what leads out of it is left out', async (t) => {
  let asked = 0;
  const { origin, peer } = await startSite(t, ({ url }, response) => {
    asked++;
    response.writeHead(url === '/wiki/api/v1/graph.json' ? 200 : 404).end(JSON.stringify(graph));
  });
  const { read, silences } = asking(makeFolder(t));
  const site = (await read([peer])).get('infra');
  await read([peer]);
  assert.equal(asked, 1);
  assert.deepEqual(silences, []);
  const current = { id: 'kafka', name: 'Kafka', url: `${origin}/wiki/records/kafka/` };
  const record = { kind: 'record', aliases: [], current: undefined };
  assert.deepEqual(site, {
    name: 'infra',
    on: '2026-03-01',
    isOld: false,
    entries: [
      { ...record, ...current, state: 'accepted' },
      {
        ...record,
        id: 'rabbit',
        name: 'RabbitMQ',
        url: `${origin}/wiki/records/rabbit/`,
        state: 'superseded',
        current,
      },
      { ...record, id: 'middle', name: 'Middle', url: `${origin}/wiki/records/middle/`, state: 'superseded', current },
      {
        ...record,
        kind: 'term',
        id: 'queue',
        name: 'queue',
        url: `${origin}/wiki/glossary/#term-queue`,
        state: undefined,
        aliases: ['line'],
      },
    ],
  });
});

test('what a site said is kept for when it is silent, and for those who ask nobody', async (t) => {
  let isDead = false;
  const { peer } = await startSite(t, (_, response) =>
    isDead ? response.destroy() : response.end(JSON.stringify(graph)),
  );
  const dir = makeFolder(t);
  assert.deepEqual(await keptRemote(dir)([peer]), new Map());
  await asking(dir).read([peer]);
  isDead = true;
  const { read, silences } = asking(dir, '2026-03-02');
  const site = (await read([peer])).get('infra');
  assert.deepEqual([site?.on, site?.isOld, site?.entries.length], ['2026-03-01', true, 4]);
  assert.match(silences.join(), /^infra: the connection failed \(.*\), 2026-03-01$/);
  const kept = (await keptRemote(dir)([peer])).get('infra');
  assert.deepEqual([kept?.on, kept?.isOld, kept?.entries.length], ['2026-03-01', false, 4]);
});

test('a site that sends us elsewhere, says nonsense or nothing is not believed', async (t) => {
  const answers: readonly (readonly [RequestListener, RegExp, number?])[] = [
    [
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/wiki/x' }).end(),
      /it sends us on to `http:\/\/127\.0\.0\.1:9\/wiki\/x`, which is not below/,
    ],
    [(_, response) => response.writeHead(302, { location: '/wiki/round' }).end(), /it sends us on more than 3 times/],
    [(_, response) => response.end('<html>'), /what it sends is not a graph that we can read/],
    [
      (_, response) => response.end('{"version":2,"nodes":[],"edges":[]}'),
      /what it sends is not a graph that we can read/,
    ],
    [(_, response) => response.writeHead(404).end(), /it answers `api\/v1\/graph\.json` with 404/],
    [() => {}, /no answer in 0\.01 seconds/, 10],
  ];
  for (const [answer, expected, timeout = 60_000] of answers) {
    const { peer } = await startSite(t, answer);
    const { read, silences } = asking(makeFolder(t), '2026-03-01', timeout);
    assert.deepEqual(await read([peer]), new Map());
    assert.match(silences.join(), expected);
    assert.match(silences.join(), /never$/);
  }
});

test('a site may send us on within itself', async (t) => {
  const { peer } = await startSite(t, ({ url }, response) =>
    url === '/wiki/graph'
      ? response.end(JSON.stringify(graph))
      : response.writeHead(301, { location: '/wiki/graph' }).end(),
  );
  const { read, silences } = asking(makeFolder(t));
  assert.equal((await read([peer])).get('infra')?.entries.length, 4);
  assert.deepEqual(silences, []);
});
