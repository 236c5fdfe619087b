/** Runs a command of ours as a person would. `content.ts` has it run in a process of its own. */

import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Call } from './cairn-host.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly cwd?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
}

let host: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** The exit code and what was printed; nobody can be asked, and caches lie in the test's own folder if `CAIRN_CACHE` says so. */
export function cairn(args: readonly string[], { cwd = process.cwd(), env = {} }: CallOptions = {}): Promise<Outcome> {
  const cleaned = { ...process.env, NO_COLOR: '1', CAIRN_CONTENT: '', CAIRN_DEBUG: '', ...env } as Call['env'];
  const outcome = last.then(() => ask({ words: args, cwd, env: cleaned }));
  last = outcome.catch(() => undefined);
  return outcome;
}

function ask(call: Call): Promise<Outcome> {
  const asked = (host ??= fork(join(import.meta.dirname, 'cairn-host.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  }));
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      asked.removeAllListeners();
      for (const handle of [asked, asked.channel]) handle?.unref();
      how();
    };
    for (const handle of [asked, asked.channel]) handle?.ref();
    asked.once('message', (outcome: Outcome) => settle(() => resolve(outcome)));
    asked.once('exit', (code, signal) => {
      host = undefined;
      settle(() => reject(new Error(`The process of \`cairn ${call.words.join(' ')}\` ended: ${code ?? signal}`)));
    });
    asked.send(call);
  });
}

/** A folder that goes with the test. */
export function makeFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
