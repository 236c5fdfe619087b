import type { Corpus } from '../domain/corpus.ts';
import { issue, type Issue } from '../domain/issue.ts';
import { resolveRemote } from '../domain/remote.ts';
import { remoteReferences } from '../domain/remote-references.ts';

/** What references lead to can be told, since the site that they name has been read at least once. */
export function unreadSite(corpus: Corpus): readonly Issue[] {
  return corpus.all.flatMap(remoteReferences).flatMap(({ written, place, what }) => {
    const target = resolveRemote(corpus, written);
    if (target.kind !== 'unread') return [];
    return issue(
      'unread-site',
      place,
      `${what} leads to the site \`${target.site}\`, which has never been read here, so its words are shown without a link.`,
      'Build once while the site can be reached; `api/v1/graph.json` is read of it.',
    );
  });
}
