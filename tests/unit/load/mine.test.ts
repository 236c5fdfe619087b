import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { authorsOf } from '../../../src/domain/authorship.ts';
import { truckFactorOf } from '../../../src/domain/truck-factor.ts';
import { projectRoot } from '../../../src/cli/project-root.ts';
import { mine, type MinedHistory } from '../../../src/load/mine.ts';
import { makeFolder } from '../../helpers/cairn.ts';
import { makeRepository, type TestCommit } from '../../helpers/git-repository.ts';

const ada = 'Ada Okafor <ada@example.org>';
const ben = 'Ben Li <ben@example.org>';

const text = (name: string, version: number) => `${`This is what ${name} says.\n`.repeat(20)}Version ${version}.\n`;
const write = (name: string, version: number) => ({ write: name, text: text(name, version) });

function words(found: MinedHistory): readonly string[] {
  assert.equal(found.kind, 'full');
  return [...found.histories.files].map(([path, { creator, changes }]) => {
    const who = (author: number | undefined) =>
      author === undefined ? '?' : (found.authors[author] ?? '').replace(/ .*/, '');
    return `${path}: ${who(creator)}${[...changes].map(([author, count]) => `, ${who(author)} x ${count}`).join('')}`;
  });
}

test('files are followed through renames, and only what is new is read the next time', async (t) => {
  const { dir, commit } = makeRepository(t);
  const stateDir = makeFolder(t);
  const read: number[] = [];
  const again = () => mine({ repo: dir, stateDir, onProgress: (done) => read.push(done) });
  await commit([
    { author: ada, files: [write('a.py', 1), write('b.py', 1)] },
    { author: ben, files: [write('a.py', 2)] },
    { author: ben, files: [{ rename: 'a.py', to: 'src/a.py' }] },
  ]);
  assert.deepEqual(words(await again()), ['b.py: Ada', 'src/a.py: Ada, Ben x 2']);
  assert.deepEqual(read, [1, 2, 3]);
  await commit([{ author: ben, files: [write('src/a.py', 3), { remove: 'b.py' }] }]);
  read.length = 0;
  assert.deepEqual(words(await again()), ['src/a.py: Ada, Ben x 3']);
  assert.deepEqual(read, [4]);
  read.length = 0;
  assert.deepEqual(words(await again()), ['src/a.py: Ada, Ben x 3']);
  assert.deepEqual(read, []);
});

test('a run that was ended goes on where it kept its state, and finds the same', async (t) => {
  const { dir, commit } = makeRepository(t);
  const commits = Array.from({ length: 30 }, (_, index): TestCommit => ({
    author: index % 3 === 0 ? ada : ben,
    files: [write(`f${index % 7}.py`, index), ...(index === 20 ? [{ rename: 'f2.py', to: 'g2.py' }] : [])],
  }));
  await commit(commits);
  const stateDir = makeFolder(t);
  const ending = mine({
    repo: dir,
    stateDir,
    keepEvery: 0,
    onProgress(done) {
      if (done === 12) throw new Error('killed');
    },
  });
  await assert.rejects(ending, /killed/);
  // while it was away, somebody went on
  await commit([{ author: ada, files: [write('late.py', 1)] }]);
  const read: number[] = [];
  const found = await mine({ repo: dir, stateDir, onProgress: (done) => read.push(done) });
  assert.deepEqual(
    read,
    Array.from({ length: 20 }, (_, index) => index + 12),
  );
  assert.deepEqual(words(found), words(await mine({ repo: dir, stateDir: makeFolder(t) })));
});

test('history that was rewritten, or another .mailmap, is read anew', async (t) => {
  const { dir, commit, git } = makeRepository(t);
  const stateDir = makeFolder(t);
  await commit([
    { author: ada, files: [write('a.py', 1)] },
    { author: 'ada <laptop@example.org>', files: [write('a.py', 2)] },
  ]);
  assert.deepEqual(words(await mine({ repo: dir, stateDir })), ['a.py: Ada, ada x 1']);
  await commit([{ author: ada, files: [{ write: '.mailmap', text: `${ada} <laptop@example.org>\n` }] }]);
  assert.deepEqual(words(await mine({ repo: dir, stateDir })), ['a.py: Ada, Ada x 1', '.mailmap: Ada']);
  git('reset', '-q', '--hard', 'HEAD~2');
  assert.deepEqual(words(await mine({ repo: dir, stateDir })), ['a.py: Ada']);
});

test('a state that was cut off is read anew', async (t) => {
  const { dir, commit } = makeRepository(t);
  const stateDir = makeFolder(t);
  await commit([{ author: ada, files: [write('a.py', 1)] }]);
  await mine({ repo: dir, stateDir });
  const [file = ''] = readdirSync(stateDir);
  execFileSync('truncate', ['-s', '20', join(stateDir, file)]);
  assert.deepEqual(words(await mine({ repo: dir, stateDir })), ['a.py: Ada']);
});

