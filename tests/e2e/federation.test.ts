/** One search over the sites of several teams: what is found where, and what a reader sees of a site that is silent or dead. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { makeFolder, recordText, runCairn } from '../helpers/content.ts';
import { moodySite, type MoodySite } from '../helpers/moody-site.ts';
import { watchPolicy } from '../helpers/policy.ts';

test.describe.configure({ mode: 'serial' });

const fields = (date: string, more = '') => `status: accepted\ndate: ${date}\nareas: [messaging]\n${more}`.trimEnd();
const infra = {
  'wiki.yaml': 'name: Infrastructure\nbase: /wiki/\n',
  'records/rabbit.mdx': recordText('RabbitMQ for events', 'Events go through a queue.', fields('2023-03-01')),
  'records/kafka.mdx': recordText(
    'Kafka for events',
    'A queue that forgets cannot be read again. Brokers are paged at night.',
    fields('2025-01-01', 'supersedes: [rabbit]'),
  ),
};
const data = {
  'wiki.yaml': 'name: Data\n',
  'records/warehouse.mdx': recordText(
    'The warehouse is filled from events',
    'Tables are filled from the queue every hour. Partitions are kept for a year.',
    fields('2025-09-01'),
  ),
};
const ours = (sites: Readonly<Record<string, string>>) => ({
  'wiki.yaml': `name: Applications\nfederation:\n${Object.entries(sites)
    .map(([name, url]) => `  - { name: ${name}, url: '${url}' }\n`)
    .join('')}`,
  'records/events.mdx': recordText(
    'Services tell each other by events',
    'They go to a queue: see [the broker](cairn:infra/rabbit) and <Ref id="cairn:infra/kafka" />.',
    fields('2025-03-01', 'relates-to: [cairn:infra/kafka, cairn:mobile/push]'),
  ),
  'records/jitter.mdx': recordText('Retry with jitter', 'Retries to the queue wait.', fields('2025-05-01')),
});

let own: MoodySite;
let infraSite: MoodySite;
let dataSite: MoodySite;
let ownOut: string;

async function build(files: Readonly<Record<string, string>>, out: string): Promise<string> {
  const { code, output } = await runCairn(['build', '--content', makeFolder(files), '--out', out], {
    CAIRN_CACHE: makeFolder(),
  });
  expect(code, output).toBe(0);
  return output;
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const outs = [0, 1, 2].map(() => join(makeFolder(), 'site')) as [string, string, string];
  ownOut = outs[0];
  own = await moodySite(ownOut, '/');
  infraSite = await moodySite(outs[1], '/wiki/', [own.origin]);
  dataSite = await moodySite(outs[2], '/', ['*']);
  // nobody is there from the start
  const dead = await moodySite(makeFolder(), '/');
  await dead.stop();
  await build(infra, outs[1]);
  await build(data, outs[2]);
  const said = await build(ours({ infra: infraSite.url, data: dataSite.url, mobile: dead.url }), ownOut);
  expect(said).toContain(
    `The site mobile (${dead.url}) could not be read: the connection failed (ECONNREFUSED). It has never been read, so references to it have no links.`,
  );
});

test.afterAll(async () => {
  await Promise.all([own, infraSite, dataSite].map((site) => site.stop()));
});

/** The answers: the site that each says it is of, and its title. */
async function answersOf(page: Page): Promise<readonly string[]> {
  const items = page.locator('cairn-search:not(:has(dialog)) .cairn-answer');
  return items.evaluateAll((found) =>
    found.map(
      (item) =>
        `${item.querySelector('.cairn-site')?.textContent}: ${item.querySelector('.cairn-answer-title')?.textContent}`,
    ),
  );
}

const all = [
  'Applications: Retry with jitter',
  'Applications: Services tell each other by events',
  'data: The warehouse is filled from events',
  'infra: Kafka for events',
  'infra: RabbitMQ for events',
];
const search = (page: Page, query: string) => page.goto(`${own.url}search/?${query}`);
const told = (page: Page) => page.locator('cairn-search:not(:has(dialog)) [data-part="sites"]');
const sorted = async (page: Page) => [...(await answersOf(page))].sort();

test('answers of all sites stand in one order, each says where it is from, and the dead site costs a note', async ({
  page,
}) => {
  const { held } = await watchPolicy(page, own.origin);
  await search(page, 'q=queue');
  await expect(told(page)).toHaveText(
    'Also from infra and data. mobile did not answer; its results are missing. Try again',
  );
  expect(await sorted(page)).toEqual(all);
  const kafka = page.getByRole('link', { name: 'Kafka for events' }).first();
  await expect(kafka).toHaveAttribute('href', `${infraSite.url}records/kafka/`);
  const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
  expect(policy).toContain(`connect-src 'self' ${infraSite.origin} ${dataSite.origin} http://127.0.0.1:`);
  const elsewhere = held.filter(
    (line) => !/^request to .*\/pagefind\//.test(line) && !line.includes('ERR_CONNECTION_REFUSED'),
  );
  expect(elsewhere).toEqual([]);
});

