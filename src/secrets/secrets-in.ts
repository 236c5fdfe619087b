/** What in a file of the content is a secret, as issues that do not repeat it. */

import { issue, type Issue } from '../domain/issue.ts';
import { findSecrets } from './find-secrets.ts';

/** One issue for each, at its line and column. */
export async function secretsIn(text: string, file: string): Promise<readonly Issue[]> {
  const found = await findSecrets(text);
  return found.map(({ what, index, isKnown }) => {
    const before = text.slice(0, index).split('\n');
    return issue(
      isKnown ? 'secret' : 'possible-secret',
      { file, line: before.length, column: (before.at(-1) ?? '').length + 1 },
      `This looks like ${what}, and whoever can read the repository can use it.`,
      isKnown
        ? 'Make it invalid where it was issued, since git forgets nothing; then write where the new one is kept.'
        : 'If it is an example, write one that reads like it; else make it invalid where it was issued.',
    );
  });
}
