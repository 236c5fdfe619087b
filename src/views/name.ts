/** A name that an author wrote in a field: the link it stands for, or the bare words where it leads nowhere. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { EntryKind } from '../domain/entry.ts';
import { linkTo, type LinkView } from './link.ts';

export interface NameView {
  readonly label: string;
  readonly link?: LinkView | undefined;
}

/** The first entry of one of the kinds, in their order, that has this id or alias. */
export function nameView(corpus: Corpus, kinds: readonly EntryKind[], name: string, today: IsoDate): NameView {
  for (const kind of kinds) {
    const entry = findEntry(corpus, kind, name);
    if (entry === undefined) continue;
    const link = linkTo(corpus, entry, today);
    return { label: link.label, link };
  }
  return { label: name };
}

/** A person or a team. */
export function stewardView(corpus: Corpus, name: string, today: IsoDate): NameView {
  return nameView(corpus, ['person', 'team'], name, today);
}

/** A record or a system; anything else is a few words of the author's. */
export function thingView(corpus: Corpus, name: string, today: IsoDate): NameView {
  return nameView(corpus, ['record', 'system'], name, today);
}
