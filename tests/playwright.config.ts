/** How journeys run: in one Chromium, against the sample wiki built twice, at the root and under a base path. */

import { defineConfig } from 'playwright/test';
import { launchArgs } from './helpers/chromium.mjs';
import { sites } from './helpers/sites.ts';

const { CHROMIUM_PATH } = process.env;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // no test is about time: a machine may be a third as fast as another
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: sites.root.url,
    launchOptions: { args: launchArgs, ...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }) },
    screenshot: 'only-on-failure',
    // A trace of every test takes an eighth of the time; `CAIRN_TRACE=1` keeps those of tests that fail.
    trace: process.env.CAIRN_TRACE === undefined ? 'off' : 'retain-on-failure',
  },
  // A test with @narrow in its title runs on a phone too, one with @dark in the dark scheme too.
  projects: [
    { name: 'wide', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'narrow', grep: /@narrow/, use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
    { name: 'dark', grep: /@dark/, use: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' } },
  ],
  webServer: Object.values(sites).map(({ url, port, base, outDir }) => ({
    command: `"${process.execPath}" src/cli/main.ts start --port ${port} --base ${base} --out "${outDir}"`,
    cwd: '..',
    url,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  })),
});
