/** Does every page keep to its policy, whatever a reader does on it, and does the policy allow nothing that it need not? */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { watchPolicy } from '../helpers/policy.ts';
import { sites } from '../helpers/sites.ts';

const policyOfPages =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";
const policyOfMoved = "default-src 'none';base-uri 'none';form-action 'none'";
const policyTag = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

interface Html {
  readonly path: string;
  readonly text: string;
}

function htmlIn({ outDir }: { readonly outDir: string }): readonly Html[] {
  return filesIn(outDir, '.html').map((path) => ({ path, text: readFileSync(join(outDir, path), 'utf8') }));
}

function filesIn(dir: string, ending: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));
}

for (const [name, site] of Object.entries(sites)) {
  test(`every page has the policy, before all else, and nothing that it forbids (${name})`, () => {
    const pages = htmlIn(site);
    expect(pages.length).toBeGreaterThan(250);
    expect(pages.filter(({ text }) => text.includes('http-equiv="refresh"')).length).toBeGreaterThan(5);
    expect(pages.flatMap(policyProblems)).toEqual([]);
  });

  test(`no page and no style sheet loads from elsewhere, and no link out tells where it stands (${name})`, () => {
    const pages = htmlIn(site);
    const links = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/<a\b[^>]*\shref="(?:https?:)?\/\/[^>]*>/g)].map(([link]) => ({ path, link })),
    );
    expect(links.length).toBeGreaterThan(300);
    expect(links.filter(({ link }) => !link.includes(' rel="noreferrer noopener"'))).toEqual([]);
    const loads = pages.flatMap(({ path, text }) =>
      [
        /<(?!a\b)[a-z][^>]*\s(?:src|srcset|poster|data)="(?:https?:)?\/\/[^>]*>/i,
        /<link\b(?![^>]*rel="canonical")[^>]*\shref="(?:https?:)?\/\/[^>]*>/i,
      ]
        .flatMap((load) => load.exec(text)?.[0] ?? [])
        .map((load) => ({ path, load })),
    );
    expect(loads).toEqual([]);
    for (const path of filesIn(site.outDir, '.css')) {
      expect(readFileSync(join(site.outDir, path), 'utf8'), path).not.toMatch(/@import|url\(["']?(?:https?:)?\/\//);
    }
  });
}

/** What of a page is against the policy, or missing from it. */
function policyProblems({ path, text }: Html): readonly string[] {
  const [tag = '', policy = ''] = policyTag.exec(text) ?? [];
  const expected = text.includes('http-equiv="refresh"') ? policyOfMoved : policyOfPages;
  const inline = [...text.matchAll(/<(?:script|style)\b([^>]*)>([^<]*)</g)].filter(
    ([, attributes = '']) => !/\ssrc=/.test(attributes),
  );
  const rules: Readonly<Record<string, boolean>> = {
    'the policy comes first': text.includes(`<head><meta charset="utf-8">${tag}`) && tag !== '',
    'the policy says no less and no more': policy === expected,
    'no script and no style stands in the page': inline.length === 0,
    'the page tells other sites nothing': text.includes('<meta name="referrer" content="same-origin">'),
    'no attribute holds style or script': !/<[a-z][^>]*\s(?:style|on[a-z]+)=/i.test(text),
  };
  return Object.entries(rules).flatMap(([rule, isKept]) => (isKept ? [] : [`${path}: not so that ${rule}`]));
}

test('a page that breaks a rule is told: the rules can fail', () => {
  const page = `<head><meta charset="utf-8"><script>x</script><meta http-equiv="content-security-policy" content="script-src 'unsafe-inline'"></head><p style="x">`;
  expect(policyProblems({ path: 'x', text: page })).toEqual([
    'x: not so that the policy comes first',
    'x: not so that the policy says no less and no more',
    'x: not so that no script and no style stands in the page',
    'x: not so that the page tells other sites nothing',
    'x: not so that no attribute holds style or script',
  ]);
});

/** What a reader does on a page of some kind; each kind of page is opened. */
const journeys: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '': async (page) => {
    await page.getByLabel('Colours').selectOption('dark');
    await page.getByLabel('Colours').selectOption('system');
  },
  'records/': async (page) => {
    await page.getByRole('searchbox').first().fill('loss');
  },
  'records/area/reliability/': async () => {},
  'records/checkpoint-every-100/': async (page) => {
    await page.locator('main a.cairn-entry').first().hover();
    await expect(page.locator('cairn-preview')).toBeVisible();
  },
  'records/init-from-hidden-size/': async (page) => {
    for (const details of await page.locator('main details').all()) {
      await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
    }
  },
  'search/?q=checkpoint': async (page) => {
    await expect(page.locator('.cairn-answer').first()).toBeVisible();
  },
  'systems/': async (page) => {
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input[type="search"]').fill('why not fp16');
    await expect(page.locator('dialog[open] .cairn-answer').first()).toBeVisible();
  },
  'systems/bloom-176b/': async () => {},
  'people/': async () => {},
  'people/ishaan-varma/': async () => {},
  'teams/': async () => {},
  'teams/data/': async () => {},
  'handoffs/': async () => {},
  'handoffs/kwabena-asante-2026/': async () => {},
  'paths/': async () => {},
  'paths/first-week/': async () => {},
  'glossary/': async () => {},
  'facts/': async () => {},
  'facts/bloom-nodes/': async () => {},
  'areas/': async () => {},
  'areas/data/': async () => {},
  'guide/': async () => {},
  'guide/components/': async () => {},
  'guide/numbers/': async () => {},
  'systems/bloom/': async (page) => {
    await expect(page).toHaveURL(/systems\/bloom-176b\/$/);
  },
};

/** Under a base path, where addresses could go wrong. */
const inBased = new Set(['', 'records/checkpoint-every-100/', 'systems/', 'systems/bloom/', 'search/?q=checkpoint']);

for (const [name, { url }] of Object.entries(sites)) {
  test(`nothing that a reader does is against the policy (${name})`, async ({ page }) => {
    test.setTimeout(120_000); // some thirty pages
    const { held } = await watchPolicy(page, new URL(url).origin);
    for (const [path, act] of Object.entries(journeys)) {
      if (name === 'based' && !inBased.has(path)) continue;
      const answer = await page.goto(url + path);
      expect(answer?.status(), path).toBe(200);
      expect(answer?.headers()['content-security-policy'], path).toBe("frame-ancestors 'none'");
      await act(page);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      expect(held, path).toEqual([]);
    }
    await page.goto(`${url}records/checkpoint-evry-100/`);
    await expect(page.getByRole('link', { name: 'Save a checkpoint every 100 iterations' })).toBeVisible();
    // that the page is not there is all that is said
    expect(held.filter((line) => !line.includes('status of 404'))).toEqual([]);
  });
}

/** Ways in which something foreign could come into a page; each must be held against it. */
const foreign: readonly (readonly [held: RegExp, attempt: () => unknown])[] = [
  [/^violation of script-src-elem: inline/, () => append('script', { textContent: 'globalThis.hacked = 1' })],
  [/^violation of script-src-elem: http:\/\/other/, () => append('script', { src: 'http://other.example/x.js' })],
  [
    /^violation of script-src-attr: inline/,
    () => append('p', { innerHTML: '<img src="x.png" onerror="globalThis.hacked = 1">' }),
  ],
  [/^violation of style-src-elem: inline/, () => append('style', { textContent: 'body { display: none }' })],
  [/^violation of style-src-attr: inline/, () => append('p', { innerHTML: '<b style="color: red">x</b>' })],
  [/^violation of img-src: http:\/\/other/, () => append('img', { src: 'http://other.example/x.png' })],
  [/^violation of connect-src: http:\/\/other/, () => fetch('http://other.example/').catch(() => undefined)],
  [/^violation of frame-src: http:\/\/other/, () => append('iframe', { src: 'http://other.example/' })],
  [/^violation of base-uri: http:\/\/other/, () => append('base', { href: 'http://other.example/' })],
  // oxlint-disable-next-line no-implied-eval -- what is tried here is refused
  [/^violation of script-src: eval/, () => setTimeout('globalThis.hacked = 1')],
  [
    /^violation of script-src: wasm-eval/,
    () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).catch(() => undefined),
  ],
  [/^violation of form-action: http:\/\/other/, () => append('form', { action: 'http://other.example/' }).submit()],
];

