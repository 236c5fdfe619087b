/** Day one, and the day after four weeks of leave: where to begin, what the words mean, and what has changed. */

import { expect, test, type Page } from 'playwright/test';
import { expectNoBarriersInAnyForm } from '../helpers/barriers.ts';
import { sites } from '../helpers/sites.ts';

const key = 'cairn-visit:/';

async function lastHere(page: Page, kept: string): Promise<void> {
  await page.addInitScript(
    ([place, text]) => {
      if (sessionStorage.getItem('begun') === null) localStorage.setItem(place!, text!);
      sessionStorage.setItem('begun', '');
    },
    [key, kept],
  );
}

const kept = (page: Page) => page.evaluate((place) => localStorage.getItem(place), key);
const header = (page: Page) => page.getByRole('navigation', { name: 'Sections' });

test('@narrow somebody new finds a path, what most rests on, what is open, and whom to ask', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: 'New here?' }).click();
  await expect(page.getByRole('link', { name: 'Your first week in pre-training' })).toBeVisible();
  const decisions = page.locator('section', { has: page.getByRole('heading', { name: 'What most rests on' }) });
  await expect(decisions.getByRole('listitem').first()).toContainText('6 decisions rest on it');
  await expect(page.getByRole('heading', { name: 'In force, but in doubt' })).toBeVisible();
  const person = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Mireille Fontaine' }) });
  await expect(person.last()).toContainText('Ask about');
  await page.getByRole('link', { name: 'All changes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed');
});

test('without scripts both pages are whole, month by month and year by year', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: sites.based.url });
  const page = await context.newPage();
  await page.goto('changes/');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('June 2026');
  await expect(page.getByLabel('Since')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Handoff from Kwabena Asante' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Kwabena Asante', exact: true })).toHaveCount(0); // leaves in July
  await page.getByRole('link', { name: '2024' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed in 2024');
  await page.goto('new-here/');
  await expect(page.getByRole('heading', { name: 'Whom to ask' })).toBeVisible();
  await context.close();
});

test('after four weeks of leave the wiki says how much has changed, until it was looked at', async ({ page }) => {
  await lastHere(page, '{"version":1,"last":"2026-05-18"}');
  await page.goto('');
  const news = page.getByRole('link', { name: '4 changes since you were here on 18 May', exact: true });
  await expect(news).toHaveAttribute('href', /\/changes\/\?since=2026-05-18$/);
  await page.goto('records/checkpoint-every-100/');
  const quiet = header(page).getByRole('link', { name: 'Changes: 4 changes since you were here on 18 May' });
  await quiet.click();
  await expect(page.getByRole('status')).toHaveText('4 changes since 18 May 2026');
  await expect(page.locator('main [data-on]:visible')).toHaveCount(4);
  expect(await kept(page)).toBe('{"version":1,"last":"2026-06-15"}');
  await page.goto('');
  await expect(page.getByRole('link', { name: 'What changed lately' })).toBeVisible();
});

test('the mark moves nothing on the page', async ({ page }) => {
  await lastHere(page, '{"version":1,"last":"2026-05-18"}');
  const places = () =>
    page.locator('header a, header button, main h1, main h2').evaluateAll((all) =>
      all.map((each) => {
        const { x, y, height } = each.getBoundingClientRect();
        return [x, y, height].join(' ');
      }),
    );
  for (const path of ['', 'records/checkpoint-every-100/']) {
    let tell = () => {};
    const wait = new Promise<void>((resolve) => (tell = resolve));
    await page.route('**/days.json', async (route) => {
      await wait;
      await route.continue();
    });
    await page.goto(path);
    await page.evaluate(async () => void (await document.fonts.ready));
    await expect(page.getByRole('button', { name: 'Search' }).first()).toBeVisible();
    const before = await places();
    tell();
    await expect(header(page).locator('[data-news]')).toHaveCount(1);
    expect(await places()).toEqual(before);
    await page.unroute('**/days.json');
  }
});

