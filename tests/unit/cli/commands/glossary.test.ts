import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { cairn, type Outcome } from '../../../helpers/cairn.ts';
import { makeFolder, putFiles, recordText } from '../../../helpers/content.ts';

const dir = join(makeFolder(), 'content');

before(() => {
  const body = (text: string) =>
    `${text} It is written with \`KFAC\` and [KFAC](https://example.org/).\n\n## The KFAC\n\nEnd.`;
  putFiles(dir, {
    'records/a.mdx': recordText('Save often', body('The MFU fell, and MFU & ABI with it.'), 'summary: As MFU fell.'),
    'records/b.mdx': recordText('Save more', body('The MFU is all.')),
    'records/c.mdx': recordText('Save less', body('We watch MFUs of HBM.')),
    'glossary/hbm.yaml': 'term: HBM\ndefinition: Memory.\n',
  });
});

function glossary(...words: readonly string[]): Promise<Outcome> {
  return cairn(['glossary', ...words, '--content', dir], { env: { CAIRN_CACHE: join(dir, '..', 'cache') } });
}

test('words that many records use and nobody explained are told with their places; code, links and headings do not count', async () => {
  const { code, stdout } = await glossary('suggest');
  assert.equal(code, 0);
  assert.equal(
    stdout,
    `1 word that 3 records or more use, and that no entry is named after:

MFU  3 records, 5 uses       a (3), b, c

\`npm run cairn -- new term\` explains one. Another word for a term belongs into its \`aliases\`.
`,
  );
});

test('the same as JSON, with a lower bar', async () => {
  const { stdout } = await glossary('suggest', '--records', '1', '--json');
  assert.deepEqual(JSON.parse(stdout), {
    version: 1,
    records: 1,
    terms: [
      {
        term: 'MFU',
        kind: 'abbreviation',
        uses: 5,
        records: [
          { id: 'a', uses: 3 },
          { id: 'b', uses: 1 },
          { id: 'c', uses: 1 },
        ],
      },
      { term: 'ABI', kind: 'abbreviation', uses: 1, records: [{ id: 'a', uses: 1 }] },
    ],
  });
});

test('nothing to explain, and what cannot be done, is said', async () => {
  assert.equal(
    (await glossary('suggest', '--records', '4')).stdout,
    'No abbreviation or name that 4 records or more use is left to explain.\n',
  );
  const wrong = await glossary('sugest');
  assert.equal(wrong.code, 2);
  assert.equal(wrong.stderr, 'There is no `glossary sugest`. Say `npm run cairn -- glossary suggest`.\n');
  const few = await glossary('suggest', '--records', '0');
  assert.equal(few.code, 2);
  assert.equal(few.stderr, '`--records` takes a whole number from 1, not `0`.\n');
});
