/** Who could answer for an entry today, each with the reasons why we think so. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { holdersOf, holdingOfCount, type Held, type Holder, type Holding, type Reason } from '../domain/ownership.ts';
import type { Person } from '../domain/person.ts';
import { linkTo, type LinkView } from './link.ts';
import { counted } from './order.ts';

export interface HoldersView {
  /** Absent where no people are written down at all. */
  readonly holding?: Holding | undefined;
  /** How many hold it, one sentence. */
  readonly summary: string;
  readonly holders: readonly HolderView[];
}

export interface HolderView {
  readonly person: LinkView;
  readonly role?: string | undefined;
  /** The sum of the reasons today. */
  readonly score: string;
  readonly reasons: readonly ReasonView[];
}

export interface ReasonView {
  readonly text: string;
  readonly on?: IsoDate | undefined;
  /** What it counts today, and what it counted on its day. */
  readonly score: string;
  readonly weight: string;
}

/** A holder for each person, those who hold most first: the order is of this entry alone. */
export function holdersView(corpus: Corpus, entry: Held, today: IsoDate): HoldersView {
  if (corpus.entries.person.size === 0) {
    return { summary: 'No people are written down, so nobody can be named.', holders: [] };
  }
  const holders = holdersOf(corpus, entry, today);
  return {
    holding: holdingOfCount(holders.length),
    summary: holdingSentence(holders.length),
    holders: holders.map((holder) => holderView(corpus, entry, holder, today)),
  };
}

function holdingSentence(count: number): string {
  switch (holdingOfCount(count)) {
    case 'orphaned':
      return 'Nobody who is here holds it.';
    case 'fragile':
      return 'One person holds it, and nobody else.';
    case 'held':
      return `${counted(count, 'person', 'people')} hold it.`;
  }
}

function holderView(corpus: Corpus, entry: Held, holder: Holder, today: IsoDate): HolderView {
  const { person, score, reasons } = holder;
  return {
    person: linkTo(corpus, person, today),
    role: person.role,
    score: score.toFixed(1),
    reasons: reasons.map((reason) => ({
      text: reasonText(corpus, entry, person, reason.kind),
      on: reason.on,
      score: reason.score.toFixed(1),
      weight: String(corpus.wiki.weights[reason.kind]),
    })),
  };
}

/** What somebody did that makes them know the entry, with a capital. */
export function reasonText(corpus: Corpus, entry: Held, person: Person, kind: Reason['kind']): string {
  switch (kind) {
    case 'steward': {
      const name = (entry.kind === 'record' ? entry.steward : entry.owner) ?? '';
      const isThemselves = findEntry(corpus, 'person', name)?.id === person.id;
      const verb = entry.kind === 'record' ? 'answers for it' : 'owns it';
      return isThemselves ? `${verb.charAt(0).toUpperCase()}${verb.slice(1)}` : `Is in the team that ${verb}`;
    }
    case 'decider':
      return 'Decided it';
    case 'expert':
      return 'Is named as an expert';
    case 'received':
      return 'Received it in a handoff';
    case 'verified':
      return 'Verified it';
    case 'consulted':
      return 'Was consulted';
    case 'reviewed':
      return 'Reviewed it';
    case 'pathFinished':
      return 'Finished a path that leads to it';
  }
}
