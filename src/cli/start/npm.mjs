/** How is npm run, and what does a person read when it fails? */

import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error.mjs';

/**
 * Runs npm with a certain Node and keeps what it prints. On failure: a sentence that says why and what to do.
 *
 * @param {{ readonly root: string, readonly node: string, readonly args: readonly string[], readonly what: string }} options
 *   `what` names the deed for the sentence: `The packages could not be installed`
 * @returns {Promise<void>}
 */
export async function runNpm({ root, node, args, what }) {
  const npm = findNpm();
  const [command, first] = npm === undefined ? ['npm', []] : [node, [npm]];
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: npm === undefined && process.platform === 'win32',
    env: { ...process.env, PATH: [path.dirname(node), process.env['PATH']].join(path.delimiter) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + String(chunk)).slice(-100_000);
      if (process.env['CAIRN_DEBUG']) process.stderr.write(chunk);
    });
  }
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill(signal);
    process.exit(130);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) => {
      const missing = /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
      reject(
        missing ? new StartError(`${what}: npm was not found. Install Node with npm from https://nodejs.org.`) : error,
      );
    });
    child.once('close', resolve);
  });
  process.off('SIGINT', stop);
  process.off('SIGTERM', stop);
  if (code !== 0) throw new StartError(`${what}: ${explain(output, root)}`);
}

/** npm's own script, so that it can be run with the Node we choose; `undefined` where only a command of that name exists. */
export function findNpm() {
  const script = path.join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const running = process.env['npm_execpath'];
  const candidates = [
    ...(running?.endsWith('npm-cli.js') === true ? [running] : []),
    ...(process.env['PATH'] ?? '').split(path.delimiter).flatMap((folder) => {
      const command = path.join(folder, 'npm');
      const target = folder !== '' && existsSync(command) ? realpathSync(command) : '';
      return [...(target.endsWith('.js') ? [target] : []), ...(target === '' ? [] : [path.join(folder, script)])];
    }),
    path.join(path.dirname(process.execPath), script),
    path.join(path.dirname(process.execPath), '..', 'lib', script),
  ];
  return candidates.find((candidate) => existsSync(candidate));
}

const network =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E50[0-4])\b/;
const certificate = /\b(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(VERIFY|GET)_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT)\b/;

/**
 * Why npm failed and what to do, in a person's words.
 *
 * @param {string} output what npm printed
 * @param {string} root the folder it worked in
 */
export function explain(output, root) {
  if (/\bENOSPC\b/.test(output))
    return 'the disk is full. About 1 GB is needed; free some and run the same command again.';
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) {
    return `there is no permission to write where npm has to (in ${root}, or in npm's cache). Change the owner, then run the same command again.`;
  }
  if (certificate.test(output)) {
    return 'the certificate of the npm registry is not trusted here. Name the one of your network with `npm config set cafile <file>`, then run the same command again.';
  }
  if (network.test(output)) {
    return 'the npm registry cannot be reached. Look at the network connection (behind a proxy: `npm config set proxy <address>`), then run the same command again.';
  }
  if (/\bEINTEGRITY\b/.test(output)) {
    return 'a package is not the one that package-lock.json names. Run `npm cache verify`, then the same command again.';
  }
  if (/\bEUSAGE\b/.test(output)) {
    return 'package.json and package-lock.json do not agree. Run `npm install`, then the same command again.';
  }
  if (/\b(E404|ETARGET)\b/.test(output)) {
    return 'the npm registry does not have one of them. Look at `npm config get registry`, then run the same command again.';
  }
  const last = output.split('\n').filter((line) => line.trim() !== '');
  return `npm says:\n${last.slice(-12).join('\n')}`;
}
