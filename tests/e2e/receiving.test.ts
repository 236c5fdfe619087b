/** Receiving a handoff on its page: who one is, the questions of the one who leaves, and the file that comes out. */

import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from 'playwright/test';
import { expectNoBarriers, expectNotTooWide } from '../helpers/barriers.ts';

const address = 'handoffs/kwabena-asante-2026/';

async function begin(page: Page, name: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Who are you?').selectOption({ label: name });
}

function item(page: Page, name: string) {
  return page.getByRole('group', { name });
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('@narrow a successor answers by keyboard and takes the receipt away', async ({ page }) => {
  await page.goto(address);
  await page.getByLabel('Who are you?').focus();
  await page.keyboard.type('Mireille');
  await page.getByLabel('Received on').focus();
  await expect(page.getByRole('heading', { name: 'Promised to you' })).toBeVisible();
  const store = item(page, 'Checkpoint store');
  await store.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(store.getByRole('link', { name: 'read it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bytes, inodes, and the age of the newest and of the oldest protected one.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The newest may be half written: # read "it" again');
  await expect(page.getByText('You say that you have Checkpoint store.')).toHaveText(
    'You say that you have Checkpoint store. Promised to you, and still on the list: Save a checkpoint every 100 iterations.',
  );
  await page.getByRole('button', { name: 'Download the file' }).focus();
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('kwabena-asante-2026-mireille-fontaine-2026-06-15.yaml');
  expect(await textOf(download)).toBe(`handoff: kwabena-asante-2026
by: mireille-fontaine
on: 2026-06-15
items:
  - what: checkpoint-store
    answers:
      - Bytes, inodes, and the age of the newest and of the oldest protected one.
      - 'The newest may be half written: # read "it" again'
`);
  await expect(page.getByText('It counts once that file is in the wiki and the site is built again.')).toBeVisible();
});

test('what is written stays through a reload, can be cleared, and brought back', async ({ page }) => {
  await begin(page, 'Mireille Fontaine');
  const answer = item(page, 'Save a checkpoint every 100 iterations').getByRole('textbox');
  await answer.fill('The time of a save.');
  await expect(item(page, 'Save a checkpoint every 100 iterations').getByRole('checkbox')).toBeChecked();
  await expect(page.getByText('Kept in this browser as you write.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Who are you?')).toHaveValue('mireille-fontaine');
  await expect(answer).toHaveValue('The time of a save.');
  await expect(page.getByText('What you wrote here before is back.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear what I wrote' }).click();
  await expect(answer).toHaveValue('');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(answer).toHaveValue('The time of a save.');
});

test('nothing leaves before each question is answered, and the reader is led to the first that is not', async ({
  page,
}) => {
  await begin(page, 'Mireille Fontaine');
  const download = page.getByRole('button', { name: 'Download the file' });
  await download.click();
  await expect(page.getByText('Tick at least one item that you have.')).toBeVisible();
  const store = item(page, 'Checkpoint store');
  await store.getByRole('checkbox').check();
  await store.getByLabel('Which four numbers do you look at in the morning?').fill('Four.');
  await download.click();
  await expect(page.getByText('Answer this of Checkpoint store first')).toBeVisible();
  await expect(store.getByLabel('Why must two checkpoints stay near the machines, and not one?')).toBeFocused();
});

test('a secret in an answer stays on the page, and the reader is led to it', async ({ page }) => {
  const token = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_'); // in pieces, so that none stands in the repository
  await begin(page, 'Mireille Fontaine');
  const answer = item(page, 'Save a checkpoint every 100 iterations').getByRole('textbox');
  await answer.fill(`Ask with ${token}.`);
  let downloads = 0;
  page.on('download', () => downloads++);
  await page.getByRole('button', { name: 'Download the file' }).click();
  const said = page.locator('[data-part="said"]');
  await expect(said).toContainText(
    '“Save a checkpoint every 100 iterations: Which of its three inputs has not been measured since 2022?”: this looks like a GitHub token.',
  );
  await expect(said).not.toContainText(token);
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(answer).toBeFocused();
  expect(downloads).toBe(0);
});

test('somebody else may take what is promised to another, or what others have already', async ({ page }) => {
  await begin(page, 'Sunniva Dahl');
  await expect(page.getByRole('heading', { name: 'Promised to you' })).toBeHidden();
  await expect(item(page, 'The telephone on Sundays')).toBeVisible();
  await expect(item(page, 'Job watchdog')).toBeHidden();
  await page.getByText('Promised to others, or received already').click();
  await expect(item(page, 'Job watchdog')).toBeVisible();
});

test('a browser that keeps nothing says so, and works all the same', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('not here', 'SecurityError');
      },
    }),
  );
  await begin(page, 'Mireille Fontaine');
  await expect(
    page.getByText('This browser keeps nothing: take the file away before you leave the page.'),
  ).toBeVisible();
  await item(page, 'The folder of stack traces').getByRole('checkbox').check();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the file' }).click();
  expect(await textOf(await downloading)).toContain('what: The folder of stack traces from the hangs of 2022');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page has the lines of a receipt to complete by hand, and the command', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByLabel('Who are you?')).toBeHidden();
    await expect(page.getByText('npm run cairn -- new receipt kwabena-asante-2026')).toBeVisible();
    await expect(page.getByText('by: YOUR-ID # your id in people/: mireille-fontaine')).toBeVisible();
  });
});

test('coverage leads to the guide, and each thing that it is made of can be read', async ({ page }) => {
  await page.goto(address);
  await page.getByText('What the figure is made of').click();
  const table = page.getByRole('region', { name: 'What coverage is made of' });
  await expect(table.getByRole('row', { name: /Job watchdog/ })).toContainText('Petra Nováková');
  await page.getByRole('link', { name: 'How this is reckoned' }).click();
  await expect(page.getByRole('heading', { name: 'Coverage of a handoff' })).toBeInViewport();
});

test('@narrow @dark nothing shuts people out of receiving', async ({ page }) => {
  await begin(page, 'Mireille Fontaine');
  await page.getByText('What the figure is made of').click();
  await expectNoBarriers(page, 'main');
});

test('nothing shuts people out of the binder', async ({ page }) => {
  test.slow(); // it is the longest page there is
  await page.goto(address);
  await page.getByRole('link', { name: 'All of it with the records in full' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Contents' })).toBeVisible();
  await expectNoBarriers(page, 'main');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNotTooWide(page);
});

test('the binder holds the records in full, one id each, and prints without the frame', async ({ page }) => {
  await page.goto(`${address}binder/`);
  const chapter = page.getByRole('region', { name: '4 Save a checkpoint every 100 iterations' });
  await expect(chapter.getByRole('heading', { name: 'Context' })).toBeVisible();
  await expect(chapter.getByRole('heading', { name: 'Options considered' })).toBeVisible();
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  expect(twice).toEqual([]);
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.cairn-binder a[href^="#"]')]
      .map(({ hash }) => decodeURIComponent(hash.slice(1)))
      .filter((id) => document.getElementById(id) === null),
  );
  expect(lost).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  const ends = await page.evaluate(() =>
    [...document.querySelectorAll('.cairn-binder-chapter')].map((part) => getComputedStyle(part).breakBefore),
  );
  expect(ends).toEqual(['page', 'page', 'page', 'page', 'page']);
});
