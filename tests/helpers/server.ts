/** Servers that tests start, and what they answer to a request that is sent as it is. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { request as plainly } from 'node:http';
import { request as byTls } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { makeFolder } from './content.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export type Headers = Readonly<Record<string, string>>;

/** Asks a server on loopback without following anything, and with the path as it is. */
export function get(port: number, path: string, headers: Headers = {}, { tls = false } = {}): Promise<Answer> {
  const request = tls ? byTls : plainly;
  const host = headers['host'] ?? 'localhost';
  const options = { port, path, host: '127.0.0.1', headers: { host, ...headers }, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    request({ ...options, servername: host.split(':')[0] }, (response) => {
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

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server, waits until it answers on its port, and gives what ends it. */
export async function startServer(
  program: string,
  words: readonly string[],
  answers: () => Promise<unknown>,
): Promise<() => Promise<void>> {
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: makeFolder() },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = () => {
    child.kill('SIGTERM');
    return ended;
  };
  for (let tries = 0; tries < 200; tries++) {
    const isUp = await answers().then(
      () => true,
      () => false,
    );
    if (isUp) return end;
    assert.equal(child.exitCode, null, output);
    await wait(50);
  }
  await end();
  assert.fail(`${program} does not answer: ${output}`);
}
