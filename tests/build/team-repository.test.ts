/** A team's own repository, with Cairn in it as a submodule: begun, checked and published as its CI does it. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { projectRoot } from '../../src/cli/project-root.ts';
import { filesIn } from '../helpers/built-wiki.ts';
import { makeFolder } from '../helpers/cairn.ts';
import { putFiles, recordText } from '../helpers/content.ts';

/** What a runner sets, and nothing of the npm that runs this test; git may clone from the disk. */
const env: Record<string, string> = {
  ...cleaned(process.env),
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'protocol.file.allow',
  GIT_CONFIG_VALUE_0: 'always',
};

const ada = { name: 'Ada Okafor', mail: 'ada@example.org', day: '2026-01-10' };
const ben = { name: 'Ben Li', mail: 'ben@example.org', day: '2026-02-03' };

function cleaned(all: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(all).filter(
    ([name]) => !/^(npm_|INIT_CWD$|CAIRN_|NODE_(OPTIONS|ENV|TEST|V8)|GIT_)/i.test(name),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
}

function git(dir: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', dir, ...args], { encoding: 'utf8', env, stdio: 'pipe' }).trim();
}

function commit(dir: string, { name, mail, day }: typeof ada, subject: string): void {
  const when = `${day}T12:00:00Z`;
  const who = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: mail, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: mail };
  git(dir, 'add', '-A');
  const options = { env: { ...env, ...who, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when } };
  execFileSync('git', ['-C', dir, 'commit', '-qm', subject], options);
}

/** The repository of Cairn as it is now: what git tracks here, or would. */
function makeToolRepository(dir: string): void {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
  });
  for (const file of list.toString().split('\0')) {
    if (file === '' || file.startsWith('tests/') || !existsSync(join(projectRoot, file))) continue;
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    copyFileSync(join(projectRoot, file), join(dir, file));
  }
  git(dir, 'init', '-q', '-b', 'main');
  commit(dir, { ...ada, day: '2025-11-01' }, 'Cairn as it is');
}

/** The packages of this checkout stand in for those that a first start installs. */
function lendPackages(tool: string): void {
  symlinkSync(join(projectRoot, 'node_modules'), join(tool, 'node_modules'));
  // its .gitignore means a folder
  appendFileSync(
    join(git(tool, 'rev-parse', '--path-format=absolute', '--git-path', 'info/exclude')),
    '\nnode_modules\n',
  );
}

const files = {
  'content/wiki.yaml': 'name: Fellside decisions\ntoday: 2026-03-01\n',
  'content/records/one-queue.mdx': recordText('One queue for all', 'All jobs go into one queue.', 'status: accepted'),
  'content/systems/queue.yaml': 'name: Queue\n',
};

/** A repository begun from nothing, with two commits. */
function makeTeamRepository(t: TestContext) {
  const work = makeFolder(t);
  const tool = join(work, 'tool');
  const team = join(work, 'team');
  makeToolRepository(tool);
  mkdirSync(team);
  git(team, 'init', '-q', '-b', 'main');
  git(team, 'remote', 'add', 'origin', 'git@github.com:fellside/wiki.git');
  git(team, 'submodule', '--quiet', 'add', `file://${tool}`, 'cairn');
  lendPackages(join(team, 'cairn'));
  const begun = spawnSync('node', ['cairn/src/cli/start.mjs', 'init'], { cwd: team, env, encoding: 'utf8' });
  return { work, team, begun };
}

/** What stands behind `run:` in the steps of a job of the GitHub workflow, with what the runner fills in. */
function stepsOf(dir: string, job: string): readonly string[] {
  const workflow = parse(readFileSync(join(dir, '.github/workflows/wiki.yaml'), 'utf8')) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
  };
  const steps = workflow.jobs[job]?.steps.flatMap(({ run }) => run ?? []) ?? [];
  return steps.map((step) => step.replaceAll('${{ steps.pages.outputs.base_path }}', '/wiki'));
}

function run(dir: string, step: string) {
  return spawnSync('sh', ['-ec', step], { cwd: dir, env: { ...env, CI: 'true' }, encoding: 'utf8' });
}

