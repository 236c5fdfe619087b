/** Reading a record: what holds, how to say so, and what its links lead to. */

import { expect, test } from 'playwright/test';

test('@narrow a record that was replaced leads to the current answer before anything else', async ({ page }) => {
  await page.goto('records/checkpoint-every-200/');
  const first = page.locator('article > header > :first-child');
  await expect(first).toHaveText('This is not the current answer: see Save a checkpoint every 100 iterations.');
  await first.getByRole('link').click();
  await expect(page).toHaveURL(/\/records\/checkpoint-every-100\/$/);
  await expect(page.locator('.cairn-record-kicker')).toContainText('accepted');
});

test('the way through a chain goes forward and back', async ({ page }) => {
  await page.goto('records/checkpoint-every-200/');
  await page.getByRole('navigation', { name: 'Before and after' }).locator('a[rel="next"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Save a checkpoint every 100 iterations');
  await page.locator('a[rel="prev"]').click();
  await expect(page).toHaveURL(/\/records\/checkpoint-every-200\/$/);
});

test('“still true” gives a command that is copied with a click', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('records/checkpoint-every-100/');
  await page.getByText('Say that it is still true').click();
  await page.getByRole('button', { name: 'Copy the command' }).click();
  await expect(page.locator('cairn-copy').first().getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'npm run cairn -- verify checkpoint-every-100 --result holds --against "what you held it against"',
  );
});

test('a broken assumption is told in the head with the value that broke it', async ({ page }) => {
  await page.goto('records/layout-for-48-nodes/');
  await expect(page.locator('cairn-freshness')).toHaveText(
    /^Assumption broken.+: 24\s+nodes, where it must be ≥ 48\s+nodes\.$/,
  );
});

test('how fresh a record is counts from the reader’s day, but for a sample from its own', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2031-05-01T12:00:00'));
  await page.goto('records/checkpoint-every-100/');
  const freshness = page.locator('cairn-freshness');
  await expect(freshness.locator('strong')).toHaveText('Looked after');
  await freshness.evaluate((element) => {
    element.removeAttribute('data-day');
    element.replaceWith(element.cloneNode(true));
  });
  await expect(freshness).toHaveText(
    /^Review overdue\s*It should have been looked at by 30 September 2026, 1674 days ago\.$/,
  );
});

test('a link shows what it leads to, on hover and on focus, until Escape', async ({ page }) => {
  await page.goto('records/checkpoint-every-100/');
  const link = page.locator('.cairn-prose a.cairn-entry[href*="checkpoint-every-200"]').first();
  const preview = page.getByRole('tooltip');
  await link.hover();
  await expect(preview).toContainText('Save a checkpoint every 200 iterations');
  await expect(preview).toContainText('superseded');
  await expect(link).toHaveAttribute('aria-describedby', 'cairn-preview');
  await preview.hover();
  await page.waitForTimeout(500);
  await expect(preview).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await page.mouse.move(0, 0);
  await page.keyboard.press('Tab');
  await link.focus();
  await expect(preview).toBeVisible();
  await expect(preview.locator('a, h1, [id]')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(preview).toBeHidden();
});

test('a word of the glossary shows its own meaning, not that of the first word', async ({ page }) => {
  await page.goto('records/layout-for-48-nodes/');
  const link = page.locator('.cairn-prose a.cairn-entry[data-kind="term"]').first();
  const word = new URL((await link.getAttribute('href')) ?? '', page.url()).hash.slice(1);
  await link.hover();
  const text = await page.getByRole('tooltip').textContent();
  await page.goto('glossary/');
  const term = await page.locator(`[id="${word}"]`).textContent();
  expect(text?.trim().slice(0, 12)).toBe(term?.trim().slice(0, 12));
});

test('the table of contents is a rail, or folded away', async ({ page }) => {
  await page.goto('records/checkpoint-every-100/');
  await page.locator('.cairn-toc-wide').getByRole('link', { name: 'Evidence' }).click();
  await expect(page.getByRole('heading', { name: 'Evidence' })).toBeInViewport();
  await page.setViewportSize({ width: 600, height: 800 });
  await expect(page.locator('.cairn-toc-wide')).toBeHidden();
  await page.locator('.cairn-toc-narrow summary').click();
  await expect(page.locator('.cairn-toc-narrow').getByRole('link', { name: 'Evidence' })).toBeVisible();
});

test('on paper only the record is left', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('records/checkpoint-every-100/');
  await expect(page.locator('.cairn-header')).toBeHidden();
  await expect(page.locator('.cairn-toc')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
});
