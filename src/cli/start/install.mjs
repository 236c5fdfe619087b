/** How do the packages get here: with a Node that is new enough, once, and with few install scripts? */

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  fetchedNode,
  findNodeToInstall,
  nodeOfPackages,
  pinnedVersion,
  platformPackage,
  versionOf,
} from './find-node.mjs';
import { hasPackages, isInstalled, neededPackages, writeStamp } from './installed.mjs';
import { takeLock } from './lock.mjs';
import { runNpm } from './npm.mjs';
import { StartError } from './start-error.mjs';

/**
 * Installs exactly what package-lock.json says. An old Node is no good for this, since npm silently leaves out
 * optional packages whose `engines` exclude the Node it runs on; such a machine gets a newer Node in `.node/` first.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function install(root) {
  const release = await lockFor(root);
  try {
    if (isInstalled(root)) return;
    const node = findNodeToInstall(root) ?? (await fetchNode(root));
    const count = Object.keys(neededPackages(root)).length;
    const what = 'The packages could not be installed';
    await telling(`Installing ${count} packages, this takes about a minute…`, async () => {
      const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional'];
      await twice(
        what,
        () => runNpm({ root, node, what, args }),
        () => hasPackages(root),
      );
      // Older npm does not know `allowScripts`, so the scripts that it lists are run by name, with any npm.
      await runNpm({ root, node, what, args: ['rebuild', ...allowedScripts(root)] });
    });
    if (versionOf(nodeOfPackages(root)) === undefined && versionOf(node) === undefined) {
      throw new StartError(`${what}: the Node that npm offers does not run on this machine.`);
    }
    writeStamp(root);
  } finally {
    release();
  }
}

/** @param {string} root */
async function lockFor(root) {
  try {
    mkdirSync(path.join(root, '.node'), { recursive: true });
    return await takeLock(path.join(root, '.node', 'installing'), (holder) =>
      console.error(`Another start is installing packages (process ${holder}); waiting for it…`),
    );
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? '';
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(code)) throw error;
    const why = code === 'ENOSPC' ? 'The disk is full' : `There is no permission to write in ${root}`;
    throw new StartError(`${why}, so the packages cannot be installed. Change that, then run the same command again.`);
  }
}

/**
 * Gets Node as the package that npm has for this machine: it has no install script, which npm may be set up to skip.
 *
 * @param {string} root
 * @returns {Promise<string>}
 */
async function fetchNode(root) {
  const node = fetchedNode(root);
  const version = pinnedVersion(root);
  const folder = path.join(root, '.node');
  const what = `Node ${version} could not be fetched`;
  const args = ['install', '--prefix', folder, '--no-save', '--no-package-lock', `${platformPackage()}@${version}`];
  await telling(`Node ${process.versions.node} is too old for Astro; getting Node ${version} for this folder…`, () =>
    twice(
      what,
      () => runNpm({ root: folder, node: process.execPath, what, args }),
      () => existsSync(node),
    ),
  );
  if (versionOf(node) !== undefined) return node;
  throw new StartError(
    `${what} in a form that runs on this machine. Install Node 22.12 or newer from your system or from https://nodejs.org, then run the same command again.`,
  );
}

/**
 * Does something that npm, at times, ends early without an error (https://github.com/npm/cli/issues/8031), and once
 * more where it did.
 *
 * @param {string} what
 * @param {() => Promise<void>} deed
 * @param {() => boolean} isDone
 */
async function twice(what, deed, isDone) {
  await deed();
  if (isDone()) return;
  await deed();
  if (!isDone())
    throw new StartError(
      `${what}: npm stopped half-way, twice. With CAIRN_DEBUG=1 before it, the same command shows what npm says.`,
    );
}

/** The packages whose install scripts may run.
 * @param {string} root */
function allowedScripts(root) {
  const { allowScripts = {} } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const needed = neededPackages(root);
  return Object.keys(allowScripts).filter((name) => allowScripts[name] === true && `node_modules/${name}` in needed);
}

/**
 * Says what is going on, and every quarter of a minute that it still is.
 *
 * @param {string} sentence
 * @param {() => Promise<void>} deed
 */
async function telling(sentence, deed) {
  console.error(sentence);
  const begun = Date.now();
  const timer = setInterval(() => console.error(`  ${Math.round((Date.now() - begun) / 1000)} s…`), 15_000);
  try {
    await deed();
    console.error(`  done in ${Math.round((Date.now() - begun) / 1000)} s.`);
  } finally {
    clearInterval(timer);
  }
}
