/** Going through the records: the list and its filter, with scripts and without. */

import { expect, test, type Page } from 'playwright/test';

const rows = (page: Page) => page.locator('.cairn-records > li');
const shown = (page: Page) => page.locator('.cairn-records > li:visible');
const count = (page: Page) => page.locator('[data-part="count"]');

/** Ticks a value, opening its group where it is folded. */
async function tick(page: Page, group: string, value: string): Promise<void> {
  const details = page.locator('.cairn-facets details').filter({ has: page.getByText(group, { exact: true }) });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await details.locator(`input[value="${value}"]`).check();
}

test('@narrow the list is narrowed by several values, and the address keeps them', async ({ page }) => {
  await page.goto('records/');
  const all = await rows(page).count();
  await expect(count(page)).toHaveText(`${all} records`);
  await tick(page, 'Status', 'superseded');
  await expect(page).toHaveURL(/\/records\/\?status=superseded$/);
  const superseded = await shown(page).count();
  expect(superseded).toBeGreaterThan(1);
  expect(superseded).toBeLessThan(all);
  await expect(count(page)).toHaveText(`${superseded} of ${all} records`);
  await expect(shown(page).locator('.cairn-state').first()).toHaveText('superseded');

  await tick(page, 'Status', 'accepted');
  expect(await shown(page).count()).toBeGreaterThan(superseded);
  await tick(page, 'Area', 'checkpointing');
  await expect(page).toHaveURL(/\?status=accepted&status=superseded&area=checkpointing$/);
  await expect(count(page)).not.toHaveText(`${all} records`);
  const both = await shown(page).count();
  expect(both).toBeGreaterThan(1);
  expect(both).toBeLessThan(superseded);

  await page.reload();
  await expect(shown(page)).toHaveCount(both);
  await page.goBack();
  await expect(page).toHaveURL(/\?status=accepted&status=superseded$/);
  await page.goBack();
  await expect(shown(page)).toHaveCount(superseded);
  await page.getByRole('button', { name: 'Remove status superseded' }).click();
  await expect(shown(page)).toHaveCount(all);
});

test('counts beside the values of a group ignore what is chosen in it', async ({ page }) => {
  await page.goto('records/');
  const accepted = page.locator('label:has(input[value="accepted"]) .cairn-facet-count');
  const before = await accepted.textContent();
  await tick(page, 'Status', 'superseded');
  await expect(accepted).toHaveText(before ?? '');
});

test('words narrow the list, and where nothing is left the whole list is one click away', async ({ page }) => {
  await page.goto('records/');
  const all = await rows(page).count();
  await page.getByRole('searchbox', { name: 'Only records with these words' }).fill('CHECKPOINT 100');
  await expect(count(page)).not.toHaveText(`${all} records`);
  await expect(shown(page).first()).toContainText(/checkpoint/i);
  await expect(page).toHaveURL(/\?q=CHECKPOINT\+100$/);
  await page.getByRole('searchbox', { name: 'Only records with these words' }).fill('no such words anywhere');
  await expect(page.getByText('No record has all of this.')).toBeVisible();
  await expect(shown(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all records' }).click();
  await expect(shown(page)).toHaveCount(all);
  await expect(page).toHaveURL(/\/records\/$/);
});

test('the list can be read by title and back again', async ({ page }) => {
  await page.goto('records/');
  const titles = () => rows(page).locator('> a').allTextContents();
  const newest = await titles();
  await page.getByLabel('Order').selectOption('title');
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  expect(await titles()).toEqual([...newest].sort((a, b) => collator.compare(a, b)));
  await page.getByLabel('Order').selectOption('newest');
  expect(await titles()).toEqual(newest);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every record is listed, and each value leads to a list of its own', async ({ page }) => {
    await page.goto('records/');
    await expect(page.locator('[data-part="bar"]')).toBeHidden();
    expect(await rows(page).count()).toBeGreaterThan(10);
    await page.locator('.cairn-facets summary', { hasText: 'Status' }).click();
    await page.locator('.cairn-facets').getByRole('link', { name: 'superseded' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Records that are superseded');
    for (const state of await rows(page).locator('.cairn-state').allTextContents()) expect(state).toBe('superseded');
  });
});
