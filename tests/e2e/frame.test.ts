/** What every page has: its colours, the skip link, a way on where there is no page, nothing that shuts people out. */

import { expect, test } from 'playwright/test';
import { expectNoBarriersInAnyForm } from '../helpers/barriers.ts';
import { sites } from '../helpers/sites.ts';

const scheme = () => document.documentElement.dataset['cairnTheme'];
const paper = () => getComputedStyle(document.body).backgroundColor;

test('the colours a reader chose stay, on every page, from the first moment', async ({ page }) => {
  await page.goto('');
  const light = await page.evaluate(paper);
  await page.getByLabel('Colours').selectOption('dark');
  const dark = await page.evaluate(paper);
  expect(dark).not.toBe(light);
  await page.goto('records/', { waitUntil: 'commit' });
  await page.waitForFunction(() => document.body !== null);
  expect(await page.evaluate(scheme)).toBe('dark');
  expect(await page.evaluate(paper)).toBe(dark);
  await expect(page.getByLabel('Colours')).toHaveValue('dark');
  await page.getByLabel('Colours').selectOption('system');
  expect(await page.evaluate(() => localStorage.getItem('cairn-theme'))).toBe(null);
  expect(await page.evaluate(paper)).toBe(light);
});

test('a stored choice that nobody can read is as good as none', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('cairn-theme', '"><script>'));
  await page.goto('');
  expect(await page.evaluate(scheme)).toBe(undefined);
  await expect(page.getByLabel('Colours')).toHaveValue('system');
});

test('the first Tab leads past the header', async ({ page }) => {
  await page.goto('records/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

for (const [name, { url }] of Object.entries(sites)) {
  test(`an address with a slip leads to the page that was meant (${name})`, async ({ page }) => {
    const answer = await page.goto(`${url}records/checkpoint-evry-100/`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
    await page.getByRole('link', { name: 'Save a checkpoint every 100 iterations' }).click();
    await expect(page).toHaveURL(`${url}records/checkpoint-every-100/`);
  });
}

const kinds = [
  '',
  'records/',
  'records/area/reliability/',
  'records/checkpoint-every-100/',
  'records/checkpoint-every-200/',
  '404.html',
];
for (const path of kinds) {
  test(`nothing shuts people out of /${path}`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(path);
    await expectNoBarriersInAnyForm(page, async () => {
      for (const details of await page.locator('main details:visible').all()) {
        await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
      }
    });
    expect(complaints).toEqual([]);
  });
}
