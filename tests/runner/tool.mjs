/** Does a command-line tool of node_modules find nothing to complain about? It counts as one test. */

import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Runs a tool with the running Node; what it prints is told only when it fails.
 *
 * @param {string} name
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 * @returns {Promise<import('./stages.mjs').Result>}
 */
export async function runTool(name, script, args) {
  const { code, output } = await runNode([path.join('node_modules', script), ...args]);
  if (code === 0) return { passed: 1, failed: [], skipped: [] };
  return { passed: 0, failed: [`${name} (exit code ${code})`], skipped: [], said: output.trimEnd() };
}

/**
 * @param {readonly string[]} args
 * @param {{ readonly env?: Record<string, string>, readonly onText?: (text: string) => void }} [options]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runNode(args, { env = {}, onText } = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      onText?.(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
