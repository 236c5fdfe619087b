/** Serves a wiki while it is being written: a changed file is on the open page a moment later. */

import type { ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import { dev } from 'astro';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Connect, ViteDevServer } from 'vite';
import { maySee } from '../domain/audience.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Issue } from '../domain/issue.ts';
import type { Wiki } from '../domain/wiki.ts';
import { saveUrl } from '../views/urls.ts';
import { openMadeFiles } from './dev/made-files.ts';
import { openRereading } from './dev/rereading.ts';
import { saveEndpoint } from './dev/save-endpoint.ts';
import { openWiki, type OpenWiki } from './open-wiki.ts';
import { projectRoot } from './project-root.ts';
import { problemPage } from './problem-page.ts';

export interface DevOptions {
  readonly contentDir: string;
  /** The last built site, whose search index serves until the next build. */
  readonly outDir: string;
  readonly base?: string | undefined;
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  readonly today: (wiki: Wiki) => IsoDate;
  readonly say: (message: string) => void;
  /** Hears what is wrong with the content, at the start and after every change. */
  readonly onIssues: (issues: readonly Issue[]) => void;
}

export interface DevSite {
  readonly url: string;
  /** How many entries it shows that a build for everyone would leave out. */
  readonly restricted: number;
  readonly stop: () => Promise<void>;
}

/** Starts Astro's dev server on a content folder, which may lie outside the project. */
export async function serveWhileWriting(options: DevOptions): Promise<DevSite> {
  const { contentDir, base, today, say, onIssues, port, host } = options;
  const wiki = await openWiki({ contentDir, base, today, audience: 'dev', say });
  try {
    const { corpus, issues } = await wiki.session.site();
    onIssues(issues);
    const server = await dev({
      root: projectRoot,
      base: wiki.base,
      cacheDir: join(wiki.cache.dir, 'astro'),
      logLevel: 'error',
      server: { ...(port === undefined ? {} : { port }), ...(host === undefined ? {} : { host }) },
      integrations: [writing(wiki, options)],
    });
    const address = server.address.address;
    const name = address === '127.0.0.1' || address === '::1' || address === '::' ? 'localhost' : address;
    return {
      url: `http://${name}:${server.address.port}${wiki.base}`,
      restricted: corpus.all.filter((entry) => !maySee(corpus.wiki, entry, [])).length,
      async stop() {
        await server.stop();
        await wiki.close();
      },
    };
  } catch (error) {
    await wiki.close();
    throw error;
  }
}

/** Watches the content, tells open pages of changes, takes files from them, and answers for what is no page of Astro's. */
function writing(wiki: OpenWiki, { contentDir, outDir, host, onIssues }: DevOptions): AstroIntegration {
  return {
    name: 'cairn:writing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const reading = openRereading(async () => {
          const { issues } = await wiki.session.refresh();
          onIssues(issues);
          tellPages(server);
        });
        server.watcher.add(contentDir);
        server.watcher.on('all', (_, path) => {
          if (!relative(contentDir, path).startsWith('..')) reading.ask();
        });
        // what is asked for after a change is answered with it
        server.middlewares.use((_request, _response, pass) => void reading.done().then(() => pass()));
        // Astro takes the base path away before any of these are asked
        server.middlewares.use('/pagefind', sirv(join(outDir, 'pagefind'), { dev: true }));
        server.middlewares.use(saveUrl('/'), saveEndpoint({ contentDir, host, onSaved: reading.ask }));
        server.middlewares.use(answerForFailed(wiki));
        server.middlewares.use(answerWithMade(wiki, server));
      },
    },
  };
}

/** Astro forgets the paths it has computed, as after a change of its own collections, and open pages load anew. */
function tellPages(server: ViteDevServer): void {
  for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/** A page with the issues of an entry whose file gave none; everything else goes its way. */
function answerForFailed(wiki: OpenWiki): Connect.NextHandleFunction {
  return (request, response: ServerResponse, pass) => {
    void (async () => {
      const { corpus, issues } = await wiki.session.site();
      const path = pathOf(request).replace(/\/?$/, '/');
      const page = problemPage(corpus, issues, path);
      if (page === undefined) return pass();
      response.statusCode = 422;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page);
    })().catch(pass);
  };
}

/** The files that a build writes beside the pages; everything else goes its way. */
function answerWithMade(wiki: OpenWiki, server: ViteDevServer): Connect.NextHandleFunction {
  const htmlOf = async (page: string) => {
    const response = await fetch(`${originOf(server)}${wiki.base}${page.replace(/index\.html$/, '')}`);
    return response.ok ? response.text() : undefined;
  };
  const made = openMadeFiles({ session: wiki.session, htmlOf });
  return (request, response: ServerResponse, pass) => {
    void (async () => {
      const path = pathOf(request);
      const file = path.startsWith(wiki.base) ? await made(path.slice(wiki.base.length)) : undefined;
      if (file === undefined) return pass();
      response.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : file.content);
    })().catch(pass);
  };
}

/** Where the server can be asked from this machine. */
function originOf({ httpServer }: ViteDevServer): string {
  const at = httpServer?.address();
  if (typeof at !== 'object' || at === null) throw new Error('The server is not there any more.');
  const isAny = ['::', '0.0.0.0'].includes(at.address);
  return `http://${isAny ? 'localhost' : at.address.includes(':') ? `[${at.address}]` : at.address}:${at.port}`;
}

/** The path that is asked for, with the base path and without a question. */
function pathOf({ url = '', originalUrl = url }: Connect.IncomingMessage): string {
  return decodeURI(originalUrl.replace(/[?#].*$/, ''));
}
