/** Do the files of a team's own repository run commands that exist, with options that they take? */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ArgsDef } from 'citty';
import { parse } from 'yaml';
import { checkArgs } from '../../../src/cli/check-args.ts';
import { commands, isCommandName, type Command } from '../../../src/cli/commands.ts';
import { ciFiles, repositoryFiles } from '../../../src/cli/init/repository-files.ts';
import { makeFolder } from '../../helpers/cairn.ts';

async function textOf(file: string): Promise<string> {
  const files = [...(await repositoryFiles('tools/cairn')), ...(await bothCi())];
  return files.find((found) => found.file === file)?.text ?? '';
}

async function bothCi() {
  return [...(await ciFiles('github', 'tools/cairn')), ...(await ciFiles('gitlab', 'tools/cairn'))];
}

const { scripts } = JSON.parse(await textOf('package.json')) as { scripts: Record<string, string> };
const github = parse(await textOf('.github/workflows/wiki.yaml')) as Workflow;
const gitlab = parse(await textOf('.gitlab-ci.yml')) as Record<'check' | 'pages', GitlabJob> & Record<string, unknown>;

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface GitlabJob {
  readonly script: readonly string[];
  readonly artifacts: Readonly<Record<string, unknown>>;
}

const lines = [
  ...Object.values(github.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
  ...gitlab.check.script,
  ...gitlab.pages.script,
];

test('every line that CI runs is a script of package.json, and a command that takes its options', async () => {
  assert.equal(lines.length, 5);
  for (const line of lines) {
    const [, script = '', words = ''] =
      /^npm run (?:--silent )?([\w-]+) -- (.*?)(?: > \S+ \|\| true)?$/.exec(line) ?? [];
    assert.equal(scripts[script], `node cairn.mjs ${script}`, line);
    assert.ok(isCommandName(script), line);
    const command: Command = await commands[script].load();
    const args = words.replace(/"[^"]*"/g, '/wiki/').split(' ');
    assert.doesNotThrow(() => checkArgs(script, (command.args ?? {}) as ArgsDef, args), line);
  }
});

test('every script of package.json is a command of its name, or takes any', () => {
  for (const [name, line] of Object.entries(scripts)) {
    assert.equal(line, name === 'cairn' ? 'node cairn.mjs' : `node cairn.mjs ${name}`);
    assert.ok(name === 'cairn' || isCommandName(name), name);
  }
});

test('GitHub runs the check on every change with annotations and the gate, and publishes with the whole history', () => {
  assert.deepEqual(Object.keys(github.on), ['push', 'pull_request', 'workflow_dispatch']);
  const { check, publish } = github.jobs;
  assert.deepEqual(
    check?.steps.flatMap(({ run }) => run ?? []),
    ['npm run --silent check -- --format github --gate handoff'],
  );
  for (const job of [check, publish]) {
    const [checkout, node] = job?.steps ?? [];
    assert.equal(checkout?.with?.['submodules'], true);
    assert.equal(node?.with?.['cache-dependency-path'], 'tools/cairn/package-lock.json');
  }
  assert.equal(publish?.steps[0]?.with?.['fetch-depth'], 0);
  assert.deepEqual(publish?.permissions, { contents: 'read', pages: 'write', 'id-token': 'write' });
  const upload = publish?.steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  assert.equal(upload?.with?.['path'], 'dist');
});

test('GitLab gets submodule and history, a report of code quality, and the folder that its pages are in', () => {
  assert.deepEqual(gitlab['variables'], {
    npm_config_cache: '$CI_PROJECT_DIR/.npm',
    GIT_SUBMODULE_STRATEGY: 'normal',
    GIT_DEPTH: 0,
  });
  const [report = '', gate = ''] = gitlab.check.script;
  const { reports } = gitlab.check.artifacts as { reports: { codequality: string } };
  assert.ok(report.endsWith(` > ${reports.codequality} || true`));
  assert.equal(gate, 'npm run --silent check -- --gate handoff');
  assert.deepEqual(gitlab.pages.artifacts, { paths: ['public'] });
  assert.match(gitlab.pages.script[0] ?? '', / --out public /);
});

test('no file is left with the word that stands for the folder of Cairn', async () => {
  for (const { file, text } of [...(await repositoryFiles('tools/cairn')), ...(await bothCi())]) {
    assert.doesNotMatch(text, /TOOL/, file);
  }
});

test('cairn.mjs fetches a submodule that a clone has left empty, and hands over to it', async (t) => {
  const [tool, team, clone] = [makeFolder(t), makeFolder(t), join(makeFolder(t), 'clone')];
  const env = {
    ...process.env,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'protocol.file.allow',
    GIT_CONFIG_VALUE_0: 'always',
  };
  const git = (dir: string, ...args: readonly string[]) =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      env,
      stdio: 'pipe',
    });
  mkdirSync(join(tool, 'src', 'cli'), { recursive: true });
  writeFileSync(join(tool, 'src', 'cli', 'start.mjs'), 'console.log(process.argv.slice(2).join(" "));\n');
  for (const dir of [tool, team]) git(dir, 'init', '-q');
  git(tool, 'add', '.');
  git(tool, 'commit', '-qm', 'A tool');
  git(team, 'submodule', '--quiet', 'add', `file://${tool}`, 'tools/cairn');
  writeFileSync(join(team, 'cairn.mjs'), await textOf('cairn.mjs'));
  git(team, 'add', '.');
  git(team, 'commit', '-qm', 'A team');
  execFileSync('git', ['clone', '-q', `file://${team}`, clone], { env, stdio: 'pipe' });
  const run = () =>
    spawnSync(process.execPath, [join(clone, 'cairn.mjs'), 'check', '--strict'], { cwd: tool, env, encoding: 'utf8' });
  for (const { status, stdout, stderr } of [run(), run()]) {
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^check --strict$/m);
  }

  const lost = join(makeFolder(t), 'lost');
  execFileSync('git', ['clone', '-q', `file://${team}`, lost], { env, stdio: 'pipe' });
  git(lost, 'config', '--file', '.gitmodules', 'submodule.tools/cairn.url', 'file:///nowhere');
  const failed = spawnSync(process.execPath, [join(lost, 'cairn.mjs'), 'check'], { env, encoding: 'utf8' });
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /tools\/cairn could not be fetched; the lines above say why\.\n$/);
});