/** Sent to the page with the attempt that needs it. */
function append<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, fields: Partial<HTMLElementTagNameMap[Tag]>) {
  return document.body.appendChild(Object.assign(document.createElement(tag), fields));
}

test('what is against the policy is held against a page: these tests can fail', async ({ page }) => {
  const { held } = await watchPolicy(page, new URL(sites.root.url).origin);
  await page.goto('');
  for (const [expected, attempt] of foreign) {
    const before = held.length;
    await page.evaluate(`(() => { ${append.toString()}; (${attempt.toString()})(); })()`);
    await expect
      .poll(() => held.slice(before).filter((line) => expected.test(line)).length, attempt.toString())
      .toBeGreaterThan(0);
  }
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
});

test('no other site may show a page in a frame', async ({ page }) => {
  const frame = (address: string) => ({ contentType: 'text/html', body: `<iframe src="${address}"></iframe>` });
  const own = `${sites.based.url}favicon.svg`;
  await page.route(own, (route) => route.fulfill({ contentType: 'text/html', body: 'shown' }));
  await page.route(`${sites.based.url}frame`, (route) => route.fulfill(frame(sites.root.url)));
  await page.route(`${sites.based.url}control`, (route) => route.fulfill(frame(own)));
  const shown = () => page.frames().map((each) => each.url());
  await page.goto(`${sites.based.url}control`);
  await expect.poll(shown).toContain(own);
  await page.goto(`${sites.based.url}frame`);
  await expect.poll(shown).toContain('chrome-error://chromewebdata/');
});

test('a link that leaves the site does not tell where it stood', async ({ page }) => {
  await page.goto('records/bf16-over-fp16/');
  const link = page.locator('main a[rel="noreferrer noopener"]').first();
  const href = (await link.getAttribute('href')) ?? '';
  const referrers: (string | undefined)[] = [];
  await page.route(href, (route) => {
    referrers.push(route.request().headers()['referer']);
    return route.fulfill({ body: 'elsewhere' });
  });
  await link.evaluate((element: HTMLAnchorElement) => {
    element.removeAttribute('rel');
    element.click();
  });
  await expect.poll(() => referrers).toEqual([undefined]);
});
