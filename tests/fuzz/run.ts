/**
 * `npm run fuzz -- [--runs N] [--seed N]`: spoils content trees and looks whether anything ends but in issues or a site.
 * 10,000 trees without `--runs`. What fails is made as small as can be and printed, and its tree is left in a folder.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findFault } from './find-fault.ts';
import { writeTree } from './trees.ts';

/** Trees of one process: Astro keeps what it knows of each, some megabytes. */
const treesOfProcess = 250;

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 10_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);

if (runs > treesOfProcess) inParts();
else await inThisProcess();

function inParts(): void {
  console.log(`${runs} trees, from seed ${seed} on.`);
  for (let done = 0, part = 0; done < runs; done += treesOfProcess, part++) {
    const words = ['--runs', String(Math.min(treesOfProcess, runs - done)), '--seed', String(seed + part)];
    const { status } = spawnSync(process.execPath, [import.meta.filename, ...words], { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  console.log(`${runs} trees: every one ended in issues or in a site.`);
}

async function inThisProcess(): Promise<void> {
  const fault = await findFault(runs, seed);
  if (fault === undefined) return console.log(`  ${runs} trees of seed ${seed} are done.`);
  const dir = mkdtempSync(join(tmpdir(), 'cairn-fault-'));
  writeTree(dir, fault.tree);
  console.error(`After ${fault.after} trees of seed ${seed}, ${JSON.stringify(fault.mutations)}:\n`, fault.error);
  console.error(`The tree is in ${dir}; \`npm run fuzz -- --runs ${runs} --seed ${seed}\` finds it again.`);
  process.exitCode = 1;
}
