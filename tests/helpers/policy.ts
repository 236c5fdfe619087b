/** What a browser holds against a page: violations of its policy, requests to other sites, and complaints on the console. */

import type { Page } from 'playwright/test';

export interface Watched {
  /** One line each. */
  readonly held: readonly string[];
}

/** Begin before the first page is opened; `held` fills up from then on. */
export async function watchPolicy(page: Page, origin: string): Promise<Watched> {
  const held: string[] = [];
  await page.exposeFunction('cairnHeld', (line: string) => held.push(line));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile } = event;
      const tell = (window as unknown as { cairnHeld: (line: string) => void }).cairnHeld;
      tell(`violation of ${violatedDirective}: ${blockedURI} in ${sourceFile}`);
    });
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!isLocal) held.push(`request to ${url.href}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') held.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => held.push(`error: ${error.message}`));
  return { held };
}
