/** What search makes of a question: answers, options, fields, corrections, and the same order as in the terminal. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { ask } from '../../src/search/ask/ask.ts';
import { readQuestion } from '../../src/search/ask/question.ts';
import { openSiteIndex } from '../../src/cli/site-index.ts';
import { expectNoBarriersInAnyForm } from '../helpers/barriers.ts';
import { sites } from '../helpers/sites.ts';

const titles = (page: Page) => page.locator('main .cairn-answer-title');

async function askOnPage(page: Page, query: string): Promise<void> {
  await page.goto(`search/?${query}`);
  await expect(titles(page).first()).toBeVisible();
}

test('a question in plain words is answered by the summary of what holds @narrow', async ({ page }) => {
  await askOnPage(page, 'q=how+often+do+we+save+checkpoints');
  const best = page.locator('main .cairn-answer').first();
  await expect(best.locator('.cairn-state')).toHaveText('accepted');
  await expect(titles(page).first()).toHaveText('Save a checkpoint every 100 iterations');
  const old = page.locator('main .cairn-answer', { hasText: 'Save a checkpoint every 200 iterations' });
  await expect(old.locator('.cairn-answer-now a')).toHaveText('Save a checkpoint every 100 iterations');
});

test('whether something was tried is answered by options, with the verdict and the record', async ({ page }) => {
  await askOnPage(page, 'q=has+Muon+been+tried');
  await page.getByRole('button', { name: /^Options weighed/ }).click();
  await expect(page).toHaveURL(/find=options$/);
  const first = page.locator('main .cairn-answer').first();
  await expect(first.locator('.cairn-answer-title')).toContainText('Muon');
  await expect(first.locator('.cairn-verdict')).toHaveText('rejected');
  await first.locator('.cairn-answer-title').click();
  await expect(page).toHaveURL(/\/records\/qk-norm-at-32b\/#cairn-option-\d$/);
  await expect(page.locator(':target')).toContainText('Muon');
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Options weighed/ })).toHaveAttribute('aria-pressed', 'true');
});

test('a word that stands nowhere is corrected, and the page says so', async ({ page }) => {
  await askOnPage(page, 'q=chekpoint+interval');
  await expect(page.locator('main .cairn-search-corrected')).toContainText(
    'Nothing has chekpoint; these are for checkpoint',
  );
});

test('another word of the glossary for the same thing finds the same', async ({ page }) => {
  await askOnPage(page, 'q=bfloat16+training');
  await expect(titles(page).filter({ hasText: 'Train in BF16, not FP16' })).toBeVisible();
});

test('fields are completed as one types, and taken away like any other choice', async ({ page }) => {
  await page.goto('systems/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('loss status:rej');
  const field = page.locator('dialog[open] input[type="search"]');
  await expect(page.locator('dialog[open] .cairn-completion')).toHaveText(['Rejected']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('loss status:rejected ');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=loss\+status%3Arejected$/);
  await page.getByRole('button', { name: 'Remove status Rejected' }).click();
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('loss');
  await expect(page).toHaveURL(/q=loss$/);
});

test('a place in an answer is where its words are marked on arrival', async ({ page }) => {
  await askOnPage(page, 'q=loss+spikes');
  const section = page.locator('main .cairn-answer-sections a').first();
  expect(await section.getAttribute('href')).toMatch(/#[^:]+:~:text=/);
  await section.click();
  await expect(page.locator(':target')).toBeInViewport();
});

test('quoted text and tokens with signs are taken as they are', async ({ page }) => {
  await askOnPage(page, `q=${encodeURIComponent('"five stars or more"')}`);
  await expect(titles(page).first()).toHaveText('Keep only code from repositories with five stars or more');
  await askOnPage(page, `q=${encodeURIComponent('num_workers=0')}`);
  await expect(titles(page).first()).toHaveText('Load evaluation data without worker processes');
});

test('the page is never held up while it searches', async ({ page }) => {
  await page.goto('search/');
  await page.evaluate(() => {
    const long: number[] = ((window as unknown as { long: number[] }).long = []);
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  const field = page.getByRole('main').getByRole('searchbox');
  for (const words of ['loss', 'training', 'the a of', 'checkpoint every 100 iterations', 'z-loss 1e-4', 'xyzzy']) {
    await field.fill(words);
    await expect(page.locator('main [role="status"]')).toContainText(words);
  }
  const times = await page.evaluate(() => (window as unknown as { long: number[] }).long);
  // a machine that is busy holds everything up; half of the questions may meet that
  expect(times.filter((time) => time > 50).length, times.join()).toBeLessThan(4);
});

test('the browser answers in the order of the terminal, on 100 questions', async ({ page }) => {
  test.slow();
  const file = join(import.meta.dirname, '../fixtures/search/sample.jsonl');
  const questions = readFileSync(file, 'utf8').trim().split('\n').slice(0, 100);
  const index = await openSiteIndex({ folder: join(sites.root.outDir, 'pagefind'), base: sites.root.base });
  await page.goto('search/');
  const field = page.getByRole('main').getByRole('searchbox');
  const differing: string[] = [];
  for (const line of questions) {
    const { q } = JSON.parse(line) as { q: string };
    const answer = await ask(index, readQuestion(new URLSearchParams({ q }).toString()), '2026-01-31');
    await field.fill(q);
    await expect(page.locator('main [role="status"]')).toContainText(`“${q}”`);
    const found = await titles(page).allTextContents();
    if (found.join('|') !== answer.hits.map(({ title }) => title).join('|')) differing.push(q);
  }
  expect(differing).toEqual([]);
});

test('options, corrections and completions have no barriers that can be found by machine', async ({ page }) => {
  test.slow();
  for (const query of ['q=loss&find=options', 'q=chekpoint+status%3A', 'q=loss+spikes']) {
    await askOnPage(page, query);
    await expectNoBarriersInAnyForm(page);
  }
});
