/** A build is killed, in all its phases and at each step of publishing: the old site stands whole, and the next build is right. */

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { findPublished } from '../../src/site/publish.ts';
import { filesIn, makeWiki } from '../helpers/built-wiki.ts';
import { putFiles, recordText, runCairn } from '../helpers/content.ts';
import { beginOf, buildTraced, phaseNames, whereFell, type Moment, type Traced } from '../helpers/traced-build.ts';

const isLong = process.env['CAIRN_LONG'] !== undefined;

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

/** What is the same however the index came about. */
function comparable(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => !path.startsWith('pagefind/')));
}

/** A wiki of each version: one whose site is a link, and one whose site is a folder. */
const wikis = { link: makeWiki(contentOf('alpha')), folder: makeWiki(contentOf('beta')) };
const wordsFor = { link: [], folder: ['--plain'] } as const;
type Form = keyof typeof wikis;
/** A build of the other version, as those that are killed are: much of what it needs is there. */
const second = {} as Record<Form, Traced>;

before(async () => {
  for (const [form, version, next] of [
    ['link', 'alpha', 'beta'],
    ['folder', 'beta', 'alpha'],
  ] as const) {
    const wiki = wikis[form];
    const first = await wiki.build(...wordsFor[form]);
    assert.equal(first.code, 0, first.output);
    pages.set(version, comparable(filesIn(wiki.out)));
    putFiles(wiki.content, contentOf(next));
    second[form] = await buildTraced(wiki, wordsFor[form]);
    assert.equal(second[form].code, 0, second[form].output);
  }
});

/**
 * Moments from all phases, each somewhere in its own part of one: while it reads at any time, since little is written
 * then; while it builds at any change; and one after the other at each of the steps by which the new site takes the place.
 */
function momentsIn({ changes }: Traced, form: Form): readonly Moment[] {
  const [reading, building, publishing] = phaseNames.map((phase) => beginOf(phase, changes)) as [
    number,
    number,
    number,
  ];
  assert.ok(reading >= 0 && reading < building && building < publishing, 'the phases are told by what is written');
  const part = (index: number, of: number) => (index + Math.random()) / of;
  // what was compiled for a build that was killed need not be again, and the next one is sooner
  const readingTime = ((changes[building]?.time ?? 0) - (changes[reading]?.time ?? 0)) / 2;
  const inReading = (index: number, of: number): Moment => ({
    phase: 'reading',
    change: 1,
    late: Math.round(readingTime * part(index, of)),
  });
  const inBuilding = (index: number, of: number): Moment => ({
    phase: 'building',
    change: 1 + Math.floor((publishing - building) * 0.8 * part(index, of)),
    late: 0,
  });
  const inPublishing = (change: number): Moment => ({ phase: 'publishing', change, late: 0 });
  // a folder is taken away by the third change and replaced by the fourth; a link is replaced by the third
  if (!isLong) return form === 'link' ? [inReading(0, 1), inPublishing(3)] : [inBuilding(0, 1), inPublishing(4)];
  return [
    ...[0, 1, 2, 3].map((index) => inReading(index, 4)),
    ...[0, 1, 2, 3, 4, 5].map((index) => inBuilding(index, 6)),
    ...[1, 2, 3, 4, 5].map(inPublishing),
  ];
}

for (const form of ['link', 'folder'] as const) {
  test(`killed at any moment, a site that is a ${form} is always whole`, async (t) => {
    const wiki = wikis[form];
    const words = wordsFor[form];
    const moments = momentsIn(second[form], form);
    const fell: Record<string, number> = { starting: 0, reading: 0, building: 0, publishing: 0, ended: 0 };
    let shown = form === 'link' ? 'beta' : 'alpha';
    const waiting = [...moments];
    for (let moment = waiting.shift(); moment !== undefined; moment = waiting.shift()) {
      const next = shown === 'alpha' ? 'beta' : 'alpha';
      const before = filesIn(wiki.out);
      putFiles(wiki.content, contentOf(next));
      const killed = await buildTraced(wiki, words, moment);
      const where = whereFell(killed);
      fell[where] = (fell[where] ?? 0) + 1;
      const last = killed.changes.at(-1)?.what.replaceAll(wiki.work, '');
      const name = `${next}, killed while ${where}, ${moment.late} ms after change ${moment.change} of ${moment.phase} (${last})`;
      if (where === 'ended') {
        // it wrote less than the first one; its moment comes again
        assert.equal(killed.code, 0, `${name}: ${killed.output}`);
        waiting.push(moment);
        const counts = JSON.stringify(fell);
        assert.ok((fell['ended'] ?? 0) <= Math.ceil(moments.length / 5), `too few builds could be killed: ${counts}`);
      } else if (moment.late === 0) assert.equal(where, moment.phase, name);
      if (moment.phase === 'publishing') t.diagnostic(`killed before ${last}`);
      const now = await servedFiles(wiki.out);
      if (now.get('index.html') === before.get('index.html')) assert.deepEqual(now, before, name);
      else assert.deepEqual(comparable(now), pages.get(next), name);

      const again = await wiki.build(...words);
      assert.equal(again.code, 0, `${name}: ${again.output}`);
      assert.deepEqual(comparable(filesIn(wiki.out)), pages.get(next), name);
      await assertFound(wiki.out, next);
      shown = next;
    }
    const counts = Object.entries(fell).map(([where, count]) => `${where} ${count}`);
    t.diagnostic(`of ${moments.length} moments each was hit: ${counts.join(', ')}`);
  });
}

/** What a server that starts now has: it puts back a site that was being replaced. */
async function servedFiles(out: string): Promise<ReadonlyMap<string, string>> {
  assert.equal((await findPublished(out))?.base, '/');
  return filesIn(out);
}

/** The index knows this version, and not the other. */
async function assertFound(out: string, version: string): Promise<void> {
  const { output } = await runCairn(['search', version, '--site', out]);
  assert.match(output, new RegExp(`Record \\d+ of ${version}`));
  for (const other of versions) if (other !== version) assert.doesNotMatch(output, new RegExp(`of ${other}`));
}

test('a build whose folder was half removed by hand builds all of it', async () => {
  const wiki = wikis.link;
  putFiles(wiki.content, contentOf('alpha'));
  assert.equal((await wiki.build()).code, 0);
  rmSync(join(wiki.out, 'records'), { recursive: true });
  rmSync(join(wiki.out, 'pagefind', 'pagefind-entry.json'));
  assert.equal((await wiki.build()).code, 0);
  assert.deepEqual(comparable(filesIn(wiki.out)), pages.get('alpha'));
  await assertFound(wiki.out, 'alpha');
});
