/** A built site on a port of its own, that can be told to keep silent, to speak again, and to die. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveSite } from '../../src/cli/serve-site.ts';

export interface MoodySite {
  readonly origin: string;
  /** With its base path. */
  readonly url: string;
  /** Requests for paths that have this in them are not answered until `speak`. */
  readonly keepSilent: (about: string) => void;
  readonly speak: () => void;
  /** How many requests wait for an answer. */
  readonly waiting: () => number;
  readonly stop: () => Promise<void>;
  /** On the same port. */
  readonly restart: () => Promise<void>;
}

/** The folder need not be there yet. `openTo` are the sites whose pages may read the index. */
export async function moodySite(dir: string, base: string, openTo: readonly string[] = []): Promise<MoodySite> {
  const behind = await serveSite({ dir, base, port: 0, openTo });
  let held: (() => void)[] = [];
  let silent: string | undefined;
  const pass = async ({ url = '/', headers }: IncomingMessage, response: ServerResponse) => {
    const asked = headers.origin === undefined ? {} : { origin: headers.origin };
    const answer = await fetch(new URL(url, behind.url), { headers: asked, redirect: 'manual' });
    const body = Buffer.from(await answer.arrayBuffer());
    const said = [...answer.headers].filter(
      ([name]) => !/^(?:connection|content-length|keep-alive|transfer-encoding)$/.test(name),
    );
    response.writeHead(answer.status, Object.fromEntries(said)).end(body);
  };
  const start = async (port: number) => {
    const server = createServer((request, response) => {
      const go = () => void pass(request, response).catch(() => response.destroy());
      if (silent !== undefined && (request.url ?? '').includes(silent)) held.push(go);
      else go();
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return server;
  };
  let server = await start(0);
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    url: origin + base,
    keepSilent: (about) => void (silent = about),
    speak() {
      silent = undefined;
      for (const go of held) go();
      held = [];
    },
    waiting: () => held.length,
    stop,
    async restart() {
      server = await start(port);
    },
  };
}
