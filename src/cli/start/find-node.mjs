/** Which Node runs our sources, and which one may install packages? Astro asks for 22.12 at least. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error.mjs';

/** @typedef {{ readonly path: string, readonly flags: readonly string[] }} Node */

const oldest = '22.12.0';

/**
 * What a Node has to be told, and the version from which it need not be: to run TypeScript, to have SQLite, not to speak of
 * either as new. https://nodejs.org/docs/latest-v24.x/api/cli.html
 *
 * @type {readonly (readonly [flag: string, until: string])[]}
 */
const told = [
  ['--experimental-strip-types', '22.18.0'],
  ['--experimental-sqlite', '22.13.0'],
  ['--disable-warning=ExperimentalWarning', '24.0.0'],
];
const executable = process.platform === 'win32' ? 'node.exe' : 'node';

/** The version of the `node` package that package.json pins.
 * @param {string} root */
export function pinnedVersion(root) {
  return String(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies.node);
}

/** Where the Node lies that npm installed beside the other packages.
 * @param {string} root */
export function nodeOfPackages(root) {
  return path.join(root, 'node_modules', 'node', 'bin', executable);
}

/** Where the Node lies that was fetched because the machine's own is too old.
 * @param {string} root */
export function fetchedNode(root) {
  return path.join(root, '.node', 'node_modules', platformPackage(), 'bin', executable);
}

/** The package of npm that holds Node for this machine; named as the `node` package names it. */
export function platformPackage() {
  const { platform, arch } = process;
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform === 'win32' ? 'win' : platform}-${platform === 'win32' && arch === 'ia32' ? 'x86' : arch}`;
}

/**
 * The Node to run our sources with: the pinned one where it is installed and runs here, else the running one.
 *
 * @param {string} root
 * @returns {Node}
 */
export function findNodeToRun(root) {
  for (const candidate of [nodeOfPackages(root), process.execPath, fetchedNode(root)]) {
    const version = versionOf(candidate);
    if (version === undefined || isOlder(version, oldest)) continue;
    return { path: candidate, flags: flagsFor(version) };
  }
  throw new StartError(
    `Cairn needs Node ${oldest} or newer, and the one that npm offers does not run on this machine. ` +
      'Install a newer Node from your system or from https://nodejs.org, then run the same command again.',
  );
}

/**
 * The flags by which this version runs our sources, and so do the processes it starts.
 *
 * @param {string} version
 * @returns {readonly string[]}
 */
export function flagsFor(version) {
  return told.flatMap(([flag, until]) => (isOlder(version, until) ? [flag] : []));
}

/**
 * A Node that is new enough to install packages with and that does not lie among them (they are removed first).
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function findNodeToInstall(root) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = [process.execPath, ...folders.map((folder) => path.join(folder, executable)), fetchedNode(root)];
  return candidates.find((candidate) => {
    if (!existsSync(candidate) || isInside(realpathSync(candidate), path.join(root, 'node_modules'))) return false;
    const version = versionOf(candidate);
    return version !== undefined && !isOlder(version, oldest);
  });
}

/** @param {string} file @param {string} folder */
function isInside(file, folder) {
  return existsSync(folder) && !path.relative(realpathSync(folder), file).startsWith('..');
}

/**
 * The version of a Node, or `undefined` when there is none or it does not run here.
 *
 * @param {string} file
 * @returns {string | undefined}
 */
export function versionOf(file) {
  if (file === process.execPath) return process.versions.node;
  if (!existsSync(file)) return undefined;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim().replace(/^v/, '') : undefined;
}

/** Whether one version comes before another; only the numbers count.
 * @param {string} version @param {string} other */
export function isOlder(version, other) {
  const [a, b] = [version, other].map((text) => text.split(/[.-]/, 3).map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
