/**
 * How soon a browser answers, and what travels: `npm run bench -- search --site DIR --queries FILE [--limit N]`.
 *
 * Serves a built site and asks every question three times in Chromium: as the first of a page that was just opened, on a
 * page that has asked another one before, and once more there, when all it needs is loaded. Times are from asking until the answers stand there; bytes are compressed, with the
 * scripts. Prints them and, last, one JSON line.
 */

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { quantile } from '../../src/cli/eval/measures.ts';
import { readQuerySet } from '../../src/cli/eval/queries.ts';
import { projectRoot } from '../../src/cli/project-root.ts';
import { getChromium, launchArgs } from '../helpers/chromium.mjs';

const { values } = parseArgs({
  options: { site: { type: 'string' }, queries: { type: 'string' }, limit: { type: 'string', default: '60' } },
});
if (values.queries === undefined) throw new Error('Name the questions with --queries FILE.');
const { queries } = await readQuerySet(values.queries);
const asked = queries.slice(0, Number(values.limit)).map(({ q }) => q);
const port = await freePort();
const url = `http://localhost:${port}/`;
const site = resolve(values.site ?? join(projectRoot, 'dist'));
const server = spawn(process.execPath, [
  join(projectRoot, 'src/cli/main.ts'),
  'serve',
  '--out',
  site,
  '--port',
  String(port),
]);
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({ args: launchArgs, executablePath: await getChromium() });
try {
  const first: Measured[] = [];
  const later: Measured[] = [];
  const warm: Measured[] = [];
  const long: number[] = [];
  for (const [index, q] of asked.entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const traffic = watch(page);
    await page.goto(`${url}search/`);
    await page.evaluate(watchTasks);
    await traffic.take();
    first.push({ ms: await ask(page, q), bytes: await traffic.take() });
    await ask(page, asked.at(index - 1)!);
    await traffic.take();
    await page.evaluate(() => ((window as unknown as { long: number[] }).long.length = 0));
    const next = asked[(index + 1) % asked.length]!;
    later.push({ ms: await ask(page, next), bytes: await traffic.take() });
    await ask(page, q);
    await traffic.take();
    warm.push({ ms: await ask(page, next), bytes: await traffic.take() });
    long.push(...(await page.evaluate(() => (window as unknown as { long: number[] }).long)));
    await context.close();
  }
  const row = {
    questions: asked.length,
    first: summed(first),
    later: summed(later),
    warm: summed(warm),
    longest_task_ms: Math.max(0, ...long),
  };
  console.log(row);
  console.log(JSON.stringify(row));
} finally {
  await browser.close();
  server.kill();
}

interface Measured {
  readonly ms: number;
  readonly bytes: number;
}

/** Asks without the pause that typing has, and waits until the answers stand there. */
async function ask(page: Page, q: string): Promise<number> {
  return page.evaluate(async (q) => {
    const input = document.querySelector<HTMLInputElement>('main input[type="search"]')!;
    const status = document.querySelector('main [data-part="status"]')!;
    // before the worker is asked for, nobody listens to the form
    const isReady = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('/worker'));
    while (!isReady()) await new Promise((next) => setTimeout(next, 1));
    input.value = q;
    const begin = performance.now();
    input.form!.requestSubmit();
    const wanted = `“${q.replace(/\s+/g, ' ').trim()}”`;
    while (!(status.textContent ?? '').includes(wanted)) await new Promise((next) => setTimeout(next, 1));
    return performance.now() - begin;
  }, q);
}

function watchTasks(): void {
  const long: number[] = ((window as unknown as { long: number[] }).long = []);
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

/** What has travelled since it was last taken: Pagefind's files as they are, others as a server would compress them. */
function watch(page: Page): { readonly take: () => Promise<number> } {
  let sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const isPacked = /\.pf_\w+$/.test(new URL(response.url()).pathname);
    sizes.push(
      response.body().then(
        (body) => (isPacked ? body.length : gzipSync(body).length),
        () => 0,
      ),
    );
  });
  return {
    async take() {
      await page.waitForTimeout(50);
      const taken = await Promise.all(sizes);
      sizes = [];
      return taken.reduce((sum, size) => sum + size, 0);
    },
  };
}

function summed(measured: readonly Measured[]) {
  const of = (field: keyof Measured, share: number) =>
    Math.round(
      quantile(
        measured.map((one) => one[field]),
        share,
      ),
    );
  return {
    median_ms: of('ms', 0.5),
    p95_ms: of('ms', 0.95),
    median_bytes: of('bytes', 0.5),
    p95_bytes: of('bytes', 0.95),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
