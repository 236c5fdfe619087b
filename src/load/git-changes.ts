/** What a commit did to which files, from the parts of `git log --name-status -z`. */

import type { FileChange } from '../domain/file-histories.ts';

const kinds: Readonly<Record<string, FileChange['kind']>> = { A: 'added', D: 'removed', R: 'renamed', C: 'copied' };

/** `parts`: what stands between the zeros behind the header of a commit. */
export function changesIn(parts: readonly string[]): readonly FileChange[] {
  const changes: FileChange[] = [];
  for (let index = 0; index < parts.length;) {
    const status = (parts[index] ?? '').trim();
    if (status === '') {
      index++;
      continue;
    }
    const kind = kinds[status.charAt(0)] ?? 'changed';
    const first = parts[index + 1] ?? '';
    const hasTwo = kind === 'renamed' || kind === 'copied';
    changes.push(hasTwo ? { kind, path: parts[index + 2] ?? '', from: first } : { kind, path: first });
    index += hasTwo ? 3 : 2;
  }
  return changes;
}
