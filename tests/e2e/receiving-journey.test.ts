/** From a handoff in the wiki to one that is received in part: what counts, and what moves, once the receipt is a file of the wiki. */

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test, type BrowserContext } from 'playwright/test';
import { makeFolder, putFiles, recordText, runCairn } from '../helpers/content.ts';

const site = 'http://wiki.example.org/';
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/** Lets the browser see a folder of pages under the address of the wiki. */
async function serve(context: BrowserContext, dir: string): Promise<void> {
  await context.route(`${site}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(dir, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      await route.fulfill({
        body: readFileSync(file),
        contentType: types[extname(file)] ?? 'application/octet-stream',
      });
    } catch {
      await route.fulfill({ status: 404 });
    }
  });
}

const content = {
  'wiki.yaml': 'name: Journey\ntoday: 2026-01-31\n',
  'people/ada.yaml': 'name: Ada Okafor\nleft: 2026-02-28\n',
  'people/ben.yaml': 'name: Ben Li\n',
  'people/cleo.yaml': 'name: Cleo Ruiz\n',
  'systems/store.yaml': 'name: Store\ncriticality: 3\nowner: ada\n',
  'systems/probe.yaml': 'name: Probe\nowner: ada\n',
  'records/saves.mdx': recordText(
    'Save every hour',
    'It was decided so.',
    'status: accepted\ndate: 2026-01-10\nsystems: [store]\ndeciders: [ada, ben]',
  ),
  'handoffs/ada-2026.mdx': `---
from: ada
last-day: 2026-02-28
items:
  - what: store
    to: ben
    questions:
      - How would you notice that a save was torn?
  - what: probe
    to: ben
  - what: The rota
    to: ben
    questions:
      - Who covers Fridays?
---

What I would tell you.
`,
};

interface RiskJson {
  readonly items: readonly { readonly id: string; readonly holding: string; readonly holders: readonly string[] }[];
}

test('two of three items are received, and coverage and risk move by these two exactly', async ({ page, context }) => {
  test.setTimeout(120_000);
  const [dir, out, cache] = [makeFolder(content), join(makeFolder(), 'site'), makeFolder()];
  const cairn = async (...words: readonly string[]) => {
    const { code, output } = await runCairn([...words, '--content', dir], {
      CAIRN_CACHE: cache,
      NODE_NO_WARNINGS: '1',
    });
    expect(code, output).toBe(0);
    return output;
  };
  /** What nobody holds, or one person alone. */
  const riskOf = async (...words: readonly string[]) => {
    const { items } = JSON.parse(await cairn('risk', '--json', ...words)) as RiskJson;
    return Object.fromEntries(items.map(({ id, holding, holders }) => [id, `${holding} ${holders.join('+')}`.trim()]));
  };

  await cairn('build', '--out', out);
  await serve(context, out);
  expect(await riskOf()).toEqual({ store: 'fragile ada', probe: 'fragile ada' });
  expect(await riskOf('--without', 'ada')).toEqual({ store: 'orphaned', probe: 'orphaned', saves: 'fragile ben' });

  await page.goto(`${site}handoffs/ada-2026/`);
  await expect(page.getByText('Of an impact of 11 to hand over, nothing has arrived.')).toBeVisible();
  await page.getByLabel('Who are you?').selectOption('Ben Li');
  await page
    .getByLabel('How would you notice that a save was torn?')
    .fill('It is younger than the last one, and smaller.');
  await page.getByRole('group', { name: 'Probe' }).getByRole('checkbox').check();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the file' }).click();
  const download = await downloading;
  const receipt = 'receipts/ada-2026-ben-2026-01-31.yaml';
  expect(`receipts/${download.suggestedFilename()}`).toBe(receipt);

  await page.reload();
  await expect(page.locator('[data-coverage]')).toHaveText('0 %');
  await expect(page.getByText('You took ada-2026-ben-2026-01-31 out of this page.')).toBeVisible();

  putFiles(dir, { [receipt]: readFileSync(await download.path(), 'utf8') });
  expect(await cairn('check')).not.toContain('unanswered-question');
  await cairn('build', '--out', out);
  expect(await riskOf()).toEqual({});
  expect(await riskOf('--without', 'ada')).toEqual({
    store: 'fragile ben',
    probe: 'fragile ben',
    saves: 'fragile ben',
  });

  await page.reload();
  await expect(page.getByText('Your receipt ada-2026-ben-2026-01-31 is in the wiki, and counts.')).toBeVisible();
  await expect(page.locator('[data-coverage]')).toHaveText('63 %');
  await expect(page.getByText('2 of 3 items received')).toBeVisible();
  const states = page.locator('.cairn-arrival');
  await expect(states).toHaveText([
    /promised, not received yet\s+for Ben Li/,
    /received\s+by Ben Li on 31 January 2026/,
    /received\s+by Ben Li on 31 January 2026/,
  ]);
  await page.getByText('How would you notice that a save was torn?').first().click();
  await expect(page.getByText('It is younger than the last one, and smaller.')).toBeVisible();
  await page.goto(`${site}systems/store/`);
  await expect(page.getByText('2 people hold it.')).toBeVisible();
  await page.goto(`${site}handoffs/`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Ada Okafor' })).toContainText('Coverage: 63 %');
});
