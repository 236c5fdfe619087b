/** The steps of somebody who hands over what they know, in a browser. */

import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from 'playwright/test';

/** Opens the composer from the list of people, and waits for the form. */
export async function openComposer(page: Page, name: string): Promise<void> {
  await page.goto('handoffs/new/');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Handoff from ${name}`);
}

/** The row of something that is handed over. */
export function itemNamed(page: Page, title: string): Locator {
  return page.locator('[data-list="items"]').getByRole('group', { name: title, exact: true });
}

/** What stands in “What they should know”. */
export function noteOf(page: Page, title: string): Locator {
  return itemNamed(page, title).getByLabel('What they should know');
}

/** Waits until the words are in the browser's keeping. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-part="saved"]')).toHaveText(/^saved in this browser at \d\d:\d\d$/);
}

/** Ends the tab as a crash would, and gives a new one. */
export async function killTab(page: Page): Promise<Page> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  await session.send('Page.crash').catch(() => undefined);
  await crashed;
  return page.context().newPage();
}

/** Downloads the file, from the keyboard, and gives its name and text. */
export async function downloadFile(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the file' }).press('Enter');
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
