/** Runs a command of ours as a person would, in a process of its own. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly cwd?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** The exit code and what was printed; nobody can be asked, and caches lie in the test's own folder if `CAIRN_CACHE` says so. */
export function cairn(args: readonly string[], { cwd, env = {} }: CallOptions = {}): Promise<Outcome> {
  const cleaned = { ...process.env, NO_COLOR: '1', CAIRN_CONTENT: '', CAIRN_DEBUG: '', ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { cwd, env: cleaned }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}

/** A folder that goes with the test. */
export function makeFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
