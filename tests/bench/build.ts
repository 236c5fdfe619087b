/**
 * How long a build takes and how much it needs: cold, after one edit, after nothing.
 *
 *   npm run bench -- --from DIR --records N [--keep DIR]
 *
 * builds the first N records of a folder in name order (again under new ids where N is larger), prints a table
 * and, last, one JSON line. Times are seconds of the whole process. `peak_kb` is the peak resident memory of the
 * largest process (what `/usr/bin/time` calls maximum resident set size), `tree_kb` that of all of them at once;
 * both are read from /proc and are null where there is none. Sizes are those of the written site.
 *
 * Nothing is removed at the end, and next to nothing before: for five minutes after thousands of files are gone, ext4 takes
 * up to ten times as long to make one beside them, and the next run would measure that. Leave as long between a run and
 * others that remove many.
 */

import { spawn } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { programsDir, projectRoot } from '../../src/cli/project-root.ts';
import { watchMemory } from './memory.ts';
import { writeRecords } from './records.ts';

const { values } = parseArgs({
  options: { from: { type: 'string' }, records: { type: 'string' }, keep: { type: 'string' } },
});
if (values.from === undefined) {
  console.error('Usage: npm run bench -- --from DIR [--records N] [--keep DIR]');
  process.exit(2);
}

const work = values.keep ?? (await mkdtemp(join(tmpdir(), 'cairn-bench-')));
const content = join(work, 'content');
const site = join(work, 'site');
await rm(join(work, 'cache'), { recursive: true, force: true });
await rm(site, { recursive: true, force: true });
await putAway(programsDir); // a cold build makes the program of the pages too

const wanted = values.records === undefined ? undefined : Number(values.records);
const { records, skipped, first } = await writeRecords(
  { from: values.from, content, trial: join(work, 'trial') },
  wanted,
);
console.error(`${records} records written, ${skipped} skipped. Building three times …`);

const cold = await build();
await appendFile(first, '\n\nA sentence that was not there before.\n');
const edit = await build();
const again = await build();

const pages = await filesOf(site, (path) => path.endsWith('.html') && path.includes('/records/'));
const gzipped = await Promise.all(pages.map(async (path) => gzipSync(await readFile(path)).length));
const row = {
  records,
  skipped,
  cold_s: cold.seconds,
  edit_s: edit.seconds,
  again_s: again.seconds,
  peak_kb: highest([cold.peakKb, edit.peakKb, again.peakKb]),
  tree_kb: highest([cold.treeKb, edit.treeKb, again.treeKb]),
  site_kb: await sizeOf(site),
  index_kb: await sizeOf(join(site, 'pagefind')),
  page_kb_gzip: round(median(gzipped) / 1024),
};
for (const [name, value] of Object.entries(row)) console.log(`${name.padEnd(14)}${String(value).padStart(12)}`);
console.log(JSON.stringify(row));
console.error(`What was built is left in ${work}.`);

async function build() {
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [join(projectRoot, 'src/cli/main.ts'), 'build', '--content', content, '--out', site],
    { env: { ...process.env, CAIRN_CACHE: join(work, 'cache') }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const memory = watchMemory(child.pid);
  const code = await new Promise((resolve) => child.on('close', resolve));
  const seconds = round((performance.now() - begin) / 1000);
  const { peakKb, treeKb } = memory.stop();
  if (code !== 0) {
    console.error(Buffer.concat(said).toString());
    throw new Error(`The build failed with exit code ${String(code)}.`);
  }
  return { seconds, peakKb, treeKb };
}

/** Moved to what is left, or removed where that lies on another disk. */
async function putAway(dir: string): Promise<void> {
  await mkdir(work, { recursive: true });
  await rename(dir, join(work, `before-${process.pid}`)).catch(() => rm(dir, { recursive: true, force: true }));
}

async function filesOf(dir: string, wants: (path: string) => boolean): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(wants);
}

async function sizeOf(dir: string): Promise<number> {
  const sizes = await Promise.all((await filesOf(dir, () => true)).map(async (path) => (await stat(path)).size));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

function highest(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
