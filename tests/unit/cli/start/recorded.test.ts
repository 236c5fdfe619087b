import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { otherThanRecorded } from '../../../../src/cli/start/recorded.mjs';
import { makeFolder } from '../../../helpers/cairn.ts';

function git(dir: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'protocol.file.allow=always'];
  return execFileSync('git', ['-C', dir, ...who, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();
}

function makeTeam(t: TestContext) {
  const [origin, team] = [makeFolder(t), makeFolder(t)];
  for (const dir of [origin, team]) git(dir, 'init', '-q');
  git(origin, 'commit', '-q', '--allow-empty', '-m', 'One');
  git(team, 'submodule', '--quiet', 'add', `file://${origin}`, 'tools/cairn');
  git(team, 'commit', '-qm', 'Take it');
  return { origin, team, tool: join(team, 'tools', 'cairn') };
}

test('another commit than the repository names is told with both ways out of it', (t) => {
  const { team, tool } = makeTeam(t);
  assert.equal(otherThanRecorded(tool), undefined);
  const named = git(tool, 'rev-parse', 'HEAD');
  git(tool, 'commit', '-q', '--allow-empty', '-m', 'Two');
  const head = git(tool, 'rev-parse', 'HEAD');
  assert.equal(
    otherThanRecorded(tool),
    `\`tools/cairn\` is at ${head.slice(0, 10)}, but this repository names ${named.slice(0, 10)}. ` +
      '`git submodule update tools/cairn` takes the one it names; `git add tools/cairn` makes it name this one.',
  );
  git(team, 'add', 'tools/cairn');
  assert.equal(otherThanRecorded(tool), undefined);
});

test('a checkout of its own, and one in no repository, name nothing', (t) => {
  const { origin } = makeTeam(t);
  assert.equal(otherThanRecorded(origin), undefined);
  assert.equal(otherThanRecorded(makeFolder(t)), undefined);
  const linked = join(makeFolder(t), 'linked');
  git(origin, 'worktree', 'add', '-q', '--detach', linked);
  assert.equal(otherThanRecorded(linked), undefined);
});
