/** From the composer of a leaver to a handoff that is received in part: what counts, and what moves, once a file is in the wiki. */

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test, type BrowserContext } from 'playwright/test';
import { downloadFile, noteOf, openComposer, waitUntilSaved } from '../helpers/composer.ts';
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
};

test.use({ baseURL: site });

interface RiskJson {
  readonly items: readonly { readonly id: string; readonly holding: string; readonly holders: readonly string[] }[];
}

test('three items are written, two of them received, and coverage and risk move by these two exactly', async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
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
  await openComposer(page, 'Ada Okafor');
  await noteOf(page, 'Store').fill('The second disk is the one that fails.');
  await noteOf(page, 'Probe').fill('It asks every hour.');
  await waitUntilSaved(page);
  await page.close();
  const composer = await context.newPage();
  await openComposer(composer, 'Ada Okafor');
  await expect(noteOf(composer, 'Store')).toHaveValue('The second disk is the one that fails.');
  await noteOf(composer, 'Save every hour').focus();
  await composer.keyboard.type('An hour is a guess.');
  const written = await downloadFile(composer);
  expect(written.name).toBe('ada-2026.mdx');
  putFiles(dir, { [`handoffs/${written.name}`]: written.text });
  await cairn('check');
  await cairn('build', '--out', out);
  expect(await riskOf()).toEqual({ store: 'fragile ada', probe: 'fragile ada' });
  expect(await riskOf('--without', 'ada')).toEqual({ store: 'orphaned', probe: 'orphaned', saves: 'fragile ben' });

  const successor = await context.newPage();
  await successor.goto('handoffs/ada-2026/');
  await expect(successor.getByText('Of an impact of 10 to hand over, nothing has arrived.')).toBeVisible();
  await successor.getByLabel('Who are you?').selectOption('Ben Li');
  for (const name of ['Store', 'Probe']) {
    const item = successor.getByRole('group', { name, exact: true });
    await item.getByRole('checkbox').check();
    for (const answer of await item.getByRole('textbox').all()) await answer.fill(`What ${name} needs is told.`);
  }
  const receipt = await downloadFile(successor);
  expect(receipt.name).toBe('ada-2026-ben-2026-01-31.yaml');

  await successor.reload();
  await expect(successor.locator('[data-coverage]')).toHaveText('0 %');
  await expect(successor.getByText('You took ada-2026-ben-2026-01-31 out of this page.')).toBeVisible();

  putFiles(dir, { [`receipts/${receipt.name}`]: receipt.text });
  expect(await cairn('check')).not.toMatch(/receipts\/ada-2026/);
  await cairn('build', '--out', out);
  expect(await riskOf()).toEqual({});
  expect(await riskOf('--without', 'ada')).toEqual({
    store: 'fragile ben',
    probe: 'fragile ben',
    saves: 'fragile ben',
  });

  await successor.reload();
  await expect(successor.getByText('Your receipt ada-2026-ben-2026-01-31 is in the wiki, and counts.')).toBeVisible();
  await expect(successor.locator('[data-coverage]')).toHaveText('70 %');
  await expect(successor.getByText('2 of 3 items received')).toBeVisible();
  await expect(successor.locator('.cairn-arrival', { hasText: 'received by Ben Li on 31 January 2026' })).toHaveCount(
    2,
  );
  await successor.goto('systems/store/');
  await expect(successor.getByText('2 people hold it.')).toBeVisible();
  await successor.goto('handoffs/');
  await expect(successor.getByRole('listitem').filter({ hasText: 'Ada Okafor' }).first()).toContainText(
    'Coverage: 70 %',
  );
});