test('the site narrows answers like anything else, and stands in the address', async ({ page }) => {
  await search(page, 'q=queue');
  await expect(told(page)).toContainText('Also from infra and data.');
  const group = page.getByRole('group', { name: 'Site' });
  await expect(group.locator('label')).toHaveText(['Applications2', 'infra2', 'data1']);
  await group.getByLabel('infra').focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?q=queue&site=infra$/);
  await expect.poll(() => sorted(page)).toEqual(all.slice(3));
  await expect(told(page)).toContainText('Also from infra and data.');
  await page.goBack();
  await expect.poll(() => sorted(page)).toEqual(all);
  await search(page, 'q=queue&site=data&status=accepted');
  await expect.poll(() => sorted(page)).toEqual(all.slice(2, 3));
  await search(page, 'q=queue+site:here');
  await expect(told(page)).toContainText('Also from infra and data.');
  expect(await sorted(page)).toEqual(all.slice(0, 2));
});

test('a site that does not answer holds up none of the others, and what it says later moves nothing under the reader', async ({
  page,
}) => {
  dataSite.keepSilent('catalogue.json');
  try {
    await search(page, 'q=queue');
    await expect(told(page)).toContainText('Asking data…');
    await expect.poll(() => sorted(page)).toEqual(all.filter((line) => !line.startsWith('data')));
    expect(dataSite.waiting()).toBeGreaterThan(0);
    await page.locator('.cairn-answer').first().hover();
    const before = await answersOf(page);
    dataSite.speak();
    await expect(told(page)).toContainText('Results from data have come.');
    expect(await answersOf(page)).toEqual(before);
    await page.getByRole('button', { name: 'Show them' }).click();
    expect(await sorted(page)).toEqual(all);
  } finally {
    dataSite.speak();
  }
});

test('a site that dies between two questions is told of, and comes back when it is tried again', async ({ page }) => {
  await search(page, 'q=night');
  await expect(told(page)).toContainText('Also from infra and data.');
  await dataSite.stop();
  const input = page.locator('main input[type="search"]');
  await input.fill('partitions night');
  await expect(told(page)).toContainText('data did not answer; its results are missing.');
  expect(await answersOf(page)).toEqual(['infra: Kafka for events']);
  await dataSite.restart();
  await page.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => sorted(page)).toEqual(all.slice(2, 4));
});

test('in the dialog the arrow keys go through the answers of all sites', async ({ page }) => {
  await page.goto(own.url);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kafka');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.locator('.cairn-site')).toContainText(['infra']);
  await expect(dialog.getByText('mobile did not answer')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('link', { name: 'Kafka for events' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${infraSite.url}records/kafka/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kafka for events');
});

test('references to other sites are links with their state there, in the page and in its other forms', async ({
  page,
}) => {
  await page.goto(`${own.url}records/events/`);
  const rabbit = page.locator('.cairn-prose a.cairn-remote').first();
  await expect(rabbit).toHaveAttribute('href', `${infraSite.url}records/rabbit/`);
  await expect(rabbit).toHaveAttribute('data-state', 'superseded');
  await expect(rabbit).toHaveAttribute('title', 'Now: Kafka for events');
  const related = page.getByRole('region', { name: 'Related records' }).getByRole('listitem');
  await expect(related).toHaveText([/Kafka for events\s+infra/, /push\s+mobile/]);
  await expect(related.getByRole('link')).toHaveCount(1);
  const markdown = readFileSync(join(ownOut, 'records/events.md'), 'utf8');
  expect(markdown).toContain(
    `see [the broker](${infraSite.url}records/rabbit/) and [Kafka for events](${infraSite.url}records/kafka/).`,
  );
  const { relations } = JSON.parse(readFileSync(join(ownOut, 'api/v1/records/events.json'), 'utf8')) as {
    readonly relations: { readonly relatesTo: unknown };
  };
  expect(relations.relatesTo).toEqual([
    {
      name: 'Kafka for events',
      kind: 'record',
      id: 'kafka',
      url: `${infraSite.url}records/kafka/`,
      state: 'accepted',
      site: 'infra',
    },
    { name: 'cairn:mobile/push' },
  ]);
});
