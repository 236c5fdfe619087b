// Runs Cairn, which is the submodule TOOL, and gets it first where it is missing: in a new clone or worktree.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const start = new URL('TOOL/src/cli/start.mjs', import.meta.url);
if (!existsSync(start)) {
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const { status } = spawnSync('git', ['submodule', 'update', '--init', '--', 'TOOL'], { cwd, stdio: 'inherit' });
  if (status !== 0) {
    console.error('TOOL could not be fetched; the lines above say why.');
    process.exit(1);
  }
}
await import(start.href);
