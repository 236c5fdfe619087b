/** What shuts people out of a page: what axe finds, and what runs off the side. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, type Page } from 'playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Only violations are read, and no rule that needs the texts of style sheets is on: both take a third of the time. */
const options: RunOptions = { resultTypes: ['violations'], preload: false };

type WithAxe = Window & { axe?: { run: (within: string, options: RunOptions) => Promise<AxeResults> } };

/** Nothing on the page, as it stands, shuts anybody out; of a part of it where `within` is a selector. */
export async function expectNoBarriers(page: Page, within = 'html'): Promise<void> {
  const isThere = await page.evaluate(() => (window as WithAxe).axe !== undefined);
  if (!isThere) await page.evaluate(source);
  const found = await page.evaluate(
    async ([selector, how]) => {
      const { violations } = await (window as WithAxe).axe!.run(selector, how);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [within, options] as const,
  );
  expect(found, formOf(page)).toEqual([]);
  await expectNotTooWide(page);
}

/** Nothing runs off the side. */
export async function expectNotTooWide(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(tooWide, `${formOf(page)}: so many are too few`).toBeLessThanOrEqual(0);
}

function formOf(page: Page): string {
  return `${page.url()} at ${page.viewportSize()?.width} pixels`;
}

const forms = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
] as const;

/** The same on a screen and on the narrowest phone (WCAG 2.2, 1.4.10), in the light and in the dark; `ready` is done in each before one looks. */
export async function expectNoBarriersInAnyForm(page: Page, ready?: () => Promise<void>): Promise<void> {
  for (const { colorScheme, width } of forms) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await ready?.();
    await expectNoBarriers(page);
  }
}
