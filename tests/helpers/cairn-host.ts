/** The process that `cairn.ts` has commands run in, one after another: modules are loaded once for all tests of a file. */

import process from 'node:process';
import { runWords } from '../../src/cli/run-words.ts';
import type { Outcome } from './cairn.ts';

/** What is run, with the folder and the variables of the person who calls. */
export interface Call {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

const printed = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr'] as const) {
  const write = (chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
    printed[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = rest.find((each) => typeof each === 'function');
    if (done !== undefined) process.nextTick(done);
    return true;
  };
  process[name].write = write as typeof process.stdout.write;
}

process.on('message', async ({ words, cwd, env }: Call) => {
  printed.stdout = '';
  printed.stderr = '';
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  const code = await runWords(words);
  process.chdir('/');
  process.send?.({ code, ...printed } satisfies Outcome);
});
process.on('disconnect', () => process.exit());
