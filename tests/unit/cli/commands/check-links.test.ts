import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';

test('a check asks for outside addresses only when it is told to, and for private ones only when it is told so too', async (t) => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/paper`;
  const dir = makeFolder(t);
  mkdirSync(join(dir, 'glossary'));
  writeFileSync(join(dir, 'glossary', 'mfu.yaml'), `term: MFU\ndefinition: A ratio.\nsee: [${url}]\n`);
  const check = async (...words: string[]) => cairn(['check', '--content', '.', ...words], { cwd: dir });

  assert.equal((await check()).stderr, '');
  assert.deepEqual(await check('--private'), { code: 2, stdout: '', stderr: '`--private` goes with `--links`.\n' });
  const spared = await check('--links');
  assert.equal(
    spared.stderr,
    'Asked for 0 outside addresses. 1 of private networks were left out; `--private` asks for them too.\n',
  );
  assert.equal(asked, 0);
  const { code, stdout, stderr } = await check('--links', '--private');
  assert.equal(stderr, 'Asked for 1 outside address.\n');
  assert.equal(code, 0);
  assert.ok(
    stdout.startsWith(
      `glossary/mfu.yaml:3  warning  dead-link\n  \`${url}\` is gone: the server says 404.\n  Find where it has gone,`,
    ),
    stdout,
  );
  assert.equal((await check('--links', '--private')).stderr, 'Asked for 0 outside addresses. 1 had answered lately.\n');
  assert.equal(asked, 2); // the head, then the whole
});
