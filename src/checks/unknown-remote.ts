import type { Corpus } from '../domain/corpus.ts';
import { dayInWords } from '../domain/date.ts';
import { issue, type Issue } from '../domain/issue.ts';
import { didYouMean } from '../domain/nearest.ts';
import { resolveRemote } from '../domain/remote.ts';
import { remoteReferences } from '../domain/remote-references.ts';

/** References lead to entries that their site has. Another team may remove one at any time, so this stops nobody's build. */
export function unknownRemote(corpus: Corpus): readonly Issue[] {
  return corpus.all.flatMap(remoteReferences).flatMap(({ written, place, what }) => {
    const target = resolveRemote(corpus, written);
    if (target.kind !== 'missing') return [];
    const { site, id } = target;
    return issue(
      'unknown-remote',
      place,
      `${what} leads to nothing that \`${site.name}\` had when it was read on ${dayInWords(site.on)}.`,
      didYouMean(
        id,
        site.entries.map((entry) => entry.id),
      ) ?? 'Mend the spelling, or ask that team where it has gone.',
    );
  });
}
