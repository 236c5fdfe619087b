/** Are the packages of package-lock.json installed, all of those that this machine needs? */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodeOfPackages } from './find-node.mjs';

/**
 * What package-lock.json and npm's own note of what it installed say of a package.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package
 */

/**
 * Told quickly by a stamp that bears the digest of package-lock.json. Without it (packages were installed by hand),
 * what npm noted down is compared with the lock file, and the stamp is set when they agree.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  if (!existsSync(nodeOfPackages(root))) return false;
  if (readText(stampOf(root)) === digestOf(root)) return true;
  if (!hasPackages(root)) return false;
  writeStamp(root);
  return true;
}

/**
 * Whether npm has noted down, as it does at the very end, that it unpacked all packages of the lock file that this
 * machine needs.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function hasPackages(root) {
  const noted = readText(path.join(root, 'node_modules', '.package-lock.json'));
  if (noted === undefined) return false;
  const installed = packagesOf(noted);
  return Object.entries(neededPackages(root)).every(([name, wanted]) => {
    const found = installed[name];
    if (found === undefined) return wanted.optional === true && wanted.os === undefined && wanted.cpu === undefined;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * Notes that the packages of the lock file are installed. In a folder that cannot be written the next start compares again.
 *
 * @param {string} root
 */
export function writeStamp(root) {
  try {
    writeFileSync(stampOf(root), digestOf(root));
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(codeOf(error))) throw error;
  }
}

/**
 * The packages of package-lock.json but for those that are for other machines, by their folder.
 *
 * @param {string} root
 * @returns {Record<string, Package>}
 */
export function neededPackages(root) {
  const entries = Object.entries(packagesOf(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  return Object.fromEntries(entries.filter(([name, wanted]) => name !== '' && (!wanted.optional || fits(wanted))));
}

/** @param {Package} wanted */
function fits({ os, cpu, libc }) {
  return allows(os, process.platform) && allows(cpu, process.arch) && (libc === undefined || allows(libc, ourLibc()));
}

/** Whether a list of package.json (`["linux"]`, `["!win32"]`) lets this value in.
 * @param {readonly string[] | undefined} list @param {string} value */
function allows(list, value) {
  if (list === undefined || list.length === 0) return true;
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((name) => name.startsWith('!'));
}

function ourLibc() {
  if (process.platform !== 'linux') return '';
  const report = /** @type {{ header: Record<string, unknown> }} */ (process.report?.getReport());
  return report.header['glibcVersionRuntime'] === undefined ? 'musl' : 'glibc';
}

/** @param {string} text @returns {Record<string, Package>} */
function packagesOf(text) {
  return JSON.parse(text).packages ?? {};
}

/** @param {string} root */
function stampOf(root) {
  return path.join(root, 'node_modules', '.cairn-installed');
}

/** @param {string} root */
function digestOf(root) {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param {unknown} error @returns {string} */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
