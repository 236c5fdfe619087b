/** Do the journeys that people make work in a real Chromium? */

import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getChromium } from '../helpers/chromium.mjs';
import { runNode } from './tool.mjs';

/**
 * Runs Playwright's tests below a folder.
 *
 * @param {string} folder
 * @param {readonly string[]} paths only files whose path holds one of these, if any
 * @returns {Promise<import('./stages.mjs').Result>}
 */
export async function runBrowserTests(folder, paths) {
  const files = globSync(`${folder}/**/*.test.ts`);
  const chosen = files.filter(
    (file) => paths.length === 0 || paths.some((part) => file.includes(path.normalize(part))),
  );
  if (chosen.length === 0) return { passed: 0, failed: [], skipped: [] };
  const reportDir = mkdtempSync(path.join(tmpdir(), 'cairn-journeys-'));
  const report = path.join(reportDir, 'report.json');
  try {
    const { code } = await runNode(
      ['node_modules/playwright/cli.js', 'test', '-c', 'tests/playwright.config.ts', ...chosen],
      {
        env: {
          CHROMIUM_PATH: await getChromium((sentence) => console.log(`  ${sentence}`)),
          CAIRN_TEST_PORT: String(await freePort()),
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          FORCE_COLOR: '0',
        },
        onText: (text) => process.stdout.write(text),
      },
    );
    if (!existsSync(report))
      return { passed: 0, failed: [`Playwright gave no report (exit code ${code})`], skipped: [] };
    const { suites, errors } = /** @type {Report} */ (JSON.parse(readFileSync(report, 'utf8')));
    const result = sum(suites);
    return {
      ...result,
      failed: [...result.failed, ...errors.map(({ message = 'an error without a message' }) => message)],
    };
  } finally {
    rmSync(reportDir, { recursive: true, force: true });
  }
}

/**
 * @typedef {{ readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped', readonly projectName: string,
 *   readonly annotations: readonly { readonly type: string, readonly description?: string }[] }} Run
 * @typedef {{ readonly title: string, readonly file: string, readonly line: number, readonly tests: readonly Run[] }} Spec
 * @typedef {{ readonly specs: readonly Spec[], readonly suites?: readonly Suite[] }} Suite
 * @typedef {{ readonly suites: readonly Suite[], readonly errors: readonly { readonly message?: string }[] }} Report
 */

/** @param {readonly Suite[]} suites @returns {import('./stages.mjs').Result} */
function sum(suites) {
  const runs = suites
    .flatMap(specsOf)
    .flatMap(({ file, line, title, tests }) =>
      tests.map((test) => ({ ...test, name: `${file}:${line} ${title} (${test.projectName})` })),
    );
  return {
    passed: runs.filter(({ status }) => status === 'expected').length,
    failed: runs.filter(({ status }) => status === 'unexpected' || status === 'flaky').map(({ name }) => name),
    skipped: runs
      .filter(({ status }) => status === 'skipped')
      .map(({ name, annotations }) => ({
        name,
        why: annotations.find(({ type }) => type === 'skip')?.description ?? '',
      })),
  };
}

/** @param {Suite} suite @returns {readonly Spec[]} */
function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** A port with another free one after it: the tests serve two sites. @returns {Promise<number>} */
async function freePort() {
  for (;;) {
    const first = await listen(0);
    const port = /** @type {import('node:net').AddressInfo} */ (first.address()).port;
    const second = await listen(port + 1).catch(() => undefined);
    for (const server of [first, second])
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    if (second !== undefined) return port;
  }
}

/** @param {number} port @returns {Promise<import('node:net').Server>} */
function listen(port) {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(server));
  });
}
