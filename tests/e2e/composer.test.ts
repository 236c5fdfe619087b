/** “I am leaving on Friday”: what only somebody knows becomes a file, and nothing they wrote is lost on the way. */

import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { projectRoot } from '../../src/cli/project-root.ts';
import { expectNoBarriersInAnyForm } from '../helpers/barriers.ts';
import { downloadFile, itemNamed, killTab, noteOf, openComposer, waitUntilSaved } from '../helpers/composer.ts';
import { makeFolder, runCairn, startCairn } from '../helpers/content.ts';

test('a leaver writes, the tab is killed, and the file that comes out in the end passes the check', async ({
  page,
}) => {
  await openComposer(page, 'Petra Nováková');
  await page.getByLabel('Last day').fill('2026-06-19');
  await noteOf(page, 'BLOOM-176B').fill('Its code lies in two places; the second one is right.');
  await noteOf(page, 'Marin 32B').fill('Ask before you restart it: the first step is slow.');
  await waitUntilSaved(page);
  const again = await killTab(page);
  await openComposer(again, 'Petra Nováková');
  await expect(noteOf(again, 'BLOOM-176B')).toHaveValue('Its code lies in two places; the second one is right.');
  await expect(again.locator('[data-part="saved"]')).toHaveText(/^saved in this browser at/);

  // the rest without a mouse
  await noteOf(again, 'Marin 32B').focus();
  await again.keyboard.press('Tab');
  await again.keyboard.type('Which of the two is right?');
  await itemNamed(again, 'Marin 32B').getByLabel('Who takes it').focus();
  await again.keyboard.press('Home');
  await again.getByLabel('What scares me').focus();
  await again.keyboard.type('That nobody looks at *both*.');
  await expect(again.locator('.cairn-composer-preview em')).toHaveText('both');
  const { name, text } = await downloadFile(again);
  expect(name).toBe('petra-novakova-2026.mdx');
  await expect(again.locator('[data-part="said"]')).toHaveText(
    'Downloaded. Put it into the wiki as content/handoffs/petra-novakova-2026.mdx, and commit it.',
  );
  expect(text).toContain('note: Its code lies in two places; the second one is right.');
  expect(text).toContain('## What scares me\n\nThat nobody looks at *both*.\n');
  expect(text).not.toContain('## What I would do next');

  const content = join(makeFolder(), 'content');
  await cp(join(projectRoot, 'content'), content, { recursive: true });
  await writeFile(join(content, 'handoffs', name), text);
  const { code, output } = await runCairn(['check', '--content', content]);
  expect(code, output).toBe(0);
  expect(output).not.toContain('error');
});

test('a handoff that was begun is gone on with, and what is untouched leaves as it was', async ({ page }) => {
  await openComposer(page, 'Kwabena Asante');
  await expect(noteOf(page, 'Job watchdog')).toHaveValue('Two small scripts and a crontab that is not a crontab.');
  await expect(page.locator('[data-part="meter"]')).toContainText('4 % is received');
  await page.getByLabel('What scares me').fill('The interval.');
  const { name, text } = await downloadFile(page);
  expect(name).toBe('kwabena-asante-2026.mdx');
  const before = await readFile(join(projectRoot, 'content/handoffs', name), 'utf8');
  expect(text.slice(0, text.indexOf('open-threads')).startsWith(before.slice(0, before.indexOf('open-threads')))).toBe(
    true,
  );
  expect(text.slice(text.indexOf('access:'), text.indexOf('## What scares me'))).toBe(
    before.slice(before.indexOf('access:'), before.indexOf('## What scares me')),
  );
});

test('what was taken out comes back, and so does what was there before starting afresh', async ({ page }) => {
  await openComposer(page, 'Yuki Tanabe');
  const first = page.locator('[data-list="items"] > div').first();
  const title = (await first.getAttribute('aria-label')) ?? '';
  await noteOf(page, title).fill('Mine.');
  await itemNamed(page, title).getByRole('button', { name: 'Take out', exact: true }).press('Enter');
  await expect(itemNamed(page, title)).toHaveCount(0);
  await page.keyboard.press('Enter'); // the button to undo has the focus
  await expect(noteOf(page, title)).toHaveValue('Mine.');
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await page.keyboard.press('Escape');
  await expect(noteOf(page, title)).toHaveValue('Mine.');
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start afresh' }).click();
  await expect(noteOf(page, title)).toHaveValue('');
  await page.getByRole('button', { name: 'Bring back what I wrote' }).click();
  await expect(noteOf(page, title)).toHaveValue('Mine.');
});

