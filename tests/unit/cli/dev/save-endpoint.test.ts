import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { saveEndpoint } from '../../../../src/cli/dev/save-endpoint.ts';
import { makeFolder } from '../../../helpers/cairn.ts';

/** A content folder behind the endpoint, and a way to ask it as a browser would. */
async function makeEndpoint(t: TestContext) {
  const contentDir = join(makeFolder(t), 'content');
  mkdirSync(contentDir);
  let told = 0;
  const server = createServer(saveEndpoint({ contentDir, onSaved: () => (told += 1) }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const send = (body: string, headers: Readonly<Record<string, string>> = {}, method = 'POST') =>
    new Promise<string>((resolve, reject) => {
      const own = { Host: `localhost:${port}`, Origin: `http://localhost:${port}`, 'Content-Type': 'application/json' };
      const sent = request({ host: '127.0.0.1', port, method, headers: { ...own, ...headers } }, (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve(`${answer.statusCode} ${text}`));
      });
      sent.on('error', reject);
      sent.end(method === 'POST' ? body : undefined);
    });
  const save = (path: string, text: string, before?: string) => send(JSON.stringify({ path, text, before }));
  return { contentDir, port, send, save, told: () => told };
}

test('a handoff and a receipt are written into their folders', async (t) => {
  const { contentDir, save, told } = await makeEndpoint(t);
  assert.equal(await save('handoffs/ada-2026.mdx', 'one\n'), '200 {"saved":"handoffs/ada-2026.mdx"}');
  assert.equal(await save('receipts/ada-2026-ben.yaml', 'two\n'), '200 {"saved":"receipts/ada-2026-ben.yaml"}');
  assert.equal(readFileSync(join(contentDir, 'handoffs/ada-2026.mdx'), 'utf8'), 'one\n');
  assert.deepEqual(readdirSync(join(contentDir, 'receipts')), ['ada-2026-ben.yaml']);
  assert.equal(told(), 2);
});

test('a file is replaced only while it is what the page says it was', async (t) => {
  const { contentDir, save } = await makeEndpoint(t);
  const file = join(contentDir, 'handoffs/ada-2026.mdx');
  await save('handoffs/ada-2026.mdx', 'one\n');
  assert.equal(
    await save('handoffs/ada-2026.mdx', 'two\n'),
    '409 {"refused":"`handoffs/ada-2026.mdx` is there already, and was left as it is. Download what you wrote, and bring the two together by hand."}',
  );
  assert.equal(await save('handoffs/ada-2026.mdx', 'two\n', 'one\n'), '200 {"saved":"handoffs/ada-2026.mdx"}');
  assert.equal(await save('handoffs/ada-2026.mdx', 'two\n', 'one\n'), '200 {"saved":"handoffs/ada-2026.mdx"}');
  writeFileSync(file, 'by hand\n');
  assert.equal(
    await save('handoffs/ada-2026.mdx', 'three\n', 'two\n'),
    '409 {"refused":"`handoffs/ada-2026.mdx` was changed meanwhile, and was left as it is. Download what you wrote, and bring the two together by hand."}',
  );
  assert.equal(readFileSync(file, 'utf8'), 'by hand\n');
});

test('no other place can be written to', async (t) => {
  const { contentDir, save } = await makeEndpoint(t);
  const paths = [
    'handoffs/../records/a.mdx',
    '../handoffs/a.mdx',
    '/handoffs/a.mdx',
    'handoffs//a.mdx',
    'handoffs/a/b.mdx',
    'handoffs\\a.mdx',
    'handoffs/..%2fa.mdx',
    'handoffs/.a.mdx',
    'handoffs/A.mdx',
    'handoffs/new.mdx',
    'handoffs/a.yaml',
    'handoffs/a.mdx\0.yaml',
    'receipts/a.mdx',
    'records/a.mdx',
    'wiki.yaml',
    'handoffs/',
    'handoffs/.mdx',
    '',
  ];
  for (const path of paths) {
    const refused = `\`${path}\` is no place for a handoff or a receipt: they are \`handoffs/<id>.mdx\` and \`receipts/<id>.yaml\`.`;
    assert.equal(await save(path, 'text'), `409 ${JSON.stringify({ refused })}`);
  }
  assert.deepEqual(readdirSync(contentDir), []);
});

test('nothing is written through a symbolic link', async (t) => {
  const { contentDir, save } = await makeEndpoint(t);
  const outside = makeFolder(t);
  writeFileSync(join(outside, 'kept'), 'kept');
  symlinkSync(outside, join(contentDir, 'handoffs'));
  mkdirSync(join(contentDir, 'receipts'));
  symlinkSync(join(outside, 'kept'), join(contentDir, 'receipts/a.yaml'));
  for (const path of ['handoffs/a.mdx', 'receipts/a.yaml']) {
    const refused = `\`${path}\` is behind a symbolic link, which may lead anywhere, so nothing was written.`;
    assert.equal(await save(path, 'text'), `409 ${JSON.stringify({ refused })}`);
  }
  assert.deepEqual(readdirSync(outside), ['kept']);
  assert.equal(readFileSync(join(outside, 'kept'), 'utf8'), 'kept');
});

test('pages of other sites are refused, and names that only point to this machine', async (t) => {
  const { contentDir, port, send } = await makeEndpoint(t);
  const body = JSON.stringify({ path: 'handoffs/a.mdx', text: 'text' });
  const strangers = [
    { Origin: 'https://evil.example' },
    { Origin: `http://localhost:${port + 1}` },
    { Origin: 'null' },
    { Host: `evil.example:${port}`, Origin: `http://evil.example:${port}` },
  ];
  for (const headers of strangers) {
    assert.equal(await send(body, headers), '403 {"refused":"Only pages of this wiki may save into it."}');
  }
  assert.equal(await send(body, { 'Content-Type': 'text/plain' }), '415 {"refused":"What is sent must be JSON."}');
  assert.equal(await send(body, {}, 'GET'), '405 {"refused":"Files are sent here by `POST`."}');
  assert.equal(await send('{"path":', {}), '400 {"refused":"What was sent is not JSON."}');
  assert.equal(
    await send('{"path": 1}', {}),
    '400 {"refused":"`path` and `text` must be text, and `before` too where it is given."}',
  );
  assert.equal(existsSync(join(contentDir, 'handoffs')), false);
});
