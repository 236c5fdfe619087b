/// <reference types="astro/client" />
/** What the program that Astro makes of `src/pages` can be asked: which pages there are, and what one of them shows. */

import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

export interface PagePath {
  /** Without the base path: `/records/x`. */
  readonly pathname: string;
  readonly route: RouteData;
  /** Changes when the page would; without one the page is rendered at every build. */
  readonly cacheKey?: string | undefined;
}

const app = createApp({ streaming: false });

// a page that fails ends the build: it must not be answered by a page that says so
app.renderError = async (_request, { error, response, status }) => {
  if (error !== undefined && error !== null) throw error;
  return response ?? new Response(null, { status });
};

/** Every page of the content that is open in this process. */
export function pagePaths(): Promise<readonly PagePath[]> {
  return new StaticPaths(app).getAll();
}

/** @throws whatever the page throws */
export function renderPage(request: Request, routeData: RouteData): Promise<Response> {
  return app.render(request, { routeData });
}
