/** Why can a site not say when its files changed, and what is done about it? */

import type { History } from '../domain/history.ts';

/** In a sentence or two; `undefined` where the history is known, or there is none to be known. */
export function historyDoubt(history: History): string | undefined {
  switch (history.kind) {
    case 'shallow':
      return `This is a shallow clone. ${noDates} \`git fetch --unshallow\` gets the rest; in CI, \`fetch-depth: 0\` (GitHub) or \`GIT_DEPTH: 0\` (GitLab).`;
    case 'refused':
      return `Git does not read \`${history.folder}\`, which belongs to another user. ${noDates} \`git config --global --add safe.directory ${history.folder}\` allows it.`;
    case 'full':
    case 'none':
      return undefined;
  }
}

const noDates = 'When files changed is therefore not shown.';