test('a day and an area narrow the changes, and their address can be sent', async ({ page }) => {
  await page.goto('changes/?since=2026-03-01');
  await expect(page.getByRole('status')).toHaveText('8 changes since 1 March 2026');
  await page.getByRole('combobox', { name: 'In' }).selectOption({ label: 'evaluation' });
  await expect(page).toHaveURL(/\?since=2026-03-01&area=evaluation$/);
  await expect(page.getByRole('status')).toHaveText('3 changes since 1 March 2026 in evaluation');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/changes\/$/);
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'In' })).toHaveValue('evaluation');
  await page.getByLabel('Since').fill('2024-01-01');
  await expect(page.getByText('This page goes back to 1 July 2025.')).toBeVisible();
  await page.goto('changes/?since=2026-02-31');
  await expect(page.getByRole('status')).toHaveText('15 changes since 1 July 2025');
});

for (const [name, text, left] of [
  ['of a future version is kept', '{"version":9,"seen":[1]}', '{"version":9,"seen":[1]}'],
  ['that nobody can read is begun anew', '"><script>', '{"version":1,"last":"2026-06-15"}'],
  [
    'from a clock that ran ahead is begun anew',
    '{"version":1,"last":"2099-01-01"}',
    '{"version":1,"last":"2026-06-15"}',
  ],
] as const) {
  test(`a last visit ${name}, and nothing is told`, async ({ page }) => {
    await lastHere(page, text);
    for (const path of ['changes/', '']) {
      await page.goto(path);
      await expect.poll(() => kept(page)).toBe(left);
    }
    await expect(page.getByRole('link', { name: 'What changed lately' })).toBeVisible();
  });
}

test('with a storage that is full, and with none, the pages work', async ({ page }) => {
  await lastHere(page, '{"version":1,"last":"2026-05-18"}');
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('');
  await expect(page.getByRole('link', { name: '4 changes since you were here on 18 May', exact: true })).toBeVisible();
  await page.goto('changes/');
  await expect(page.getByRole('status')).toHaveText('15 changes since 1 July 2025');
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto('changes/?since=2026-06-01');
  await expect(page.getByRole('status')).toHaveText('2 changes since 1 June 2026');
});

test('a word tells its meaning to the pointer and to the keyboard, stays under the pointer, and goes with Escape', async ({
  page,
}) => {
  await page.goto('records/bf16-over-fp16/');
  const word = page.locator('.cairn-prose').getByRole('link', { name: 'BF16', exact: true }).first();
  const meaning = page.getByRole('tooltip');
  await word.hover();
  await expect(meaning).toContainText('Sixteen bits with the eight-bit exponent');
  await meaning.hover();
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  await page.mouse.move(0, 0);
  await word.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(meaning).toBeVisible();
  await page.mouse.wheel(0, 40);
  await expect(meaning).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
});

test('a tap on a word tells its meaning, a second one leads to the glossary, which knows who uses it', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: sites.root.url,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto('records/bf16-over-fp16/');
  const word = page.locator('.cairn-prose').getByRole('link', { name: 'BF16', exact: true }).first();
  await word.tap();
  await expect(page.getByRole('tooltip')).toContainText('Tap the word again');
  await expect(page).toHaveURL(/bf16-over-fp16\/$/);
  await page.locator('h1').tap();
  await expect(page.getByRole('tooltip')).toBeHidden();
  await word.tap();
  await word.tap();
  await expect(page).toHaveURL(/\/glossary\/#bf16$/);
  await page.locator('#bf16 summary').tap();
  await expect(page.locator('#bf16')).toContainText('Train in BF16, not FP16');
  await context.close();
});

for (const path of ['new-here/', 'changes/?since=2026-03-01']) {
  test(`nothing shuts people out of /${path}`, async ({ page }) => {
    await page.goto(path);
    await expectNoBarriersInAnyForm(page);
  });
}
