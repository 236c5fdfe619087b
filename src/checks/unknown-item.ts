import { findEntry, type Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { didYouMean } from '../domain/nearest.ts';
import { itemKey, thingOf } from '../domain/receiving.ts';

/** What a receipt names is an item of its handoff. */
export function unknownItem(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.receipt.values()].flatMap((receipt) => {
    const handoff = findEntry(corpus, 'handoff', receipt.handoff);
    if (handoff === undefined) return [];
    const items = handoff.items.map(({ what }) => what);
    const known = new Set(items.map((what) => itemKey(corpus, what)));
    return receipt.items.flatMap(({ what }, index) => {
      if (known.has(itemKey(corpus, what))) return [];
      const isThing = thingOf(corpus, what) !== undefined;
      return issue(
        'unknown-item',
        placeOf(receipt, ['items', index, 'what']),
        isThing
          ? `\`${what}\` is received, but \`${handoff.file}\` does not name it, so nobody sees there that it arrived.`
          : `\`${what}\` is received, but \`${handoff.file}\` has no such item, so it counts for nothing.`,
        (isThing ? undefined : didYouMean(what, items)) ?? `Add it to \`items\` there, or remove it here.`,
      );
    });
  });
}
