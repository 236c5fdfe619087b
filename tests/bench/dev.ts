/**
 * How soon an edit is on the open page while writing: `npm run bench -- dev`.
 *
 * Serves a copy of a content folder (`--content`, the sample by default), opens a record in Chromium, changes its
 * text ten times and waits for the new words. Prints each time and, last, one JSON line with the median, in milliseconds.
 */

import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { projectRoot } from '../../src/cli/project-root.ts';
import { slugOf } from '../../src/domain/id.ts';
import { getChromium, launchArgs } from '../helpers/chromium.mjs';

const times = 10;
const { values } = parseArgs({ options: { content: { type: 'string', default: join(projectRoot, 'content') } } });
const work = await mkdtemp(join(tmpdir(), 'cairn-bench-'));
const content = join(work, 'content');
await cp(values.content, content, { recursive: true });
const [name] = (await readdir(join(content, 'records'))).filter((file) => file.endsWith('.mdx')).sort();
if (name === undefined) throw new Error(`${values.content} has no record to edit.`);

const server = spawn(
  process.execPath,
  [join(projectRoot, 'src/cli/main.ts'), 'dev', '--content', content, '--port', '4390'],
  { env: { ...process.env, CAIRN_CACHE: join(work, 'cache') }, stdio: ['ignore', 'pipe', 'inherit'] },
);
const url = await new Promise<string>((resolve, reject) => {
  let said = '';
  server.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    const found = /http:\/\/\S+/.exec(said)?.[0];
    if (found !== undefined) resolve(found);
  });
  server.on('close', () => reject(new Error(`The server ended: ${said}`)));
});

const browser = await chromium.launch({ args: launchArgs, executablePath: await getChromium() });
try {
  const page = await browser.newPage();
  await page.goto(`${url}records/${slugOf(name.replace(/\.mdx$/, ''))}/`);
  const path = join(content, 'records', name);
  const text = await readFile(path, 'utf8');
  const taken: number[] = [];
  for (let round = 0; round <= times; round++) {
    const words = `Edited ${round} times over`;
    const begin = performance.now();
    await writeFile(path, `${text}\n\n${words}.\n`);
    await page.getByText(words).waitFor();
    // the first edit also pays for what is loaded late
    if (round > 0) taken.push(Math.round(performance.now() - begin));
  }
  console.log(taken.map((ms) => `${ms} ms`).join('  '));
  taken.sort((a, b) => a - b);
  console.log(JSON.stringify({ edits: times, median_ms: taken[times / 2], slowest_ms: taken.at(-1) }));
} finally {
  await browser.close();
  server.kill();
  await rm(work, { recursive: true, force: true });
}
