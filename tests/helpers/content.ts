/** Content folders and commands for tests that go through the disk. */

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../src/cli/project-root.ts';

/** A new folder with these files in it. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  putFiles(dir, files);
  return dir;
}

export function putFiles(dir: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
}

/** The text of a record with this title and body. */
export function recordText(title: string, body = 'It was decided so.', fields = 'status: accepted'): string {
  return `---\ntitle: ${title}\n${fields}\n---\n\n${body}\n`;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What was printed to both streams. */
  readonly output: string;
}

/** Starts `cairn` with these words; `ended` tells how it went. A module may be loaded before it. */
export function startCairn(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  loadedBefore?: string,
): { readonly child: ChildProcess; readonly ended: Promise<Ended>; readonly output: () => string } {
  const before = loadedBefore === undefined ? [] : ['--import', pathToFileURL(loadedBefore).href];
  const child = spawn(process.execPath, [...before, join(projectRoot, 'src/cli/main.ts'), ...words], {
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code, signal) => resolve({ code, signal, output })));
  return { child, ended, output: () => output };
}

/** Runs `cairn` with these words to its end. */
export function runCairn(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return startCairn(words, env).ended;
}
