/** Looking something up in the guide: how to write a record, what a field takes, what a message means. */

import { expect, test } from 'playwright/test';
import { sites } from '../helpers/sites.ts';

test('@narrow the guide leads a leaver to the page about handoffs, and on to its fields', async ({ page }) => {
  await page.goto('guide/');
  await page.locator('main p').getByRole('link', { name: 'Hand over' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hand over');
  await page.locator('main p').getByRole('link', { name: 'Fields' }).click();
  await expect(page).toHaveURL(/\/guide\/fields\/#handoff$/);
  await expect(page.getByRole('heading', { name: 'Handoff', exact: true })).toBeInViewport();
});

test('the field reference says what a field takes, whether it must be there, and shows one', async ({ page }) => {
  await page.goto('guide/fields/#record.title');
  const title = page.locator('[id="record.title"]');
  await expect(title).toBeInViewport();
  await expect(title).toContainText('required, text');
  await expect(title).toContainText('title: Train in BF16, not FP16');
  const verdict = page.locator('[id="record.options.verdict"]');
  await expect(verdict).toContainText('options[].verdict');
  await expect(verdict).toContainText('required, chosen, rejected or deferred');
});

test('the code of an issue is an address in the guide', async ({ page }) => {
  await page.goto('guide/issues/#tripped-assumption');
  const issue = page.locator('#tripped-assumption');
  await expect(issue).toBeInViewport();
  await expect(issue.getByRole('heading')).toHaveText('An assumption no longer holds');
  await expect(page.locator('#departed-steward')).toContainText('counts with --gate handoff');
});

test('every component stands in the guide with an example', async ({ page }) => {
  await page.goto('guide/components/');
  await expect(page.locator('.cairn-reference pre')).toHaveCount(8);
  await expect(page.locator('.cairn-reference pre').first()).toHaveText(/^<Callout kind="warning"/);
});

test('under a base path the guide leads to its own pages', async ({ page }) => {
  await page.goto(`${sites.based.url}guide/`);
  await page.getByRole('navigation', { name: 'Guide' }).getByRole('link', { name: 'Numbers' }).click();
  await expect(page).toHaveURL(`${sites.based.url}guide/numbers/`);
  await page.goto(`${sites.based.url}guide/status/`);
  await page.locator('main p').getByRole('link', { name: 'Numbers' }).click();
  await expect(page).toHaveURL(`${sites.based.url}guide/numbers/`);
});

test('the text of the guide has room between its parts, whichever sheet comes first', async ({ page }) => {
  await page.goto(`${sites.based.url}guide/programs/`);
  const heading = page.locator('.cairn-prose h2').first();
  expect(await heading.evaluate((element) => parseFloat(getComputedStyle(element).marginTop))).toBeGreaterThan(16);
});
