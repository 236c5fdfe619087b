/** Nothing of what only a group may see is in what others are given: pages, index, files for programs, caches, names. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { canaryDay, canaryWiki } from '../helpers/canaries.ts';
import { makeFolder, runCairn } from '../helpers/content.ts';
import { textsBelow } from '../helpers/find-canaries.ts';

const { files, canaries } = canaryWiki(['infra', 'legal']);
const content = makeFolder(files);
const work = makeFolder();
const out = join(work, 'site');
const cache = join(work, 'cache');
const env = { CAIRN_CACHE: cache };
const build = ['build', '--content', content, '--today', canaryDay];

/** What a commit says that changed files of several readers. */
const subject = canaries.find(({ set, where }) => set === 'infra' && where === 'record title')!.word;

test('each site holds what its readers may see, and no word of what they may not', async (t) => {
  commitAll();
  const built = await runCairn([...build, '--out', out, '--each-audience'], env);
  assert.equal(built.code, 0, built.output);
  const found = new Map(['everyone', 'infra', 'legal'].map((audience) => [audience, wordsBelow(t, audience)]));
  const hiddenFrom = (audience: string) =>
    canaries
      .filter(({ set }) => set !== 'open' && set !== audience)
      .filter(({ word }) => found.get(audience)!.has(word));
  assert.deepEqual(hiddenFrom('everyone'), []);
  assert.deepEqual(hiddenFrom('infra'), []);
  assert.deepEqual(hiddenFrom('legal'), []);
  // the same search finds what may be there: else it would look in the wrong place
  for (const [set, audience] of [
    ['infra', 'infra'],
    ['legal', 'legal'],
    ['open', 'everyone'],
  ] as const) {
    const missing = canaries.filter((one) => one.set === set && !found.get(audience)!.has(one.word));
    const wheres = missing.map(({ where }) => where).filter((where) => !shownNowhere.has(where));
    assert.deepEqual(wheres, set === 'open' ? goneWithHidden : [], `for ${audience}`);
  }
  const record = canaries.find(({ set, where }) => set === 'open' && where === 'record id')!.word;
  const page = readFileSync(join(`${out}-everyone`, 'records', record, 'index.html'), 'utf8');
  assert.match(page, /<h2 id="cairn-relations">Related records<\/h2>.*?1 restricted record/s);
  assert.match(page, /It names a restricted system, the innocent system, a restricted record,/);
  assert.match(built.output, /For everyone:\n(?:.*\n)*?\d+ entries are not for everyone and left out/);
});

/** What no page and no file tells of, whoever reads. */
const shownNowhere: ReadonlySet<string> = new Set([
  'event note',
  'event skipped.because',
  'note on something hidden',
  'receipt items.answers',
]);

/** What entries for everyone say of things that are hidden: steps, items and thresholds go with them. */
const goneWithHidden = [
  'step id',
  'record assumptions.value',
  'record assumptions.unit',
  'handoff items.note',
  'handoff items.questions',
  'path steps.aliases',
  'path steps.why',
  'path steps.check.question',
  'path steps.check.answer',
];

/** Everything in a repository, in one commit that changes what some may see together with what others may. */
function commitAll(): void {
  const git = (...words: readonly string[]) => execFileSync('git', ['-C', content, ...words], { stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Ada');
  git('config', 'user.email', 'ada@example.org');
  git('add', '-A');
  git('commit', '-q', '-m', `About ${subject}`, '--date', `${canaryDay}T12:00:00Z`);
}

/** The planted words in all that is made for one audience: its site, the names of its files, what lies in its cache. */
function wordsBelow(t: TestContext, audience: string): ReadonlySet<string> {
  const site = textsBelow(join(out + `-${audience}`));
  const caches = readdirSync(cache).map((name) => join(cache, name));
  const own = caches.filter((dir) =>
    textsBelow(dir).some(({ path, text }) => path === 'site.json' && text.includes(`.site-${audience}-sites`)),
  );
  assert.equal(own.length, 1);
  const texts = [...site, ...textsBelow(own[0]!)];
  const all = texts
    .map(({ path, text }) => `${path}\n${text}`)
    .join('\n')
    .toLowerCase();
  const found = new Set(canaries.map(({ word }) => word).filter((word) => all.includes(word)));
  t.diagnostic(`${audience}: ${texts.length} files looked through for ${canaries.length} words, ${found.size} found`);
  return found;
}