test('a shallow clone, and a folder without a repository, yield no history', async (t) => {
  const { dir, commit } = makeRepository(t);
  await commit([
    { author: ada, files: [write('a.py', 1)] },
    { author: ben, files: [write('a.py', 2)] },
  ]);
  const clone = join(makeFolder(t), 'clone');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${dir}`, clone]);
  const found = await mine({ repo: clone, stateDir: makeFolder(t) });
  assert.equal(found.kind, 'shallow');
  assert.deepEqual(await mine({ repo: makeFolder(t), stateDir: makeFolder(t) }), { kind: 'none' });
});

test('a merge counts as none of its parents, and the branches as what they are', async (t) => {
  const { dir, commit, git } = makeRepository(t);
  await commit([{ author: ada, files: [write('a.py', 1), write('b.py', 1)] }]);
  git('branch', 'side');
  await commit([{ author: ada, files: [write('a.py', 2)] }]);
  git('checkout', '-q', 'side');
  const as = ['-c', 'user.name=Ben Li', '-c', 'user.email=ben@example.org'];
  git('mv', 'b.py', 'c.py');
  git(...as, 'commit', '-q', '-m', 'x');
  git('checkout', '-q', 'main');
  git(...as, 'merge', '-q', '--no-ff', '-m', 'x', 'side');
  assert.deepEqual([...words(await mine({ repo: dir, stateDir: makeFolder(t) }))].sort(), [
    'a.py: Ada, Ada x 1',
    'c.py: Ada, Ben x 1',
  ]);
});

test('a file that a merge has removed is gone, though merges are not read', async (t) => {
  const { dir, commit, git } = makeRepository(t);
  await commit([{ author: ada, files: [write('a.py', 1), write('b.py', 1)] }]);
  git('checkout', '-q', '-b', 'side');
  await commit([{ author: ben, files: [write('a.py', 2)] }]);
  git('checkout', '-q', 'main');
  const as = ['-c', 'user.name=Ben Li', '-c', 'user.email=ben@example.org'];
  git(...as, 'merge', '-q', '--no-ff', '--no-commit', 'side');
  git('rm', '-q', 'b.py');
  git(...as, 'commit', '-q', '-m', 'x');
  assert.deepEqual(words(await mine({ repo: dir, stateDir: makeFolder(t) })), ['a.py: Ada, Ben x 1']);
});

test('the files of our own repository are those that git lists, but for what only a merge has touched', async (t) => {
  const found = await mine({ repo: projectRoot, stateDir: makeFolder(t) });
  if (found.kind !== 'full') return t.skip('needs a clone with its past');
  const ask = (...args: string[]) =>
    execFileSync('git', ['-C', projectRoot, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\0');
  const listed = ask('ls-tree', '-r', '-z', '--name-only', 'HEAD');
  const touched = new Set(ask('log', '--no-merges', '--name-only', '--format=', '-z', 'HEAD'));
  const files = listed.filter((path) => path !== '' && touched.has(path));
  assert.deepEqual([...found.histories.files.keys()].sort(), files.sort());
});

/** Files 0 to 59 by one person, 60 to 99 by another: renamed, changed by strangers now and then, never enough to matter. */
function* longHistory(commits: number): Generator<TestCommit> {
  const people = Array.from({ length: 10 }, (_, index) => `P${index} <p${index}@example.org>`);
  const names = Array.from({ length: 100 }, (_, index) => `src/f${index}.c`);
  for (const [index, name] of names.entries()) {
    yield { author: people[index < 60 ? 0 : 1]!, files: [write(name, 0)] };
  }
  for (let index = names.length; index < commits; index++) {
    const file = index % 100;
    const name = names[file]!;
    if (index % 50 === 0) {
      names[file] = `src/${index}/f${file}.c`;
      yield { author: people[file < 60 ? 0 : 1]!, files: [{ rename: name, to: names[file]! }] };
    } else {
      yield { author: people[file < 60 ? 0 : 1]!, files: [{ write: name, text: text(`f${file}`, index) }] };
    }
  }
}

const isLong = process.env['CAIRN_LONG'] === '1';
const [count, limit] = isLong ? [100_000, 500] : [4_000, 500];

test(`${count} commits are read in less than ${limit} MB, and give the truck factor that they were made for`, async (t) => {
  const { dir, commit } = makeRepository(t);
  await commit(longHistory(count));
  const script = `
    import { mine } from ${JSON.stringify(new URL('../../../src/load/mine.ts', import.meta.url).href)};
    const found = await mine({ repo: ${JSON.stringify(dir)}, stateDir: ${JSON.stringify(makeFolder(t))} });
    const { maxRSS } = process.resourceUsage();
    console.log(JSON.stringify({ commits: found.commits, files: [...found.histories.files.values()]
      .map(({ creator, changes }) => [creator, ...[...changes].flat()]), authors: found.authors, maxRSS }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const found = JSON.parse(output) as {
    readonly commits: number;
    readonly files: readonly (readonly [number, ...number[]])[];
    readonly authors: readonly string[];
    readonly maxRSS: number;
  };
  assert.equal(found.commits, count);
  assert.equal(found.files.length, 100);
  const authors = found.files.map(([creator, ...counts]) => {
    const pairs = counts.flatMap((value, at) => (at % 2 === 0 ? [[value, counts[at + 1]!] as const] : []));
    return authorsOf({ creator, changes: new Map(pairs) }).map((author) => found.authors[author] ?? '');
  });
  assert.deepEqual(truckFactorOf(authors), { greedy: 1, pruned: 1 });
  assert.ok(found.maxRSS / 1024 < limit, `${Math.round(found.maxRSS / 1024)} MB`);
  t.diagnostic(`${count} commits: ${Math.round(found.maxRSS / 1024)} MB`);
});
