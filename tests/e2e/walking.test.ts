/** Walking a path in the browser: marks that stay, on two machines and in two tabs, and what changes meanwhile. */

import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { parse } from 'yaml';
import { expectNoBarriers } from '../helpers/barriers.ts';
import { sites } from '../helpers/sites.ts';
import { buildTwice, serveFrom, wikiUrl } from '../helpers/two-builds.ts';

const path = 'paths/first-week/';
const key = 'cairn-progress:/';

const bar = (page: Page) => page.getByRole('navigation', { name: 'The path you walk' });
const standing = (page: Page) => page.locator('[data-part="standing"]');
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), key);

async function startWalking(page: Page): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Start with step 1' }).click();
  await expect(bar(page)).toContainText('Step 1 of 8 of Your first week in pre-training');
}

test('a newcomer starts on a phone, stops, and goes on on a laptop through the link', async ({ browser }) => {
  const { url: baseURL } = sites.root;
  const phone = await browser.newContext({
    baseURL,
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  const asked: string[] = [];
  phone.on('request', (request) => asked.push(request.url()));
  const page = await phone.newPage();
  await startWalking(page);
  await bar(page).getByRole('button', { name: 'Done' }).click();
  await expect(bar(page)).toContainText('The usual figure for the price of BF16 is 1 %. Which cost does it leave out?');
  await bar(page).getByRole('button', { name: 'Show the answer' }).click();
  await expect(bar(page)).toContainText('Summing the gradients in FP32');
  await bar(page).getByRole('button', { name: 'I want to look again' }).click();
  await expect(bar(page)).toContainText('The step stays on your list of what to look at again.');
  await bar(page).getByRole('link', { name: 'Next: Pipeline bubble' }).click();
  await expect(page).toHaveURL(/\/glossary\/\?path=first-week#pipeline-bubble$/);
  await expect(bar(page)).toContainText('Step 2 of 8');
  await bar(page).getByRole('button', { name: 'Skip…' }).click();
  await bar(page).getByRole('textbox', { name: 'Another reason' }).fill('I drew it');
  await bar(page).getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(bar(page)).toContainText('Skipped on 15 June 2026: I drew it');
  await bar(page).getByRole('link', { name: 'Your first week in pre-training' }).click();
  await expect(standing(page)).toHaveText('1 of 8 steps done, 1 skipped; about 50 minutes left.');
  await page.getByRole('button', { name: 'Make a link for another machine' }).click();
  const link = await page.getByRole('textbox', { name: 'Open this on the other machine' }).inputValue();
  expect(link.length).toBeLessThan(700);
  await phone.close();

  const laptop = await browser.newContext({ baseURL });
  laptop.on('request', (request) => asked.push(request.url()));
  const desk = await laptop.newPage();
  await desk.goto(link);
  await expect(desk.getByText('Your progress was taken over: 2 steps of 8 of this path are behind you.')).toBeVisible();
  await expect(desk).toHaveURL(new URL(path, baseURL).href);
  await desk.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(desk.getByText('It is as it was before.')).toBeVisible();
  await expect(standing(desk)).toHaveText('Nothing is marked yet. What you mark stays in this browser.');
  await desk.goto('about:blank');
  await desk.goto(link);
  await expect(desk.getByText('Your progress was taken over')).toBeVisible();
  await desk.goto('');
  await expect(bar(desk)).toContainText('You stopped at step 3 of 8 of Your first week in pre-training');
  await bar(desk).getByRole('link', { name: 'Go on' }).click();
  await expect(bar(desk)).toContainText('Step 3 of 8');
  await bar(desk).getByRole('link', { name: 'Previous: Pipeline bubble' }).click();
  await expect(bar(desk)).toContainText('I drew it');
  await laptop.close();
  expect(asked.filter((url) => url.includes('walked=') || !url.startsWith(baseURL))).toEqual([]);
});

test('a link that meets other marks asks first, and one that was cut says so', async ({ page }) => {
  await startWalking(page);
  await bar(page).getByRole('button', { name: 'Done' }).click();
  await page.goto(path);
  await page.getByRole('button', { name: 'Make a link for another machine' }).click();
  const link = await page.getByRole('textbox', { name: 'Open this on the other machine' }).inputValue();
  await page.getByRole('button', { name: 'Forget this path' }).click();
  await page.getByRole('button', { name: 'Mark as done: Pipeline bubble' }).click();
  await page.goto(link.slice(0, -9));
  await expect(page.getByText('has been cut or changed on the way')).toBeVisible();
  // what one brings on purpose counts again, although it was forgotten
  await page.goto(link);
  await expect(page.getByText('with it 2 steps are behind you instead of 1')).toBeVisible();
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(standing(page)).toHaveText(/^2 of 8 steps done/);
});

test('a record is changed and another superseded between two visits', async ({ browser }) => {
  const built = await buildTwice();
  const context = await browser.newContext();
  const page = await context.newPage();
  await serveFrom(context, built.before);
  await page.goto(`${wikiUrl}paths/first-days/`);
  const kept = page.waitForResponse('**/parts.json');
  for (const title of ['Save often', 'One queue for all', 'Keep all logs']) {
    await page.getByRole('button', { name: `Mark as done: ${title}` }).click();
  }
  await kept;
  await expect(page.getByRole('heading', { name: 'You have walked this path' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('cairn-read:/') ?? '')).toContain('200 iterations');
  await page.getByRole('button', { name: 'Make a link for another machine' }).click();
  const link = await page.getByRole('textbox', { name: 'Open this on the other machine' }).inputValue();

  await serveFrom(context, built.after);
  await page.goto(`${wikiUrl}paths/first-days/`);
  await expect(standing(page)).toHaveText(/^You finished this path on .+\. Since then 1 step has been added\.$/);
  const step = (number: number) => page.locator('.cairn-steps-list > li').nth(number - 1);
  await expect(step(1)).toContainText('Changed since you read it: the decision');
  await step(1).getByRole('button', { name: 'Show what changed' }).click();
  await expect(step(1).locator('del')).toHaveText(' [was: 200] ');
  await expect(step(1).locator('ins')).toHaveText(' [now: 100] ');
  await expect(step(2)).toContainText('Changed since you read it: whether it holds');
  await expect(step(2)).toContainText('now Two queues');
  await expect(step(3)).not.toContainText('Changed since');
  await expect(step(4)).toContainText('Added since you finished this path');
  await step(1).getByRole('button', { name: 'I have read it again' }).click();
  await expect(step(1)).not.toContainText('Changed since');

  await step(2).getByRole('link', { name: 'Two queues' }).click();
  await expect(bar(page)).toContainText('The path names “One queue for all”; what holds now is “Two queues”');
  await bar(page).getByRole('button', { name: 'What changed' }).click();
  await expect(bar(page).locator('ins')).toContainText('superseded');

  const other = await browser.newContext();
  await serveFrom(other, built.after);
  const elsewhere = await other.newPage();
  await elsewhere.goto(link);
  const carried = elsewhere.locator('.cairn-steps-list > li').first();
  await expect(carried).toContainText('Changed since you read it: the decision');
  await carried.getByRole('button', { name: 'Show what changed' }).click();
  await expect(carried).toContainText('The words you read are not kept in this browser');
  await Promise.all([context.close(), other.close()]);
});

test('what one tab marks, the other shows', async ({ page, context }) => {
  await page.goto(path);
  await startWalking(page);
  const other = await context.newPage();
  await other.goto(path);
  await bar(page).getByRole('button', { name: 'Done' }).click();
  await expect(standing(other)).toHaveText(/^1 of 8 steps done/);
  await other.getByRole('button', { name: 'Undo: Train in BF16, not FP16' }).click();
  await expect(bar(page).getByRole('button', { name: 'Done' })).toBeVisible();
  await other.goto('paths/numerics-and-stability/');
  await other.getByRole('link', { name: 'Start with step 1' }).click();
  await expect(bar(other)).toContainText('Step 1 of 12 of Numerics and stability');
  await page.reload();
  await expect(bar(page)).toContainText('Step 1 of 8 of Your first week in pre-training');
});

test('with a full storage marks last as long as the page, and that is said', async ({ page }) => {
  await page.goto(path);
  await page.evaluate(() => {
    for (let size = 1 << 22, number = 0; size >= 1; number++) {
      try {
        localStorage.setItem(`of somebody else ${number}`, 'x'.repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });
  await page.getByRole('button', { name: 'Mark as done: Train in BF16, not FP16' }).click();
  await expect(page.getByText('This browser has no room left for this site.')).toBeVisible();
  await expect(standing(page)).toHaveText(/^1 of 8 steps done/);
  expect(await stored(page)).toBe(null);
  await page.evaluate(() => localStorage.clear());
  await page.getByRole('button', { name: 'Mark as done: Pipeline bubble' }).click();
  await expect(page.getByText('This browser has no room left for this site.')).toBeHidden();
  await page.reload();
  await expect(standing(page)).toHaveText(/^2 of 8 steps done/);
});

test('with a forbidden storage marks last as long as the page, and that is said', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(path);
  await expect(page.getByText('This browser keeps nothing for this site.')).toBeVisible();
  await page.getByRole('button', { name: 'Mark as done: Train in BF16, not FP16' }).click();
  await expect(standing(page)).toHaveText(/^1 of 8 steps done/);
  await page.getByRole('link', { name: 'Go on with step 2' }).click();
  await expect(bar(page)).toContainText('Step 2 of 8');
  await bar(page).getByRole('button', { name: 'Done' }).click();
  await expect(bar(page)).toContainText('What you mark now lasts until you leave this page');
  expect(errors).toEqual([]);
});

test('progress of a newer version is kept as it is until the reader sets it aside', async ({ page }) => {
  const future = '{"version":9,"walks":[["first-week","of tomorrow"]]}';
  await page.addInitScript(
    ([key, future]) => {
      if (Object.keys(localStorage).length === 0) localStorage.setItem(key, future);
    },
    [key, future] as const,
  );
  await page.goto(path);
  await expect(page.getByText('was written by a newer version of this wiki, and is left as it is')).toBeVisible();
  await page.getByRole('button', { name: 'Mark as done: Train in BF16, not FP16' }).click();
  expect(await stored(page)).toBe(future);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save what is there' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(future);
  await page.getByRole('button', { name: 'Set it aside and keep what I mark' }).click();
  await expect(page.getByText('It has been set aside in this browser, untouched.')).toBeVisible();
  await page.reload();
  await expect(standing(page)).toHaveText(/^1 of 8 steps done/);
  expect(await page.evaluate(() => Object.values(localStorage))).toContain(future);
});

test('whoever has walked all of it hears what comes next, and saves a file for the wiki', async ({ page }) => {
  await page.goto(path);
  const end = page.getByRole('region', { name: 'You have walked this path' });
  for (let left = 8; left > 0; left--) {
    await expect(end).toBeHidden();
    await page
      .getByRole('button', { name: /^Mark as done/ })
      .first()
      .click();
  }
  await expect(end).toContainText('All 8 steps are done. Well walked.');
  await expect(end.getByRole('link', { name: 'Numerics and stability' })).toBeVisible();
  await end.getByText('Let the wiki know that you know this').click();
  await end.getByLabel('Your id in this wiki, or a handle it knows').fill('ishaan-varma');
  const download = page.waitForEvent('download');
  await end.getByRole('button', { name: 'Save the file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('first-week-ishaan-varma-2026-06-15.yaml');
  const told = parse(readFileSync(await file.path(), 'utf8'));
  expect([told.by, told.of, told.kind, told.done.length]).toEqual(['ishaan-varma', 'first-week', 'path-finished', 8]);
  await page.goto('paths/');
  await expect(page.getByText('Walked to its end.')).toBeVisible();
});

test('progress is saved as a file, forgotten, and loaded again', async ({ page }) => {
  await page.goto(path);
  await page.getByRole('button', { name: 'Mark as done: Train in BF16, not FP16' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await download).path();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByLabel('A file with progress').setInputFiles({
    name: 'cairn-progress.json',
    mimeType: 'application/json',
    buffer: readFileSync(file),
  });
  await expect(standing(page)).toHaveText(/^1 of 8 steps done/);
  await page.getByLabel('A file with progress').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"steps":[]}'),
  });
  await expect(page.getByText('This file holds no progress that was saved here.')).toBeVisible();
});

test('letters walk the path, never while somebody types, and not once they are turned off', async ({ page }) => {
  await startWalking(page);
  await page.keyboard.press('d');
  await expect(bar(page)).toContainText('Done on 15 June 2026');
  await page.keyboard.press('u');
  await expect(bar(page).getByRole('button', { name: 'Done' })).toBeVisible();
  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'Another reason' }).fill('');
  await page.keyboard.type('dnd');
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('button', { name: 'Skip…' })).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('dn');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(bar(page)).not.toContainText('Done on');
  await page.keyboard.press('n');
  await expect(bar(page)).toContainText('Step 2 of 8');
  await page.keyboard.press('p');
  await expect(bar(page)).toContainText('Step 1 of 8');
  await bar(page).getByRole('button', { name: 'Keys' }).click();
  await bar(page).getByLabel('Letters work on this page').uncheck();
  await page.locator('h1').click();
  await page.keyboard.press('d');
  await expect(bar(page)).not.toContainText('Done on');
  await bar(page).getByRole('button', { name: 'Leave the path Your first week in pre-training' }).click();
  await expect(bar(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(bar(page)).toBeHidden();
});

test('a page beside the path leads back to it, and nothing on the page moves when the bar comes', async ({ page }) => {
  await startWalking(page);
  const asked = Promise.withResolvers<void>();
  await page.route('**/walk.json', async (route) => {
    await asked.promise;
    await route.continue();
  });
  await page.goto('systems/checkpoint-store/');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // what has moved until now has moved for everybody
    const moved = ((globalThis as { moved?: number[] }).moved = []) as number[];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift' });
  });
  asked.resolve();
  await expect(bar(page)).toContainText('You stopped at step 1 of 8');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await page.evaluate(() => (globalThis as { moved?: number[] }).moved)).toEqual([]);
});

test('an address that was passed on shows where it stands, and begins nothing', async ({ page }) => {
  const { url } = sites.based;
  await page.goto(`${url}records/bf16-over-fp16/?path=first-week`);
  await expect(bar(page)).toContainText('Step 1 of 8');
  expect(await stored(page)).toBe(null);
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(bar(page)).toBeHidden();
});

test('for those who walk no path, nothing of it is loaded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('records/bf16-over-fp16/', { waitUntil: 'networkidle' });
  expect(asked.filter((name) => /walk|start\.|rows\./.test(name))).toEqual([]);
});

test('without scripts a path is a list that can be read, with no button that does nothing', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: sites.root.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.locator('.cairn-steps-list > li')).toHaveCount(8);
  await expect(page.locator('main button:visible')).toHaveCount(0);
  await page.getByRole('link', { name: 'Start with step 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Train in BF16, not FP16');
  await context.close();
});

test('@dark nothing shuts people out of a walk at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await startWalking(page);
  await bar(page).getByRole('button', { name: 'Done' }).click();
  await bar(page).getByRole('button', { name: 'Show the answer' }).click();
  await expectNoBarriers(page);
  await page.goto(path);
  await page.getByRole('button', { name: 'Skip…: Pipeline bubble' }).click();
  await page.getByRole('button', { name: 'Make a link for another machine' }).click();
  await page.getByText('The usual figure for the price of BF16').click();
  await expectNoBarriers(page);
});
