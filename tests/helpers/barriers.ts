/** What shuts people out of a page: what axe finds, and what runs off the side. */

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** Nothing on the page, as it stands, shuts anybody out; of a part of it where `within` is a selector. */
export async function expectNoBarriers(page: Page, within?: string): Promise<void> {
  // there are no frames of other origins to go into, and only violations are read: a third of the time
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (within !== undefined) builder.include(within);
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(tooWide, `pixels that ${page.url()} is too wide`).toBeLessThanOrEqual(0);
}
