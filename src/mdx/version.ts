/** Which renderer made a cached body? Another one may render it otherwise. */

import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const project = path.resolve(here, '../..');
/** What the renderer reads besides its own folder. */
const outside = [
  'src/secrets/assignments.ts',
  'src/secrets/find-secrets.ts',
  'src/secrets/may-hold-secret.ts',
  'src/secrets/secrets-in.ts',
  'src/domain/issue.ts',
  'src/domain/marks.ts',
  'src/domain/nearest.ts',
  'package-lock.json',
];

let version: string | undefined;

/** A digest of the renderer's sources and of the versions of all packages; computed once. */
export function rendererVersion(): string {
  version ??= hash(
    'sha256',
    [...sources(here), ...outside.map((file) => path.join(project, file))].map(textOf).join('\0'),
  );
  return version;
}

function sources(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => path.join(folder, name));
}

function textOf(file: string): string {
  try {
    return `${path.relative(project, file)}\n${readFileSync(file, 'utf8')}`;
  } catch {
    return file;
  }
}
