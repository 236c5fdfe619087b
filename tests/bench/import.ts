/**
 * `npm run bench:import`: imports every folder of the corpora into a wiki of its own and says, for each, how many files
 * came in, whether every word did, whether `check` finds an error, and how long it took.
 *
 *   npm run bench:import [-- FOLDER …]
 */

import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { agreementOf } from '../helpers/agreement.ts';
import { errorsIn, fidelityOf, importCorpus } from '../helpers/import-corpus.ts';
import { realRecords } from '../helpers/read-by-hand.ts';
import { sharedDir } from '../helpers/shared.ts';

const shared = sharedDir();
if (shared === undefined) {
  console.log('Skipped: needs ../shared, where the corpora lie.');
  process.exit(0);
}
const corpora = join(shared, 'corpora');
const asked = process.argv.slice(2);
const names = readdirSync(corpora).filter(
  (name) => statSync(join(corpora, name)).isDirectory() && (asked.length === 0 || asked.includes(name)),
);
const reports = new Map<string, Awaited<ReturnType<typeof importCorpus>>['report']>();
let failures = 0;
for (const name of names) {
  const source = join(corpora, name);
  const imported = await importCorpus(source);
  const { totals, files } = imported.report;
  const { words, missing } = fidelityOf(source, imported);
  const errors = await errorsIn(imported.contentDir);
  reports.set(name, imported.report);
  console.log(
    `${name}: ${totals.files} files, ${totals.records} records, ${totals.skipped} skipped, ${totals.refused} refused; ` +
      `${words - missing.length} of ${words} words; ${errors.length} errors of check; ` +
      `${(imported.wall / 1000).toFixed(1)} s by the clock, ${(imported.cpu / 1000).toFixed(1)} s of processor`,
  );
  for (const file of files) if (file.outcome === 'refused') console.log(`  refused: ${file.path}: ${file.reason}`);
  for (const word of missing.slice(0, 20)) console.log(`  missing: ${word}`);
  for (const { place, message } of errors.slice(0, 10)) console.log(`  error: ${place.file}: ${message}`);
  failures += missing.length + errors.length;
  rmSync(imported.contentDir, { recursive: true, force: true });
}
const known = realRecords().filter(({ path }) => reports.has(path.split('/')[0] ?? ''));
const agreement = agreementOf(known, (path) => {
  const [corpus = '', ...rest] = path.split('/');
  return reports.get(corpus)?.files.filter((file) => file.path === rest.join('/') && file.record !== undefined) ?? [];
});
console.log(
  `Of ${agreement.records} records read by hand: ${agreement.statuses} statuses, ${agreement.dates} dates, ` +
    `${agreement.supersessions.found} of ${agreement.supersessions.wanted} supersessions.`,
);
for (const difference of agreement.differences) console.log(`  differs: ${difference}`);
process.exitCode = failures > 0 ? 1 : 0;
