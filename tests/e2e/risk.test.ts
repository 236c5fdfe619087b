/** A team lead asks what would be lost without some people, and sends the question on. */

import { expect, test, type Page } from 'playwright/test';
import { openContent } from '../../src/cli/open-content.ts';
import { projectRoot } from '../../src/cli/project-root.ts';
import { addDays, type IsoDate } from '../../src/domain/date.ts';
import { answerRisk, type RiskAnswer } from '../../src/domain/risk-answer.ts';
import { riskNotes } from '../../src/domain/risk-notes.ts';
import { riskOf } from '../../src/domain/risk.ts';
import { expectNoBarriersInAnyForm } from '../helpers/barriers.ts';

const july = 'risk/?without=yuki-tanabe,kwabena-asante&on=2026-07-25';

const summary = (page: Page) => page.locator('cairn-risk [data-part="summary"]');
const losses = (page: Page) => page.locator('[data-loss]');
const chips = (page: Page) => page.locator('.cairn-chip');

type Ask = (without: readonly string[], on: IsoDate) => RiskAnswer;

/** Answers as the command does, from the content on the disk. */
async function command(): Promise<{ readonly ask: Ask; readonly people: readonly string[]; readonly today: IsoDate }> {
  const { corpus, today } = await openContent({ content: `${projectRoot}/content` });
  const notes = riskNotes(corpus, today);
  const ask: Ask = (without, on) =>
    JSON.parse(JSON.stringify(answerRisk(riskOf(corpus), notes, without, on))) as RiskAnswer;
  return { ask, people: [...corpus.entries.person.keys()], today };
}

test('the page answers 200 questions as the command does', async ({ page }) => {
  const { ask, people, today } = await command();
  // a generator with a fixed beginning (Park and Miller, 1988)
  let seed = 20260615;
  const below = (limit: number) => (seed = (seed * 48271) % 2147483647) % limit;
  const questions = Array.from({ length: 200 }, () => ({
    without: [...new Set(Array.from({ length: below(6) }, () => people[below(people.length)]!))],
    on: addDays(today, below(1500) - 1000),
  }));
  await page.goto('risk/');
  await page.waitForFunction(() => customElements.get('cairn-risk') !== undefined);
  const answers = await page.evaluate(async (asked) => {
    const element = document.querySelector('cairn-risk') as unknown as {
      answer: (without: readonly string[], on: string) => Promise<RiskAnswer>;
    };
    const told = [];
    for (const { without, on } of asked) told.push(JSON.stringify(await element.answer(without, on)));
    return told;
  }, questions);
  expect(answers.map((text) => JSON.parse(text) as RiskAnswer)).toEqual(
    questions.map(({ without, on }) => ask(without, on)),
  );
  expect(answers.filter((text) => text.includes('"holding"')).length).toBeGreaterThan(150);
});

test('what is shown is the answer of the command: how many, which, and what each is made of', async ({ page }) => {
  const { ask } = await command();
  for (const [without, on] of [
    [['yuki-tanabe', 'kwabena-asante'], '2026-07-25'],
    [['petra-novakova'], '2026-06-15'],
    [['rafael-monteiro'], '2025-06-30'],
  ] as const) {
    const { items } = ask(without, on);
    await page.goto(`risk/?without=${without.join(',')}&on=${on}`);
    await expect(summary(page)).toContainText(` ${items.length} of the `);
    await expect(losses(page)).toHaveCount(Math.min(15, items.length));
    const [first] = items;
    const row = losses(page).first();
    await expect(row).toContainText(first!.title);
    await expect(row.locator('[data-holding]')).toContainText(first!.holding);
    await expect(row).toContainText(
      `impact ${first!.impact.value} = ${first!.impact.criticality} × (1 + ${first!.impact.dependents})`,
    );
    const more = page.locator('cairn-risk [data-part="more"]');
    if (items.length > 15) {
      await more.click();
      await expect(losses(page)).toHaveCount(items.length);
    }
    expect(await losses(page).evaluateAll((rows) => rows.map((one) => (one as HTMLElement).dataset.loss))).toEqual(
      items.map(({ kind, id }) => `${kind}:${id}`),
    );
    await expect(more).toBeHidden();
  }
});

test('@narrow people are chosen by keyboard, the address carries the question, and back takes it away again', async ({
  page,
}) => {
  await page.goto('risk/');
  const find = page.getByRole('searchbox', { name: 'Who would be gone' });
  await find.fill('tanabe');
  await find.press('Enter');
  await expect(page).toHaveURL(/\/risk\/\?without=yuki-tanabe$/);
  await expect(summary(page)).toContainText('Without Yuki Tanabe, ');
  await expect(find).toHaveValue('');
  await find.fill('infrastructure');
  await find.press('ArrowDown');
  await expect(page.getByRole('checkbox', { name: 'Kwabena Asante' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(chips(page)).toHaveText(['Yuki Tanabe', 'Kwabena Asante']);
  await expect(page).toHaveURL(/\?without=yuki-tanabe,kwabena-asante$/);
  await page.goBack();
  await expect(chips(page)).toHaveText(['Yuki Tanabe']);
  await page.goForward();
  await expect(chips(page)).toHaveText(['Yuki Tanabe', 'Kwabena Asante']);

  await page.getByRole('button', { name: 'Ask for the day after' }).click();
  await expect(page).toHaveURL(/&on=2026-07-25$/);
  await expect(page.getByLabel('On which day')).toHaveValue('2026-07-25');
  await expect(summary(page)).toContainText('would stand worse on 25 July 2026');
  await page.getByRole('button', { name: 'Remove Yuki Tanabe' }).click();
  await expect(page.getByRole('button', { name: 'Remove Kwabena Asante' })).toBeFocused();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(/\/risk\/$/);
  await expect(summary(page)).toHaveText('');
  await expect(losses(page).first()).toBeHidden();
});

test('a promise that is not received is told as one, and the picture shows what would be', async ({ page }) => {
  await page.goto(july);
  const store = page.locator('[data-loss="system:checkpoint-store"]');
  await expect(store).toContainText('promised to Mireille Fontaine, not received in the handoff from Kwabena Asante');
  const mark = page.locator('[data-mark="system:checkpoint-store"] .cairn-risk-word');
  await expect(mark).toHaveText('orphaned, now fragile, impact 72');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(mark).toHaveText('fragile, impact 72');
});

test('the copied link names the day, and one that cannot be read says why', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('risk/?without=yuki-tanabe');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/risk\/\?without=yuki-tanabe&on=2026-06-15$/,
  );
  await page.goto('risk/?without=nobody-here&on=2026-02-30');
  await expect(page.getByRole('alert')).toHaveText([
    'Nobody is called “nobody-here”, so the question is asked without that name.',
    '“2026-02-30” is not a day, so the question is about today.',
  ]);
});

test('nothing shuts people out of the page of risks while it answers', async ({ page }) => {
  test.slow();
  await page.goto(july);
  await expect(losses(page).first()).toBeVisible();
  await expectNoBarriersInAnyForm(page);
});

test('without scripts the tables tell who holds what, and how one asks in a terminal', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}risk/`);
  const row = page
    .getByRole('table', { name: 'Systems, and who holds them' })
    .getByRole('row', { name: 'Checkpoint store' });
  await expect(row).toContainText('fragile: one holder');
  await expect(row).toContainText('owns it, received it in a handoff');
  await expect(row).toContainText('72 = 3 × (1 + 23)');
  await expect(page.getByText('npm run cairn -- risk --without')).toBeVisible();
  await expect(page.locator('.cairn-risk-form')).toBeHidden();
  await context.close();
});
