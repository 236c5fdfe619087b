/** A real nginx and a real Caddy around the guide's configurations, without TLS. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './content.ts';
import { freePort, get, startServer, type Answer, type Headers } from './server.ts';

export interface PlainServer {
  readonly port: number;
  readonly ask: (path: string, headers?: Headers) => Promise<Answer>;
  readonly end: () => Promise<void>;
}

/** Makes the text of a configuration for a host of this name. */
type ConfigFor = (host: string) => string;

/** The text in the smallest nginx there is around it. */
export async function startNginx(program: string, configFor: ConfigFor): Promise<PlainServer> {
  const port = await freePort();
  const dir = makeFolder();
  const config = configFor('localhost');
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
  return start(program, ['-c', file, '-p', dir], port);
}

export async function startCaddy(program: string, configFor: ConfigFor): Promise<PlainServer> {
  const port = await freePort();
  const file = join(makeFolder(), 'Caddyfile');
  writeFileSync(file, `{\n    admin off\n}\n${configFor(`http://localhost:${port}`)}`);
  return start(program, ['run', '--config', file, '--adapter', 'caddyfile'], port);
}

async function start(program: string, words: readonly string[], port: number): Promise<PlainServer> {
  const ask = (path: string, headers?: Headers) => get(port, path, headers);
  return { port, ask, end: await startServer(program, words, () => ask('/')) };
}
