/** Where is a Chromium that the tests can drive? The first one that runs; one is fetched when there is none. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

/** What a browser under test is started with: it asks nothing of the network on its own. */
export const launchArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  // Chromium's sandbox refuses to run as root, and small containers have a small /dev/shm.
  '--disable-dev-shm-usage',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * The path of a Chromium that runs: `CHROMIUM_PATH`, else an installed one, else Playwright's own, which is fetched when
 * missing, else Debian's where we may install it. Of two, the one without windows: a page opens in half the time.
 *
 * @param {(sentence: string) => void} say hears what takes long
 * @returns {Promise<string>}
 * @throws {Error} one sentence, when none of these is to be had
 */
export async function getChromium(say = () => {}) {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run as Chromium; mend it or remove it.`);
  }
  const found = installed().find(runs);
  if (found !== undefined) return found;
  if (!runs(chromium.executablePath())) fetchOwn(say);
  if (runs(chromium.executablePath())) return chromium.executablePath();
  installFromDebian(say);
  const packaged = installed().find(runs);
  if (packaged !== undefined) return packaged;
  throw new Error(
    'The browser tests need Chromium and none could be found or fetched; install Chromium or Chrome, or name one in CHROMIUM_PATH.',
  );
}

function installed() {
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
  ];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap((folder) =>
      folder === undefined ? [] : [path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')],
    ),
  ];
}

/** Whether it is there and starts: on Ubuntu, `chromium-browser` may be a mere hint at a snap. @param {string} file */
function runs(file) {
  if (!existsSync(file)) return false;
  // On Windows, `--version` opens a window instead.
  return (
    process.platform === 'win32' || spawnSync(file, ['--version', ...launchArgs], { timeout: 30_000 }).status === 0
  );
}

/** @param {(sentence: string) => void} say */
function fetchOwn(say) {
  say('Fetching Chromium for the browser tests; this takes a minute or two…');
  const cli = fileURLToPath(new URL('../../node_modules/playwright/cli.js', import.meta.url));
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 600_000 });
}

/** @param {(sentence: string) => void} say */
function installFromDebian(say) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  say("Installing Debian's Chromium for the browser tests; this takes a minute or two…");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { env, stdio: 'ignore', timeout: 300_000 });
  const install = (/** @type {string} */ name) =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], {
      env,
      stdio: 'ignore',
      timeout: 600_000,
    });
  // older releases have no package without windows
  if (install('chromium-headless-shell').status !== 0) install('chromium');
}
