import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { apiFiles } from '../../../src/api/api-files.ts';
import { maySee } from '../../../src/domain/audience.ts';
import { bodyOf, buildCorpus, type AnyEntry, type Corpus } from '../../../src/domain/corpus.ts';
import { openContentFolder } from '../../../src/load/content-folder.ts';
import { proseOf } from '../../../src/load/frontmatter.ts';
import { publishFor } from '../../../src/load/publish-for.ts';
import { createRenderer } from '../../../src/mdx/renderer.ts';
import { buildDocuments } from '../../../src/search/index/documents.ts';
import { fillBody, fillPlainly } from '../../../src/views/fill.ts';
import { buildNames } from '../../../src/views/mention-names.ts';
import { riskData } from '../../../src/domain/risk-data.ts';
import { outputs } from '../../../src/domain/wiki.ts';
import type { RecordPicture } from '../../../src/views/picture.ts';
import { canaryDay, canaryWiki } from '../../helpers/canaries.ts';
import { makeFolder } from '../../helpers/content.ts';

const { files, canaries } = canaryWiki(['infra', 'legal']);
const contentDir = makeFolder(files);
const renderer = createRenderer({ contentDir, cacheDir: makeFolder() });
after(() => renderer.close());
const { corpus: written } = await openContentFolder(contentDir, renderer).read();
const htmlOf = new Map<string, string>();
for (const entry of written.all) {
  const body = bodyOf(entry);
  if (body !== undefined) htmlOf.set(entry.file, await renderer.html(body.digest));
}

/** The file that a word belongs to: whose name it is, whose title, or the only one that has it. */
const ownerOf = new Map<string, string>(
  canaries.flatMap(({ word }) => {
    const named = Object.keys(files).find((file) => file.includes(`/${word}.`));
    const titled = Object.keys(files).find((file) => new RegExp(`^(?:title|name): ${word}$`, 'm').test(files[file]!));
    const holding = Object.keys(files).filter((file) => files[file]!.includes(word));
    const owner = named ?? titled ?? (holding.length === 1 ? holding[0] : undefined);
    return owner === undefined ? [] : [[word, owner]];
  }),
);

/** All that is made of a corpus for readers, but for the pages themselves. */
async function shownTo(whole: Corpus, reader: readonly string[]): Promise<string> {
  const published = publishFor(reader)(whole, canaryDay);
  const { corpus } = published;
  const names = buildNames(corpus);
  const html = (entry: AnyEntry) => published.html(htmlOf.get(entry.file) ?? '', entry);
  const filling = { corpus, names, assetName: (file: string) => file };
  const source = {
    corpus: { ...corpus, wiki: { ...corpus.wiki, outputs } },
    history: published.history({ kind: 'none' }),
    today: canaryDay,
    prose: async (entry: AnyEntry) => proseOf(await published.text(files[entry.file] ?? '', entry.file)),
    textOf: async (file: string) => readFileSync(join(contentDir, file), 'utf8'),
    assetUrl: () => undefined,
    pageKey: () => undefined,
    // what would be drawn, in words
    draw: async (picture: RecordPicture) => new TextEncoder().encode(JSON.stringify(picture)),
  };
  const made = new Map<string, string>();
  for (const file of apiFiles(source)) {
    if ('text' in file) made.set(file.path, await file.text((other) => made.get(other)));
    if ('bytes' in file) made.set(file.path, new TextDecoder().decode(await file.bytes()));
  }
  const texts = [...made].flat();
  for (const entry of corpus.all) {
    texts.push(fillBody(html(entry), entry, filling, canaryDay), fillPlainly(html(entry), corpus, canaryDay));
    texts.push(await published.text(files[entry.file] ?? '', entry.file));
  }
  const plain = ({
    lines: _,
    body,
    ...fields
  }: AnyEntry & { readonly body?: { readonly digest: string } | undefined }) => [
    fields,
    { ...body, digest: undefined },
  ];
  texts.push(JSON.stringify(corpus.all.map(plain)), JSON.stringify([...corpus.aliases.record, ...corpus.code]));
  texts.push(
    JSON.stringify(riskData(corpus)),
    JSON.stringify(buildDocuments(corpus, canaryDay).map(({ entry: _, ...rest }) => rest)),
  );
  return texts.join('\n');
}

test('whoever may see which entries, nobody is shown a word of one that they may not see', async (t) => {
  let looked = 0;
  const groups = fc.option(fc.subarray(['infra', 'legal'], { minLength: 1 }), { nil: undefined });
  const property = fc.asyncProperty(
    fc.array(groups, { minLength: written.all.length, maxLength: written.all.length }),
    fc.subarray(['infra', 'legal']),
    async (given, reader) => {
      const entries = written.all.map((entry, index) => ({ ...entry, audience: given[index] }) as AnyEntry);
      const whole = buildCorpus(written.wiki, entries, [], [...written.code.values()]);
      const hidden = new Set(whole.all.filter((entry) => !maySee(whole.wiki, entry, reader)).map(({ file }) => file));
      const shown = await shownTo(whole, reader);
      const told = [...ownerOf].filter(([word, file]) => hidden.has(file) && shown.includes(word));
      looked += [...ownerOf.values()].filter((file) => hidden.has(file)).length;
      assert.deepEqual(told, []);
    },
  );
  await fc.assert(property, { numRuns: 12, seed: 8, endOnFailure: true });
  t.diagnostic(`${looked} times a word of a hidden entry was looked for, of ${ownerOf.size} words`);
});

test('the same search finds the words of entries that may be seen', async () => {
  const entries = written.all.map((entry) => ({ ...entry, audience: undefined }) as AnyEntry);
  const shown = await shownTo(buildCorpus(written.wiki, entries, [], [...written.code.values()]), []);
  const files = new Set(written.all.map(({ file }) => file));
  assert.deepEqual(
    [...ownerOf].filter(([word, file]) => files.has(file) && !shown.includes(word)),
    [],
  );
});
