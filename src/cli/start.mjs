/**
 * How does any Cairn command get the Node and the packages it runs on? Every npm script goes through
 * here. Plain JavaScript for Node 18 without dependencies, since it runs before anything is installed.
 */

import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNodeToRun } from './start/find-node.mjs';
import { install } from './start/install.mjs';
import { isInstalled } from './start/installed.mjs';
import { otherThanRecorded } from './start/recorded.mjs';
import { StartError } from './start/start-error.mjs';

const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * What is run by a script of its own, since nothing of `src` may know of tests.
 *
 * @type {Readonly<Record<string, string | undefined>>}
 */
const scripts = { test: 'tests/run.mjs', bench: 'tests/bench/run.ts', fuzz: 'tests/fuzz/run.ts' };

const note = otherThanRecorded(root);
if (note !== undefined) console.error(note);

try {
  if (!isInstalled(root)) await install(root);
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * Runs a command with the Node that fits and gives its exit code; a command that a signal ended ends this process
 * by the same signal.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function run(args) {
  const node = findNodeToRun(root);
  const [first = '', ...rest] = args;
  const own = Object.hasOwn(scripts, first) ? scripts[first] : undefined;
  const words =
    own === undefined ? [path.join(root, 'src', 'cli', 'main.ts'), ...args] : [path.join(root, own), ...rest];
  const bin = path.join(root, 'node_modules', '.bin');
  const options = [process.env['NODE_OPTIONS'] ?? '', ...node.flags].join(' ').trim();
  const child = spawn(node.path, words, {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [bin, process.env['PATH']].join(path.delimiter),
      ASTRO_TELEMETRY_DISABLED: '1',
      // in the environment, where the processes that are started from there find them too
      ...(options === '' ? {} : { NODE_OPTIONS: options }),
      // half of what a short command takes is compiling what it loads, and so it is for every process it starts
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? path.join(root, 'node_modules', '.cairn-compiled'),
    },
  });
  // A terminal sends Ctrl-C to the child as well; then there is nothing to pass on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal === null) return resolve(code ?? 1);
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    });
  });
}
