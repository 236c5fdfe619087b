/** Is a secret in one of the files that lie beside entries: tables, drawings, notes? */

import { join } from 'node:path';
import type { Issue } from '../domain/issue.ts';
import { secretsIn } from '../secrets/secrets-in.ts';
import { readText } from './read-text.ts';
import type { FoundFile } from './sources.ts';

const binary = /\.(?:png|jpe?g|gif|webp|avif|pdf)$/i;

/** Bytes; what is larger is not looked through. */
const largestLookedThrough = 64 * 1024 * 1024;

/** Looks through files again only when they have changed; what is no text has no issues. */
export function openBeside(contentDir: string): (files: readonly FoundFile[]) => Promise<readonly Issue[]> {
  const remembered = new Map<string, { readonly stamp: string; readonly issues: readonly Issue[] }>();
  return async (files) => {
    const all: Issue[] = [];
    for (const { file, stamp, size } of files) {
      if (binary.test(file) || size > largestLookedThrough) continue;
      const known = remembered.get(file);
      if (known?.stamp !== stamp)
        remembered.set(file, { stamp, issues: await secretsOf(join(contentDir, file), file) });
      all.push(...remembered.get(file)!.issues);
    }
    return all;
  };
}

async function secretsOf(path: string, file: string): Promise<readonly Issue[]> {
  const text = readText(path, file, 0);
  return typeof text === 'string' ? secretsIn(text, file) : [];
}