test('a repository of its own is begun, checked and published with its own history, and Cairn stays clean', (t) => {
  const { work, team, begun } = makeTeamRepository(t);
  assert.equal(begun.stderr, '');
  assert.equal(begun.status, 0);
  assert.deepEqual(
    begun.stdout.split('\n').filter((line) => !line.startsWith('content holds')),
    [
      'Wrote package.json, cairn.mjs, .gitignore, README.md, .github/workflows/wiki.yaml.',
      'On GitHub, choose Settings, Pages, Source: GitHub Actions, so that the site is published.',
      'Put your name into content/wiki.yaml; `npm start` shows the wiki. Delete the examples when you have seen enough of them.',
      '',
    ],
  );
  assert.deepEqual(readdirSync(team).sort(), [
    '.git',
    '.github',
    '.gitignore',
    '.gitmodules',
    'README.md',
    'cairn',
    'cairn.mjs',
    'content',
    'package.json',
  ]);
  rmSync(join(team, 'content'), { recursive: true });
  putFiles(team, files);
  commit(team, ada, 'Write down what we have');
  putFiles(team, { 'content/records/one-queue.mdx': `${files['content/records/one-queue.mdx']}\nNone has its own.\n` });
  commit(team, ben, 'Say that none has its own');

  // as a runner has it: a clone with its submodules, whose remote is the forge
  const ci = join(work, 'ci');
  execFileSync('git', ['clone', '-q', '--recurse-submodules', `file://${team}`, ci], { env, stdio: 'pipe' });
  git(ci, 'remote', 'set-url', 'origin', 'https://x-access-token:fellside-token@github.com/fellside/wiki');
  lendPackages(join(ci, 'cairn'));

  const [check = '', ...noMore] = stepsOf(ci, 'check');
  assert.deepEqual(noMore, []);
  const checked = run(ci, check);
  assert.equal(checked.stderr, '');
  assert.deepEqual(
    checked.stdout.split('\n').map((line) => line.replace(/^(::.*?)::.*/, '$1')),
    [
      '::warning file=content/records/one-queue.mdx,title=accepted-without-date',
      '::warning file=content/records/one-queue.mdx,title=accepted-without-decider',
      '::error file=content/systems/queue.yaml,title=unowned-system',
      '3 warnings in 2 files; 2 entries read, as of 2026-03-01. 1 warning counts as asked.',
      '',
    ],
    checked.stdout,
  );
  assert.equal(checked.status, 1);

  for (const step of stepsOf(ci, 'publish')) {
    const built = run(ci, step);
    assert.equal(built.status, 0, built.stdout + built.stderr);
  }
  const page = readFileSync(join(ci, 'dist', 'records', 'one-queue', 'index.html'), 'utf8');
  const [latest = '', first = ''] = git(ci, 'log', '--format=%H').split('\n');
  for (const part of [
    'https://github.com/fellside/wiki/edit/main/content/records/one-queue.mdx',
    `https://github.com/fellside/wiki/commit/${latest.slice(0, 7)}`,
    `https://github.com/fellside/wiki/commit/${first.slice(0, 7)}`,
    'datetime="2026-01-10"',
    'datetime="2026-02-03"',
    'Say that none has its own',
    'href="/wiki/records/"',
  ]) {
    assert.ok(page.includes(part), part);
  }
  for (const [file, text] of filesIn(realpathSync(join(ci, 'dist')))) {
    assert.doesNotMatch(text, /x-access-token|fellside-token|Cairn as it is/, file);
  }
  assert.equal(git(ci, 'status', '--porcelain'), '');
  assert.equal(git(join(ci, 'cairn'), 'status', '--porcelain'), '');

  // on GitLab: the file is written on request, and its report names the same places
  assert.match(run(ci, 'npm run --silent cairn -- init --ci gitlab').stdout, /^Wrote \.gitlab-ci\.yml\.$/m);
  const jobs = parse(readFileSync(join(ci, '.gitlab-ci.yml'), 'utf8')) as { check: { script: readonly string[] } };
  run(ci, jobs.check.script[0] ?? '');
  const report = readFileSync(join(ci, 'gl-code-quality-report.json'), 'utf8');
  assert.deepEqual(
    (JSON.parse(report) as { severity: string; location: unknown }[])
      .filter(({ severity }) => severity === 'major')
      .map(({ location }) => location),
    [{ path: 'content/systems/queue.yaml', lines: { begin: 1 } }],
  );
});

const whyShort =
  process.env['CAIRN_LONG'] === undefined
    ? 'installs all packages; `npm run test:long` does'
    : spawnSync('npm', ['view', 'node', 'name'], { timeout: 60_000 }).status !== 0 && 'no npm registry can be reached';

test('a plain clone needs one command: it fetches Cairn and its packages, and checks', { skip: whyShort }, (t) => {
  const { work, team } = makeTeamRepository(t);
  commit(team, ada, 'Begin');
  const clone = join(work, 'clone');
  execFileSync('git', ['clone', '-q', `file://${team}`, clone], { env, stdio: 'pipe' });
  const { status, stdout, stderr } = run(clone, 'npm run --silent check');
  assert.equal(status, 0, stderr);
  assert.match(stderr, /^Installing \d+ packages, this takes about a minute…$/m);
  assert.match(stdout, /^No problems; 1\d entries read, as of \d{4}-\d\d-\d\d\.$/m);
  assert.equal(git(clone, 'status', '--porcelain'), '');
});
