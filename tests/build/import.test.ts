import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { agreementOf } from '../helpers/agreement.ts';
import { errorsIn, fidelityOf, importCorpus, type ImportedCorpus } from '../helpers/import-corpus.ts';
import { realRecords } from '../helpers/read-by-hand.ts';
import { needsShared, sharedDir } from '../helpers/shared.ts';

/** Files and records of each, as its README counts them, with what lies beside them. */
const corpora = {
  adr__madr: 19,
  alphagov__forms: 59,
  karpathy__nanochat: 35,
  'kubernetes-sigs__kueue': 56,
  onnx__onnx: 7,
  'opendatahub-io__architecture-decision-records': 45,
  'thanos-io__thanos': 27,
  thomvaill__log4brains: 9,
  ...(process.env['CAIRN_LONG'] === undefined ? {} : { 'rust-lang__rfcs': 648 }),
};

const imported = new Map<string, ImportedCorpus>();
after(() => {
  for (const { contentDir } of imported.values()) rmSync(contentDir, { recursive: true, force: true });
});

for (const [name, records] of Object.entries(corpora)) {
  test(`${name} comes in with every word, without an error`, { skip: needsShared }, async () => {
    const source = join(sharedDir() ?? '', 'corpora', name);
    const corpus = await importCorpus(source);
    imported.set(name, corpus);
    const { files, totals } = corpus.report;
    assert.equal(totals.records, records);
    assert.deepEqual(
      files.filter(({ outcome, reason }) => outcome !== 'written' && reason === undefined),
      [],
    );
    assert.deepEqual(fidelityOf(source, corpus).missing, []);
    assert.deepEqual(await errorsIn(corpus.contentDir), []);
  });
}

test('statuses, dates and supersessions are those that a careful reader finds', { skip: needsShared }, () => {
  const known = realRecords().filter(({ path }) => imported.has(path.split('/')[0] ?? ''));
  const { records, statuses, dates, supersessions, differences } = agreementOf(known, (path) => {
    const [corpus = '', ...rest] = path.split('/');
    const files = imported.get(corpus)?.report.files ?? [];
    return files.filter((file) => file.path === rest.join('/') && file.record !== undefined);
  });
  assert.ok(statuses / records >= 0.97, differences.join('\n'));
  assert.ok(dates / records >= 0.95, differences.join('\n'));
  assert.ok(supersessions.found / supersessions.wanted >= 0.95, differences.join('\n'));
});
