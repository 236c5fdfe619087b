/**
 * Is everything as it should be? Runs every stage, also after one that failed, and ends with one line:
 * `N passed, N failed, N skipped`.
 *
 * `npm test` runs all; `npm test -- unit browser` some stages; `npm test -- unit/cli` the tests whose path
 * holds these words.
 */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stages } from './runner/stages.mjs';

const root = path.resolve(fileURLToPath(new URL('..', import.meta.url)));
const given = process.argv.slice(2);
const paths = given.filter((word) => word.includes('/') || word.includes('.'));
const names = given.filter((word) => !word.startsWith('-') && !paths.includes(word));
const unknown = given.filter((word) => word.startsWith('-') && word !== '--long');
for (const name of names) if (!stages.some((stage) => stage.name === name)) unknown.push(name);
if (unknown.length > 0) {
  const known = stages.map((stage) => stage.name).join(', ');
  console.error(`Unknown: ${unknown.join(' ')}. Name stages (${known}), paths of tests, or --long.`);
  process.exit(2);
}

process.chdir(root);
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
if (given.includes('--long')) process.env['CAIRN_LONG'] = '1';
// What the person who calls has set for their own wiki is not what the tests are about.
for (const name of ['CAIRN_CONTENT', 'CAIRN_CACHE', 'CAIRN_DEBUG', 'INIT_CWD', 'FORCE_COLOR']) delete process.env[name];

const hasShared = existsSync(path.join(root, '..', 'shared'));
const total = { passed: 0, failed: 0, skipped: 0 };
const begun = Date.now();

const chosen = stages.filter(({ name, takesPaths }) =>
  names.length > 0 ? names.includes(name) : paths.length === 0 || takesPaths,
);
/** Runs a stage, prints what came of it and counts it. @param {typeof chosen[number]} stage */
const run = async (stage) => {
  const start = Date.now();
  if (stage.isTool !== true) console.log(`\n${stage.name}: ${stage.about}`);
  /** @type {import('./runner/stages.mjs').Result} */
  const result = await stage.run({ paths }).catch((error) => ({ passed: 0, failed: [String(error)], skipped: [] }));
  if (stage.isTool === true) console.log(`\n${stage.name}: ${stage.about}`);
  if (result.said !== undefined) console.log(result.said);
  for (const failure of result.failed) console.log(`  FAILED  ${failure}`);
  const missed = result.skipped.filter(({ why }) => hasShared && why.startsWith('needs ../shared'));
  for (const { name } of missed) console.log(`  FAILED  ${name}: skipped, although ../shared is here`);
  const skipped = result.skipped.filter((skip) => !missed.includes(skip));
  for (const { name, why } of skipped) console.log(`  skipped  ${name}: ${why === '' ? 'no reason given' : why}`);
  total.passed += result.passed;
  total.failed += result.failed.length + missed.length;
  total.skipped += skipped.length;
  console.log(`  ${stage.name}: ${result.passed} passed in ${((Date.now() - start) / 1000).toFixed(1)} s`);
};
// Tools work on one processor each, so they run beside the tests, and say what they found when they have found it.
const tools = chosen.filter(({ isTool }) => isTool).map(run);
for (const stage of chosen) if (stage.isTool !== true) await run(stage);
await Promise.all(tools);

if (paths.length > 0 && Object.values(total).every((count) => count === 0)) {
  console.error(`No test has in its path ${paths.join(', ')}.`);
  process.exit(2);
}
console.log(`\nAll of it took ${Math.round((Date.now() - begun) / 1000)} s.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
