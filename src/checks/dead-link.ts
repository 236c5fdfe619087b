import type { Corpus } from '../domain/corpus.ts';
import { issue, type Issue } from '../domain/issue.ts';
import { daysUntilDead, type LinkState } from '../domain/link-state.ts';
import { outsideLinks } from '../domain/outside-links.ts';

/**
 * Addresses outside of the wiki answer. `states` is what servers said, by address; what is not in it was not asked
 * for. An answer that may be another tomorrow counts after a week of it.
 */
export function deadLink(corpus: Corpus, states: ReadonlyMap<string, LinkState>): readonly Issue[] {
  return outsideLinks(corpus).flatMap(({ url, written, place }): Issue | [] => {
    const state = states.get(url);
    if (state?.kind === 'gone') {
      return issue('dead-link', place, `\`${written}\` is gone: ${state.reason}.`, hintFor(url));
    }
    if (state?.kind === 'failing' && state.days >= daysUntilDead) {
      const message = `\`${written}\` has not answered for ${state.days} days: ${state.reason}.`;
      return issue('dead-link', place, message, hintFor(url));
    }
    return [];
  });
}

function hintFor(url: string): string {
  return `Find where it has gone, or link to a copy: \`https://web.archive.org/web/${url}\` leads to the newest, if there is one.`;
}
