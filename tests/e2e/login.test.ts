/** A reader behind the login that the guide describes: from the link they were sent to an answer of the search, and out again. */

import { chmodSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { findApache, startApache } from '../helpers/apache.ts';
import { makeFolder } from '../helpers/content.ts';
import { startProvider } from '../helpers/openid-provider.ts';
import { watchPolicy } from '../helpers/policy.ts';
import { freePort } from '../helpers/server.ts';
import { sites } from '../helpers/sites.ts';

const apache = findApache();

/** The sample wiki under its base path, for the group `infra`, on a server of its own. */
async function startSite() {
  if (apache === undefined) throw new Error('the test is skipped without Apache');
  const port = await freePort();
  const host = `infra.localhost:${port}`;
  const client = { id: 'wiki-infra', secret: 'secret-of-infra', redirect: `https://${host}/.login` };
  const provider = await startProvider({ ada: ['infra'], ben: ['staff'] }, [client]);
  const work = makeFolder();
  chmodSync(work, 0o755); // Apache's own user reads it, who may not read the folder of the project
  const folder = join(work, 'site');
  cpSync(sites.based.outDir, folder, { recursive: true, dereference: true });
  const { base } = sites.based;
  const { id, secret } = client;
  const site = { name: 'infra.localhost', folder, base, client: id, secret, group: 'infra' };
  const end = await startApache(apache, { port, provider: provider.url, sites: [site] });
  return { origin: `https://${host}`, base, provider, end: () => Promise.all([end(), provider.close()]) };
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input[type="search"]').fill(words);
}

test.use({ ignoreHTTPSErrors: true });

test('behind a login a reader comes to the page they were sent, and searches; others see that it is not for them', async ({
  page,
}) => {
  test.skip(apache === undefined, 'needs Apache with mod_auth_openidc, which is neither installed nor can be');
  test.setTimeout(120_000); // a server is started first
  const { origin, base, provider, end } = await startSite();
  try {
    const { held } = await watchPolicy(page, origin);
    const wanted = `${origin}${base}records/checkpoint-every-100/?from=mail`;
    await page.goto(wanted);
    await expect(page).toHaveTitle('Who are you?');
    await page.getByRole('link', { name: 'ada' }).click();
    await expect(page).toHaveURL(wanted);
    await page.waitForLoadState(); // scripts hear the keys from then on
    await search(page, 'why not fp16');
    await expect(page.locator('dialog[open] .cairn-answer').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Guide' }).first().click();
    await expect(page).toHaveURL(`${origin}${base}guide/`);
    // nothing is against the policy, and nothing but the login was asked elsewhere
    expect(held.filter((line) => !line.startsWith(`request to ${provider.url}/authorize?`))).toEqual([]);

    const out = `${origin}/.login?logout=${encodeURIComponent(`${origin}${base}`)}`;
    await page.goto(out); // by way of the provider, and back to where nobody is logged in
    await expect(page).toHaveTitle('Who are you?');

    await page.getByRole('link', { name: 'ben' }).click();
    await expect(page.locator('body')).toHaveText('You are logged in, but this site is for the group infra.');
  } finally {
    await end();
  }
});
