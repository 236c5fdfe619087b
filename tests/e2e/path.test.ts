/** Walking a path: the order, the reasons, the questions, and the words on the way. */

import { expect, test } from 'playwright/test';

test('@narrow a newcomer finds the path for their role, and a step tells why and asks', async ({ page }) => {
  await page.goto('paths/');
  await page.getByRole('link', { name: 'Your first week in pre-training' }).first().click();
  const first = page.locator('.cairn-steps-list > li').first();
  await expect(first.getByRole('link').first()).toHaveText('Train in BF16, not FP16');
  await expect(first).toContainText('Everything else here takes the number format for granted.');
  const answer = first.locator('details > :not(summary)').first();
  await expect(answer).toBeHidden();
  await first.locator('summary').click();
  await expect(answer).toBeVisible();
});

test('a step that is not decided says so, and the end leads on to the next path', async ({ page }) => {
  await page.goto('paths/first-week/');
  await expect(page.locator('.cairn-steps-list > li').last()).toContainText('proposed');
  await page.getByRole('link', { name: 'Running a cluster that fails every day' }).click();
  await expect(page.getByText('First walk')).toBeVisible();
});

test('a word of a step stands in the glossary, with its other names and what to read next', async ({ page }) => {
  await page.goto('paths/first-week/');
  await page.getByRole('link', { name: 'Pipeline bubble' }).click();
  await expect(page).toHaveURL(/\/glossary\/\?path=first-week#pipeline-bubble$/);
  const term = page.locator('#pipeline-bubble');
  await expect(term).toBeInViewport();
  await expect(term).toContainText('also: bubble');
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'Z' }).click();
  await expect(page.getByRole('heading', { name: 'Z', exact: true })).toBeInViewport();
});

test('a fact tells its history, and which assumption it has broken', async ({ page }) => {
  await page.goto('facts/');
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Nodes that BLOOM trained on' }) });
  await expect(row).toContainText('breaks 1 assumption');
  await row.getByRole('link').click();
  await expect(page.getByRole('row')).toHaveCount(4);
  await expect(page.getByText('no longer holds')).toBeVisible();
});

test('an area shows what holds before what was replaced', async ({ page }) => {
  await page.goto('areas/');
  await page.getByRole('link', { name: 'checkpointing' }).click();
  const groups = page.locator('main').getByRole('heading', { level: 3 });
  await expect(groups.first()).toHaveText(/^In force, \d+$/);
  await expect(groups.last()).toHaveText(/^Superseded, \d+$/);
});
