/** Reading a handoff: what has no taker, what has arrived, and what was told over coffee. */

import { expect, test } from 'playwright/test';

test('@narrow the next to leave stands first, and a handoff begins with what nobody takes', async ({ page }) => {
  await page.goto('handoffs/');
  const under = page.locator('section', { has: page.getByRole('heading', { name: 'Under way' }) });
  await expect(under.getByRole('listitem').first()).toContainText('Last day: 24 July 2026');
  await under.getByRole('link', { name: 'Handoff from Kwabena Asante' }).click();
  const items = page.locator('section', { has: page.getByRole('heading', { name: 'What is handed over' }) });
  await expect(items.locator('[data-item]').first()).toHaveText('no taker yet');
  await expect(items.locator('[data-item]').last()).toHaveText('received');
});

test('the answers of the receiver stand under the questions of the one who leaves', async ({ page }) => {
  await page.goto('handoffs/kwabena-asante-2026/');
  const answer = page.getByText('That the run was running.');
  await expect(answer).toBeHidden();
  await page.locator('summary', { hasText: 'What did the watchdog say while the run hung on 30 April 2022?' }).click();
  await expect(answer).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What scares me' })).toBeVisible();
});

test('a system leads to the handoff it is in, and its only holder says that they leave', async ({ page }) => {
  await page.goto('systems/');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Checkpoint store' }) });
  await expect(row.locator('[data-holding]')).toHaveText('fragile: one holder');
  await row.getByRole('link', { name: 'Checkpoint store' }).click();
  await page.getByText('Why', { exact: true }).first().click();
  await expect(page.getByText('Owns it: 3')).toBeVisible();
  await page.getByRole('link', { name: 'Handoff from Kwabena Asante' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Handoff from Kwabena Asante');
});

test('a person who leaves sees what nobody else holds, and no page shows an e-mail alias', async ({ page }) => {
  await page.goto('people/');
  await expect(page.getByText('Here until 24 July 2026')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No longer here' })).toBeVisible();
  await page.getByRole('link', { name: 'Kwabena Asante', exact: true }).click();
  const alone = page.locator('section', { has: page.getByRole('heading', { name: 'Held by nobody else' }) });
  await expect(alone.getByRole('link', { name: 'Checkpoint store' })).toBeVisible();
  await expect(page.locator('main')).not.toContainText('@');
});

test('a handoff prints with its answers and without its navigation', async ({ page }) => {
  await page.goto('handoffs/kwabena-asante-2026/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.locator('.cairn-toc')).toBeHidden();
  await expect(page.getByText('That the run was running.')).toBeVisible();
});
