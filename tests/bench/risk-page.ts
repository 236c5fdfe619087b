/**
 * How soon does a browser show what would be lost? `npm run bench -- risk-page [--site DIR] [--records 5000]`
 *
 * Serves a built site of the sample wiki, gives its page of risks the data of an organisation with so many records, and
 * ticks people and changes days in Chromium. Times are from the click until the next frame after the answer stands there;
 * `longest_task_ms` is the longest time for which the main thread was held (0: none over 50 ms). Prints one line for each corpus.
 */

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { quantile } from '../../src/cli/eval/measures.ts';
import { projectRoot } from '../../src/cli/project-root.ts';
import { addDays } from '../../src/domain/date.ts';
import { riskFile } from '../../src/views/risk-file.ts';
import { getChromium, launchArgs } from '../helpers/chromium.mjs';
import { makeCorpus } from '../helpers/make-corpus.ts';
import { below, corpusOf, today } from './turnover.ts';

const { values } = parseArgs({ options: { site: { type: 'string' }, records: { type: 'string', default: '5000' } } });
const port = await freePort();
const url = `http://localhost:${port}/risk/`;
const site = resolve(values.site ?? join(projectRoot, 'dist'));
const words = ['serve', '--out', site, '--port', String(port)];
const server = spawn(process.execPath, [join(projectRoot, 'src/cli/main.ts'), ...words]);
await new Promise((done) => server.stdout.once('data', done));
const browser = await chromium.launch({ args: launchArgs, executablePath: await getChromium() });
try {
  for (const [name, reach] of [
    ['each record on up to two of the last fifty', 50],
    ['one chain of all records', 1],
  ] as const) {
    const page = await browser.newPage();
    await page.goto(url);
    const ids = await page
      .locator('.cairn-risk-people input')
      .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
    const json = JSON.stringify(riskFile(makeCorpus(corpusOf(Number(values.records), reach, ids)), today));
    await page.route('**/risk/data.json', (route) => route.fulfill({ contentType: 'application/json', body: json }));
    await page.reload();
    await page.evaluate(watchTasks);
    await page.waitForTimeout(3000); // a reader looks for a name meanwhile, and the worker gets ready
    const times: number[] = [];
    for (let asked = 0; asked < 30; asked++) {
      const box = below(ids.length);
      times.push(await (asked % 3 === 2 ? askDay(page, addDays(today, below(400) - 200)) : tick(page, box)));
    }
    const [first = 0, ...later] = times.map(Math.round);
    const longest = Math.round(
      Math.max(0, ...(await page.evaluate(() => (window as unknown as { long: number[] }).long))),
    );
    console.log(name, {
      data_kib: Math.round(json.length / 1024),
      first_ms: first,
      median_ms: quantile(later, 0.5),
      most_ms: Math.max(...later),
      longest_task_ms: longest,
    });
    await page.close();
  }
} finally {
  await browser.close();
  server.kill();
}

function tick(page: Page, place: number): Promise<number> {
  return page.evaluate(async (place) => {
    const summary = document.querySelector('cairn-risk [data-part="summary"]')!;
    const box = document.querySelectorAll<HTMLInputElement>('.cairn-risk-people input')[place]!;
    const before = summary.firstChild;
    const begin = performance.now();
    box.click();
    while (summary.firstChild === before) await new Promise((next) => setTimeout(next, 1));
    await new Promise((next) => requestAnimationFrame(next));
    return performance.now() - begin;
  }, place);
}

/** As when a link with this day is followed: the pause of the field is the reader's. */
function askDay(page: Page, on: string): Promise<number> {
  return page.evaluate(async (on) => {
    const summary = document.querySelector('cairn-risk [data-part="summary"]')!;
    const before = summary.firstChild;
    const query = new URLSearchParams(location.search);
    query.set('on', on);
    history.pushState(null, '', `?${query}`);
    const begin = performance.now();
    dispatchEvent(new PopStateEvent('popstate'));
    while (summary.firstChild === before) await new Promise((next) => setTimeout(next, 1));
    await new Promise((next) => requestAnimationFrame(next));
    return performance.now() - begin;
  }, on);
}

function watchTasks(): void {
  const long: number[] = ((window as unknown as { long: number[] }).long = []);
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
