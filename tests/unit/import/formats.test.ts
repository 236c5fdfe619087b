import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { agreementOf } from '../../helpers/agreement.ts';
import { errorsIn, fidelityOf, importCorpus, type ImportedCorpus } from '../../helpers/import-corpus.ts';
import { formatsDir, miniatures } from '../../helpers/read-by-hand.ts';

let imported: ImportedCorpus;
before(async () => {
  imported = await importCorpus(formatsDir);
});
after(() => rmSync(imported.contentDir, { recursive: true, force: true }));

test('every status, date and supersession of every format is found', () => {
  const { differences, supersessions } = agreementOf(miniatures().records, (path) =>
    imported.report.files.filter((file) => file.path === path && file.record !== undefined),
  );
  assert.deepEqual(differences, []);
  assert.equal(supersessions.found, supersessions.wanted);
});

test('files that are no record are skipped with a reason', () => {
  const others = Object.keys(miniatures().others).filter((path) => path.endsWith('.md'));
  const reasons = others.map((path) => imported.report.files.find((file) => file.path === path)?.reason);
  assert.ok(
    reasons.every((reason) => reason !== undefined),
    JSON.stringify(reasons),
  );
});

test('what was imported passes the check without an error', async () => {
  assert.deepEqual(await errorsIn(imported.contentDir), []);
});

test('every word of the prose is in its record', () => {
  assert.deepEqual(fidelityOf(formatsDir, imported).missing, []);
});

test('reStructuredText and AsciiDoc come in with their code, tables, notes and links', () => {
  const textOf = (path: string) => {
    const record = imported.report.files.find((file) => file.path === path)?.record ?? '';
    return readFileSync(join(imported.contentDir, record), 'utf8');
  };
  const pep = textOf('pep/pep-9001.rst');
  for (const part of [
    '`random.derive(seed, *path)`',
    '## Abstract',
    '### The function',
    '| argument',
    '<Callout kind="note">',
    '[^1]: ',
  ]) {
    assert.ok(pep.includes(part), `${part} in ${pep}`);
  }
  const rfd = textOf('oxide-rfd/rfd/0012/README.adoc');
  for (const part of ['## Background', '| Year', '```rust', '**Note**'])
    assert.ok(rfd.includes(part), `${part} in ${rfd}`);
});
