/** A build is killed at moments that nobody has chosen: the old site stands whole, and the next build is right. */

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { findPublishedBase } from '../../src/site/publish.ts';
import { filesIn, makeWiki } from '../helpers/built-wiki.ts';
import { putFiles, recordText, runCairn } from '../helpers/content.ts';

const moments = process.env['CAIRN_LONG'] === undefined ? 4 : 30;

/** Every record and the name of the wiki say which version they are of. */
function contentOf(version: string): Record<string, string> {
  const records = Array.from({ length: 20 }, (_, index) => [
    `records/r${index}.mdx`,
    recordText(
      `Record ${index} of ${version}`,
      `It was decided so in ${version}, and [this](./r${(index + 1) % 20}.mdx) too.`,
    ),
  ]);
  return { ...(Object.fromEntries(records) as Record<string, string>), 'wiki.yaml': `name: ${version}\n` };
}

const versions = ['alpha', 'beta'] as const;
/** The pages of each version, built where nothing was before. */
const pages = new Map<string, ReadonlyMap<string, string>>();
let usualTime = 0;

/** What is the same however the index came about. */
function comparable(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => !path.startsWith('pagefind/')));
}

before(async () => {
  for (const version of versions) {
    const wiki = makeWiki(contentOf(version));
    const begun = performance.now();
    const { code, output } = await wiki.build();
    assert.equal(code, 0, output);
    usualTime = performance.now() - begun;
    pages.set(version, comparable(filesIn(wiki.out)));
  }
});

for (const plain of [false, true]) {
  test(`killed at ${moments / 2} moments, a site that is ${plain ? 'a folder' : 'a link'} is always whole`, async (t) => {
    const wiki = makeWiki(contentOf('alpha'));
    const words = plain ? ['--plain'] : [];
    assert.equal((await wiki.build(...words)).code, 0);
    let shown = 'alpha';
    let killed = 0;
    for (let moment = 0; moment < moments / 2; moment++) {
      const next = shown === 'alpha' ? 'beta' : 'alpha';
      const before = filesIn(wiki.out);
      putFiles(wiki.content, contentOf(next));
      // spread over the build, each somewhere in its own part
      const after = (usualTime * (moment + Math.random())) / (moments / 2);
      const { child, ended } = wiki.start(...words);
      await Promise.race([ended, wait(after)]);
      child.kill('SIGKILL');
      const { signal } = await ended;
      if (signal === 'SIGKILL') killed++;
      const name = `${next}, killed after ${Math.round(after)} ms`;
      const now = await servedFiles(wiki.out);
      if (now.get('index.html') === before.get('index.html')) assert.deepEqual(now, before, name);
      else assert.deepEqual(comparable(now), pages.get(next), name);

      const begun = performance.now();
      const again = await wiki.build(...words);
      usualTime = performance.now() - begun; // how busy the machine is changes
      assert.equal(again.code, 0, `${name}: ${again.output}`);
      assert.deepEqual(comparable(filesIn(wiki.out)), pages.get(next), name);
      await assertFound(wiki.out, next);
      shown = next;
    }
    t.diagnostic(`${killed} of ${moments / 2} builds were killed before they ended`);
    assert.ok(killed > 0, 'every build ended before it could be killed');
  });
}

/** What a server that starts now has: it puts back a site that was being replaced. */
async function servedFiles(out: string): Promise<ReadonlyMap<string, string>> {
  assert.equal(await findPublishedBase(out), '/');
  return filesIn(out);
}

/** The index knows this version, and not the other. */
async function assertFound(out: string, version: string): Promise<void> {
  const { output } = await runCairn(['search', version, '--site', out]);
  assert.match(output, new RegExp(`Record \\d+ of ${version}`));
  for (const other of versions) if (other !== version) assert.doesNotMatch(output, new RegExp(`of ${other}`));
}

test('a build whose folder was half removed by hand builds all of it', async () => {
  const wiki = makeWiki(contentOf('alpha'));
  assert.equal((await wiki.build()).code, 0);
  rmSync(join(wiki.out, 'records'), { recursive: true });
  rmSync(join(wiki.out, 'pagefind', 'pagefind-entry.json'));
  assert.equal((await wiki.build()).code, 0);
  assert.deepEqual(comparable(filesIn(wiki.out)), pages.get('alpha'));
  await assertFound(wiki.out, 'alpha');
});
