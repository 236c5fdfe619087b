/** What holds for every kind of page besides records: nothing shuts people out, nothing runs off the side. */

import { expect, test } from 'playwright/test';
import { expectNoBarriersInAnyForm } from '../helpers/barriers.ts';

const kinds = [
  'systems/',
  'systems/checkpoint-store/',
  'people/',
  'people/kwabena-asante/',
  'teams/infrastructure/',
  'areas/checkpointing/',
  'handoffs/kwabena-asante-2026/',
  'paths/first-week/',
  'glossary/',
  'facts/bloom-nodes/',
  'guide/status/',
  'guide/components/',
];

for (const path of kinds) {
  test(`nothing shuts people out of /${path}`, async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.goto(path);
    await expectNoBarriersInAnyForm(page);
    expect(refused).toEqual([]);
  });
}

test('every kind of page has one title, and declares the layers of its styles before it fills any', async ({
  page,
}) => {
  for (const path of kinds) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const href = await page.locator('link[rel="stylesheet"]').first().getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', page.url()).href);
    expect((await answer.text()).slice(0, 40), path).toMatch(/^@layer cairn\.reset/);
  }
});
