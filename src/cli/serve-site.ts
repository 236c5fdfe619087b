/** A built site on a port of this machine, under its base path. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { cacheControlOf, isShared, openedTo, siteHeaders } from '../views/host-headers.ts';
import { CliError, usageError } from './cli-error.ts';

export const defaultPort = 4321;
const portsTried = 100;

export interface ServeOptions {
  readonly dir: string;
  /** Starts and ends with `/`. */
  readonly base: string;
  /** Without one: the first free one from 4321 on. 0 takes any. */
  readonly port?: number | undefined;
  /** Without one, only this machine can connect. */
  readonly host?: string | undefined;
  /** The sites whose pages may read the index and the graph. */
  readonly openTo?: readonly string[] | undefined;
}

export interface ServedSite {
  readonly url: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/**
 * Serves the files of a folder as they are at each request, so that a new build shows at once.
 * @throws {CliError} when the port that was asked for is taken
 */
export async function serveSite({
  dir,
  base,
  port,
  host = 'localhost',
  openTo = [],
}: ServeOptions): Promise<ServedSite> {
  const server = createServer(answerFrom(dir, base, openTo));
  await (port === undefined ? listenOnFree(server, host) : listen(server, port, host));
  const actual = (server.address() as AddressInfo).port;
  const name = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
  return {
    url: `http://${name.includes(':') ? `[${name}]` : name}:${actual}${base}`,
    port: actual,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerFrom(
  dir: string,
  base: string,
  openTo: readonly string[],
): (request: IncomingMessage, response: ServerResponse) => void {
  const answer = sirv(dir, { dev: true, etag: true, setHeaders });
  return (request, response) => {
    const url = request.url ?? '/';
    const path = url.replace(/[?#].*$/s, '');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (path.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      if (isShared(path.slice(base.length))) openFor(request, response, openTo);
      answer(request, response, () => notFound(dir, response));
    } else if (path === '/' || `${path}/` === base) {
      response.writeHead(302, { Location: base }).end();
    } else notFound(dir, response);
  };
}

/** Lets the pages of other sites read the file, where the wiki is open to them. */
function openFor({ headers }: IncomingMessage, response: ServerResponse, openTo: readonly string[]): void {
  const opened = openedTo(openTo, headers.origin);
  if (openTo.length > 0) response.setHeader('Vary', 'Origin');
  if (opened !== undefined) response.setHeader('Access-Control-Allow-Origin', opened);
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value);
  response.setHeader('Cache-Control', cacheControlOf(path.replace(/^\//, '')));
}

function notFound(dir: string, response: ServerResponse): void {
  const page = join(dir, '404.html');
  setHeaders(response, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'There is no such page.');
}

async function listenOnFree(server: Server, host: string): Promise<void> {
  for (let port = defaultPort; port < defaultPort + portsTried; port++) {
    try {
      await listen(server, port, host);
      return;
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
    }
  }
  throw new CliError(
    `The ports ${defaultPort} to ${defaultPort + portsTried - 1} are taken; name one with \`--port\`.`,
  );
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  const taken = new CliError(`Port ${port} is taken; name another one, or leave out \`--port\` to have one found.`);
  // `localhost` is two addresses. A server on the other one would get what is meant for ours.
  if (port !== 0 && host === 'localhost' && (await answers(port))) throw taken;
  await new Promise<void>((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(taken);
      else if (error.code === 'EACCES')
        reject(new CliError(`Port ${port} may not be used by you; name one above 1023.`));
      else if (['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN'].includes(error.code ?? '')) {
        reject(usageError(`\`--host\` names \`${host}\`, which is no address of this machine.`));
      } else reject(error);
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

/** Whether something listens on a port of this machine, on either address of `localhost`. */
async function answers(port: number): Promise<boolean> {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => connects(port, host)));
  return answers.includes(true);
}

function connects(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
