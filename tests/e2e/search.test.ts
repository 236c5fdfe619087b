/** Finding something: in the dialog, on the page of its own, and where neither works. */

import { expect, test, type Page } from 'playwright/test';
import { expectNoBarriers } from '../helpers/barriers.ts';
import { sites } from '../helpers/sites.ts';

const dialog = 'dialog[open]';
const answers = (page: Page) => page.locator('.cairn-answer');
const field = (page: Page) => page.locator(`${dialog} input[type="search"]`);

/** Opens the dialog on some page, asks, and waits for answers. */
async function askInDialog(page: Page, words: string): Promise<void> {
  await page.goto('systems/');
  await page.keyboard.press('Control+k');
  await field(page).fill(words);
  await expect(answers(page).first()).toBeVisible();
}

async function askOnPage(page: Page, query: string): Promise<void> {
  await page.goto(`search/?${query}`);
  await expect(answers(page).first()).toBeVisible();
}

/** What the browser's console holds against the page. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

test('an engineer finds a decision without a mouse', async ({ page }) => {
  const complaints = complaintsOf(page);
  await askInDialog(page, 'spike');
  await expect(page.locator(`${dialog} [role="status"]`)).toHaveText(/^\d+ results for “spike”$/);
  await page.keyboard.press('ArrowDown');
  await expect(answers(page).nth(0).locator('[data-answer]')).toBeFocused();
  await page.keyboard.press('End');
  await expect(answers(page).last().locator('[data-answer]')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('s');
  await expect(field(page)).toHaveValue('spikes');
  await expect(page.locator(`${dialog} [role="status"]`)).toContainText('“spikes”');
  await page.keyboard.press('ArrowDown');
  const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
  expect(complaints).toEqual([]);
});

test('the dialog opens at once, keeps what was typed, and gives the focus back', async ({ page }) => {
  await page.goto('systems/');
  const opener = page.locator('[data-part="open"]');
  await expect(opener).toBeVisible();
  const times = await page.evaluate(async () => {
    const found = document.querySelector('dialog')!;
    const taken: number[] = [];
    for (let time = 0; time < 9; time++) {
      const start = performance.now();
      const key = { key: 'k', metaKey: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', key));
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      taken.push(found.open ? performance.now() - start : Infinity);
      found.close();
      await new Promise((closed) => setTimeout(closed, 50));
    }
    return taken.toSorted((a, b) => a - b);
  });
  expect(times[4]).toBeLessThan(100);
  await page.keyboard.press('Meta+k');
  await field(page).fill('bf16');
  await page.keyboard.press('Escape');
  await expect(page.locator(dialog)).toHaveCount(0);
  await opener.click();
  await expect(field(page)).toHaveValue('bf16');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('/');
  await expect(field(page)).toHaveValue('/');
});

test('nothing of the index is loaded before somebody searches, and no request leaves the site', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('systems/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('/pagefind/') || url.includes('panel'))).toEqual([]);
  await page.keyboard.press('/');
  await field(page).fill('spike');
  await expect(answers(page).first()).toBeVisible();
  expect(asked.some((url) => url.includes('/pagefind/'))).toBe(true);
  expect(asked.filter((url) => !url.startsWith(new URL(sites.root.url).origin) && !url.startsWith('data:'))).toEqual(
    [],
  );
});

test('answers are narrowed with counts that keep their word, in a URL that can be shared', async ({ page }) => {
  await askOnPage(page, 'q=training');
  const count = (name: string) => page.locator('.cairn-choice', { hasText: name }).locator('.cairn-count');
  const superseded = Number(await count('Superseded').textContent());
  const accepted = await count('Accepted').textContent();
  await page.getByRole('checkbox', { name: /^Superseded/ }).check();
  await expect(page.locator('main [role="status"]')).toHaveText(`${superseded} results for “training”, narrowed`);
  await expect(page.locator('.cairn-answer .cairn-state').filter({ hasNotText: 'superseded' })).toHaveCount(0);
  await expect(count('Accepted')).toHaveText(accepted ?? '');
  await expect(page.getByRole('checkbox', { name: /^Superseded/ })).toBeFocused();
  await expect(page).toHaveURL(/\?q=training&status=superseded$/);

  await page.reload();
  await expect(answers(page)).toHaveCount(Math.min(superseded, 10));
  await page.getByRole('button', { name: 'Remove status Superseded' }).click();
  await expect(page).toHaveURL(/\?q=training$/);
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^Superseded/ })).toBeChecked();
});

test('a decision that no longer holds says so, and leads to the one that does', async ({ page }) => {
  await askOnPage(page, 'status=superseded&kind=record');
  const moved = answers(page).filter({ hasText: 'now ' }).first();
  const current = moved.locator('.cairn-answer-facts a');
  const title = await current.textContent();
  await current.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title ?? 'a title');
});

test('what lists everything lists the newest first, and more when asked', async ({ page }) => {
  await askOnPage(page, 'kind=record');
  await expect(answers(page)).toHaveCount(10);
  await page.getByRole('button', { name: '10 more' }).click();
  await expect(answers(page)).toHaveCount(20);
  await expect(answers(page).nth(10).locator('[data-answer]')).toBeFocused();
  const days = await page
    .locator('.cairn-answer time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  expect(days).toEqual(days.toSorted().toReversed());
});

test('the order can be changed, and the URL tells', async ({ page }) => {
  await askOnPage(page, 'q=training&kind=record');
  await page.getByLabel('Order').selectOption('date');
  await expect(page).toHaveURL(/sort=date/);
  await expect
    .poll(async () => {
      const days = await page
        .locator('.cairn-answer time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
      return days.length > 1 && days.join() === days.toSorted().toReversed().join();
    })
    .toBe(true);
});

test('a section that is named in an answer is there on its page', async ({ page }) => {
  test.slow();
  const places = new Set<string>();
  for (const query of [
    'q=loss',
    'q=checkpoint',
    'q=chosen&kind=record',
    'q=rejected&kind=record',
    'kind=handoff&q=which',
    'kind=path&q=first',
  ]) {
    await page.goto(`search/?${query}`);
    await expect(page.locator('main [role="status"]')).toHaveText(/result|Nothing/);
    for (const href of await page
      .locator('.cairn-answer-sections a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
      places.add(href);
    }
  }
  expect(places.size).toBeGreaterThan(10);
  const missing: string[] = [];
  for (const place of places) {
    const { hash, pathname } = new URL(place);
    const html = await (await page.request.get(pathname)).text();
    const [id = ''] = hash.slice(1).split(':~:');
    if (!html.includes(`id="${decodeURIComponent(id)}"`)) missing.push(pathname + hash);
  }
  expect(missing).toEqual([]);
});

test('nothing found is told kindly, with ways on @narrow', async ({ page }) => {
  await page.goto('search/?q=quetzalcoatl&year=1999');
  await expect(page.locator('.cairn-empty')).toContainText('Nothing found for “quetzalcoatl”.');
  await expect(page.locator('[data-part="browse"]').last().getByRole('link', { name: 'Glossary' })).toBeVisible();
  await page.getByRole('button', { name: 'Search everything' }).click();
  await expect(page).toHaveURL(/\?q=quetzalcoatl$/);
});

test('earlier questions are kept on the device and forgotten when one says so', async ({ page }) => {
  await askInDialog(page, 'spike');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=spike$/);
  await page.goto('people/');
  await page.keyboard.press('Control+k');
  await page.getByRole('button', { name: 'spike', exact: true }).click();
  await expect(answers(page).first()).toBeVisible();
  await field(page).fill('');
  await page.getByRole('button', { name: 'Forget these' }).click();
  await expect(page.locator('.cairn-recent')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('cairn-recent')))).toEqual(
    [],
  );
});

test('an index that cannot be loaded is told, and tried again when one asks', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('systems/');
  await page.keyboard.press('Control+k');
  await field(page).fill('spike');
  await expect(page.locator(`${dialog} .cairn-empty`)).toContainText('The search index could not be loaded.');
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(answers(page).first()).toBeVisible();
});

test('without scripts the search page says what needs them and leads on by lists', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(sites.root.url);
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await page.getByRole('main').getByRole('searchbox').fill('spike');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/search\/\?q=spike$/);
  await expect(page.getByText('Finding words takes scripts')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'accepted' }).click();
  await expect(page).toHaveURL(/records\/status\/accepted\/$/);
  await context.close();
});

test('under a base path answers lead to pages that are there', async ({ page }) => {
  await page.goto(`${sites.based.url}people/`);
  await page.keyboard.press('Control+k');
  await field(page).fill('spike');
  await expect(answers(page).first()).toBeVisible();
  const hrefs = await page
    .locator(`${dialog} [data-part="answers"] a`)
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(hrefs.filter((href) => !href.startsWith(sites.based.url))).toEqual([]);
  for (const href of hrefs) expect((await page.request.get(href.replace(/#.*/, ''))).ok(), href).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${sites.based.url}search/?q=spike`);
  await expect(answers(page).first()).toBeVisible();
});

test('the search page and the open dialog have no barriers that can be found by machine @narrow @dark', async ({
  page,
}) => {
  test.slow();
  await page.goto('search/');
  await expectNoBarriers(page);
  await askOnPage(page, 'q=training&status=accepted');
  if (await page.locator('main .cairn-groups').isHidden()) await page.locator('main summary').click();
  await expectNoBarriers(page);
  await page.goto('systems/');
  await page.locator('[data-part="open"]').click();
  await field(page).fill('spike');
  await expect(answers(page).first()).toBeVisible();
  await page.locator(`${dialog} summary`).click();
  await expectNoBarriers(page);
  const overflow = await page.evaluate(
    () => document.querySelector('dialog')!.scrollWidth - document.querySelector('dialog')!.clientWidth,
  );
  expect(overflow).toBe(0);
});
