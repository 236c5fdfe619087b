/** A small wiki with a path, really built as it was and as it became, for journeys between two visits. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext } from 'playwright/test';
import { makeFolder, putFiles, recordText, runCairn } from './content.ts';

export const wikiUrl = 'http://wiki.example/';

const decision = (words: string) => `## Decision\n\n${words}\n\n## Consequences\n\nWe wait for the results.`;
const accepted = 'status: accepted\ndate: 2026-01-10';

function pathText(steps: readonly string[]): string {
  const listed = steps.map((ref) => `  - ref: ${ref}\n    why: It comes first.\n    minutes: 5`).join('\n');
  return `---\ntitle: Your first days\nsteps:\n${listed}\n---\n`;
}

const before = {
  'wiki.yaml': 'name: Small wiki\ntoday: 2026-02-01\n',
  'records/save-often.mdx': recordText('Save often', decision('We save every 200 iterations.'), accepted),
  'records/one-queue.mdx': recordText('One queue for all', decision('All jobs go into one queue.'), accepted),
  'records/keep-logs.mdx': recordText('Keep all logs', decision('Logs are kept for a year.'), accepted),
  'paths/first-days.mdx': pathText(['save-often', 'one-queue', 'keep-logs']),
};

/** One decision says another number, one has been superseded, one has only got a comma, and the path has grown. */
const after = {
  'records/save-often.mdx': recordText('Save often', decision('We save every 100 iterations.'), accepted),
  'records/keep-logs.mdx': recordText('Keep all logs', decision('Logs are kept, for a year.'), accepted),
  'records/two-queues.mdx': recordText(
    'Two queues',
    decision('Short jobs have a queue of their own.'),
    `${accepted}\nsupersedes: [one-queue]`,
  ),
  'paths/first-days.mdx': pathText(['save-often', 'one-queue', 'keep-logs', 'two-queues']),
};

/** Builds both states; gives the folder of each. Throws with what was printed where one cannot be built. */
export async function buildTwice(): Promise<{ readonly before: string; readonly after: string }> {
  const content = makeFolder(before);
  const env = { CAIRN_CACHE: makeFolder() };
  const build = async () => {
    const out = join(makeFolder(), 'site');
    const { code, output } = await runCairn(['build', '--content', content, '--out', out], env);
    if (code !== 0) throw new Error(output);
    return out;
  };
  const first = await build();
  putFiles(content, after);
  return { before: first, after: await build() };
}

/** Answers for `wikiUrl` with the files of a built site. */
export async function serveFrom(context: BrowserContext, site: string): Promise<void> {
  await context.unroute(`${wikiUrl}**`);
  await context.route(`${wikiUrl}**`, async (route) => {
    const asked = join(site, decodeURIComponent(new URL(route.request().url()).pathname));
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    if (existsSync(file))
      await route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'text/plain' });
    else await route.fulfill({ status: 404, body: '' });
  });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
