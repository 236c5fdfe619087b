/** How many tests of `node --test` pass, and what do the others say? */

import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';

/** So many files are named that took longest. */
const shown = 8;

/** Milliseconds for one test. */
const limit = process.env['CAIRN_LONG'] ? 3_600_000 : 600_000;

/**
 * Runs the `*.test.ts` files below some folders, each in a process of its own, or in one with all others of a folder in
 * `together`: starting a process takes longer than most tests of pure functions. Prints a failure when it happens and
 * what its file printed; a file that ends before its tests do counts as a failure.
 *
 * @param {readonly string[]} folders
 * @param {{ readonly paths: readonly string[], readonly concurrency: number, readonly together?: readonly string[] }} options only files whose path holds one of `paths`, if any
 * @returns {Promise<import('./stages.mjs').Result>}
 */
export async function runNodeTests(folders, { paths, concurrency, together = [] }) {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.test.{ts,mjs}`)).sort();
  const chosen = files.filter(
    (file) => paths.length === 0 || paths.some((part) => file.includes(path.normalize(part))),
  );
  /** @type {string[]} */
  const failed = [];
  /** @type {import('./stages.mjs').Skip[]} */
  const skipped = [];
  /** @type {Map<string, string>} */
  const printed = new Map();
  /** @type {Set<string>} */
  const told = new Set();
  /** Milliseconds of the tests of each file. @type {Map<string, number>} */
  const spent = new Map();
  let passed = 0;
  if (chosen.length === 0) return { passed, failed, skipped };

  const lists = mkdtempSync(path.join(tmpdir(), 'cairn-tests-'));
  const events = run({ files: processesOf(chosen, together, lists), concurrency, timeout: limit });
  const beat = setInterval(() => console.log(`  ${passed} passed so far…`), 30_000);
  const remember = (/** @type {{ file?: string, message: string }} */ { file = '', message }) =>
    printed.set(file, (printed.get(file) ?? '') + message);
  events.on('test:stdout', remember);
  events.on('test:stderr', remember);
  events.on('test:pass', ({ name, skip, details, file = '', nesting }) => {
    if (details.type === 'suite') return;
    if (nesting === 0) spent.set(file, (spent.get(file) ?? 0) + details.duration_ms);
    if (skip === undefined || skip === false) passed++;
    else skipped.push({ name: titleOf(name, file), why: typeof skip === 'string' ? skip : '' });
  });
  events.on('test:fail', ({ name, details, file = '', line }) => {
    if (details.type === 'suite') return;
    // A file whose tests failed is reported again as a whole: that counts where nothing was heard of the tests.
    if (isOfSubtests(details.error) && (path.resolve(name) !== file || told.has(file))) return;
    told.add(file);
    const title = titleOf(name, file, line);
    failed.push(title);
    const cause = details.error.cause ?? details.error;
    console.log(`\n  ${title}\n${indent(inspect(cause, { depth: 5 }))}`);
    const text = printed.get(file) ?? '';
    if (text !== '') console.log(indent(`It printed:\n${text.slice(-4_000)}`));
    printed.delete(file);
  });
  for await (const _ of events);
  clearInterval(beat);
  rmSync(lists, { recursive: true, force: true });
  const slowest = [...spent].sort(([, a], [, b]) => b - a).slice(0, shown);
  const said = slowest.map(([file, ms]) => `${path.relative('.', file)} ${Math.round(ms / 1000)} s`).join(', ');
  return { passed, failed, skipped, said: `  slowest: ${said}` };
}

/**
 * What is run in a process each: files of tests, and lists of files in `dir`, the longest first.
 *
 * @param {readonly string[]} files
 * @param {readonly string[]} together
 * @param {string} dir
 */
function processesOf(files, together, dir) {
  const folderOf = (/** @type {string} */ file) =>
    together.find((folder) => file.startsWith(path.normalize(`${folder}/`)));
  const lists = together.flatMap((folder) => {
    const listed = files.filter((file) => folderOf(file) === folder);
    if (listed.length === 0) return [];
    const list = path.join(dir, `${folder.replaceAll('/', '-')}.mjs`);
    writeFileSync(
      list,
      listed.map((file) => `import ${JSON.stringify(pathToFileURL(path.resolve(file)))};\n`).join(''),
    );
    return [list];
  });
  return [...lists, ...files.filter((file) => folderOf(file) === undefined).map((file) => path.resolve(file))];
}

/** @param {Error} error */
function isOfSubtests(error) {
  return 'failureType' in error && error.failureType === 'subtestsFailed';
}

/** @param {string} name @param {string | undefined} file @param {number} [line] */
function titleOf(name, file = '', line) {
  const place = path.relative('.', file);
  return path.resolve(name) === file ? place : `${place}${line === undefined ? '' : `:${line}`} ${name}`;
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^(?=.)/gm, '    ');
}