test('a secret leaves by no way, and what the build would refuse neither', async ({ page }) => {
  await openComposer(page, 'Yuki Tanabe');
  const token = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
  const next = page.getByLabel('What I would do next');
  await next.fill(`First.\n\nThe token is ${token}.`);
  let downloads = 0;
  page.on('download', () => downloads++);
  const download = page.getByRole('button', { name: 'Download the file' });
  const said = page.locator('[data-part="said"]');
  await download.click();
  await expect(said).toContainText('“What I would do next”, line 3: this looks like a GitHub token.');
  await expect(said).not.toContainText(token.slice(0, 12));
  await said.getByRole('button', { name: 'Go there' }).click();
  await expect(next).toBeFocused();
  await next.fill('First, {this}.');
  await download.click();
  await expect(said).toContainText('“What I would do next”: Line 1: `{this}` is an expression');
  await next.fill(['First. pass', 'word: q8ZrT4mWx2LbV7nKc1Yd'].join(''));
  await download.click();
  await expect(said).toContainText('or say that it opens nothing');
  expect(downloads).toBe(0);
  await said.getByRole('button', { name: 'It opens nothing: go on' }).click();
  await expect(said).toContainText('Downloaded.');
});

test('two tabs do not write over each other, and a draft of a later version stays as it is', async ({
  page,
  context,
}) => {
  await openComposer(page, 'Yuki Tanabe');
  const other = await context.newPage();
  await openComposer(other, 'Yuki Tanabe');
  await page.getByLabel('What scares me').fill('From the first tab.');
  await waitUntilSaved(page);
  await expect(other.locator('[data-part="notice"]')).toContainText('Another tab has gone on with this draft.');
  await other.getByLabel('What scares me').fill('From the second tab.');
  await expect(other.locator('[data-part="saved"]')).toHaveText('Not saved: another tab has gone on with this draft.');
  await other.getByRole('button', { name: 'Show what it has' }).click();
  await expect(other.getByLabel('What scares me')).toHaveValue('From the first tab.');
  await other.close();

  const key = 'cairn-handoff /yuki-tanabe';
  await page.evaluate((name) => localStorage.setItem(name, '{"version":9,"words":"kept"}'), key);
  await page.reload();
  await expect(page.locator('[data-part="saved"]')).toContainText('a later version of Cairn has left a draft here');
  await page.getByLabel('What scares me').fill('In this page only.');
  await page.getByLabel('What scares me').blur();
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe('{"version":9,"words":"kept"}');
});

test('a browser that keeps nothing says so, and the file can still be had', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openComposer(page, 'Yuki Tanabe');
  await page.getByLabel('What scares me').fill('A lot.');
  await expect(page.locator('[data-part="saved"]')).toContainText('Not saved: this browser has no room left for it.');
  expect((await downloadFile(page)).text).toContain('A lot.');
});

test('the composer shuts nobody out', async ({ page }) => {
  for (const path of ['handoffs/new/', 'handoffs/new/?from=kwabena-asante']) {
    await page.goto(path);
    if (path.includes('from')) await expect(noteOf(page, 'Job watchdog')).toBeVisible();
    await expectNoBarriersInAnyForm(page);
  }
});

test('without scripts the page says what the command does', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}handoffs/new/`);
  await expect(page.getByText('npm run cairn -- handoff kwabena-asante --update')).toBeVisible();
  await context.close();
});

test('while the wiki is being written, the file is saved into it, and its page shows it', async ({ browser }) => {
  test.setTimeout(90_000);
  const content = makeFolder({
    'people/ada.yaml': 'name: Ada Okafor\nleft: 2026-02-28\n',
    'systems/store.yaml': 'name: Store\nowner: ada\n',
  });
  const words = [
    'dev',
    '--content',
    content,
    '--today',
    '2026-01-31',
    '--port',
    '0',
    '--out',
    join(makeFolder(), 'site'),
  ];
  const dev = startCairn(words, { CAIRN_CACHE: makeFolder() });
  try {
    await expect.poll(dev.output, { timeout: 60_000 }).toContain('The wiki is at ');
    const url = /The wiki is at (\S+)/.exec(dev.output())![1]!;
    const context = await browser.newContext({ baseURL: url });
    const page = await context.newPage();
    await page.goto('handoffs/new/?from=ada');
    await noteOf(page, 'Store').fill('The second one is right.', { timeout: 30_000 });
    await waitUntilSaved(page);
    const again = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Save into the wiki' }).click();
    const words = 'Saved as content/handoffs/ada-2026.mdx. Commit it, so that the others get it.';
    await expect(page.locator('cairn-ways-out')).toContainText(words);
    const text = await readFile(join(content, 'handoffs/ada-2026.mdx'), 'utf8');
    expect(text).toContain('The second one is right.');
    // the page is loaded anew, since the content has changed, and still says so
    await again;
    await expect(page.locator('cairn-ways-out')).toContainText(words);
    await page.goto('handoffs/ada-2026/');
    await expect(page.getByText('The second one is right.').first()).toBeVisible();
    await context.close();
  } finally {
    dev.child.kill('SIGTERM');
    await dev.ended;
  }
});
