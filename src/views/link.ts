/** A link to an entry as it is shown anywhere: its name, and whether what it leads to still holds. */

import { nameOf, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { EntryKind } from '../domain/entry.ts';
import { stateOfPerson, type PersonState } from '../domain/person.ts';
import type { State } from '../domain/record.ts';
import { currentOf, stateOf } from '../domain/supersession.ts';
import { entryUrl } from './urls.ts';

export interface LinkView {
  readonly kind: EntryKind;
  readonly id: string;
  readonly href: string;
  readonly label: string;
  /** The state of a record or a person; other kinds have none. */
  readonly state?: State | PersonState | undefined;
  /** Shown on hover and focus: the summary, the definition, the role. */
  readonly about?: string | undefined;
  /** For a superseded record: the name of what holds now. */
  readonly current?: { readonly href: string; readonly label: string } | undefined;
}

/** What a link to `entry` shows today. */
export function linkTo(corpus: Corpus, entry: AnyEntry, today: IsoDate): LinkView {
  const about = aboutOf(entry);
  const link = { kind: entry.kind, id: entry.id, href: entryUrl(corpus, entry), label: nameOf(entry, corpus), about };
  if (entry.kind === 'person') return { ...link, state: stateOfPerson(entry, today) };
  if (entry.kind !== 'record') return link;
  const state = stateOf(corpus, entry, today);
  const current = state === 'superseded' ? currentOf(corpus, entry, today) : undefined;
  return {
    ...link,
    state,
    ...(current === undefined || current.id === entry.id
      ? {}
      : { current: { href: entryUrl(corpus, current), label: current.title } }),
  };
}

function aboutOf(entry: AnyEntry): string | undefined {
  switch (entry.kind) {
    case 'term':
      return entry.definition;
    case 'person':
      return entry.role;
    case 'team':
      return entry.purpose;
    case 'event':
    case 'handoff':
    case 'receipt':
      return undefined;
    default:
      return entry.summary;
  }
}
