/** One change as a reader is told of it: when, what, and in a line what came of it. */

import type { Corpus } from '../domain/corpus.ts';
import { areasOfChange, subjectOf, type ChangeKind, type DatedChange } from '../domain/changes.ts';
import { dayInWords, type IsoDate } from '../domain/date.ts';
import { joinedBy } from '../domain/sentence.ts';
import { linkTo, type LinkView } from './link.ts';
import { measured, needed } from './measured.ts';
import { nameView, thingView, type NameView } from './name.ts';

export interface ChangeView {
  readonly kind: ChangeKind;
  /** In a word or two: `Superseded`. */
  readonly word: string;
  readonly glyph: 'ring' | 'dot' | 'dotted' | 'cross' | 'warning' | 'check';
  readonly on: IsoDate;
  /** Without the year: `12 June`. */
  readonly day: string;
  readonly link: LinkView;
  /** A sentence about it, or its beginning where `other` ends it. */
  readonly sentence: string;
  readonly other?: NameView | undefined;
  /** Slugs of the areas it touches. */
  readonly areas: readonly string[];
  /** Its day is still to come: shown only once it is there, on the reader's own day. */
  readonly isToCome: boolean;
}

type Told = Pick<ChangeView, 'word' | 'glyph' | 'sentence' | 'other'>;

export function changeView(corpus: Corpus, change: DatedChange, today: IsoDate): ChangeView {
  const { kind, on } = change;
  const link = linkTo(corpus, subjectOf(change), today);
  return {
    kind,
    on,
    day: dayInWords(on).replace(/ \d+$/, ''),
    link: kind === 'superseded' ? { ...link, state: undefined, current: undefined } : link,
    areas: areasOfChange(corpus, change),
    isToCome: on > today,
    ...tell(corpus, change, today),
  };
}

function tell(corpus: Corpus, change: DatedChange, today: IsoDate): Told {
  switch (change.kind) {
    case 'new': {
      const { status, summary = '' } = change.record;
      return { word: 'New', glyph: status === 'accepted' ? 'dot' : 'ring', sentence: summary };
    }
    case 'superseded':
      return { word: 'Superseded', glyph: 'dotted', sentence: 'Now:', other: named(corpus, change.by.id, today) };
    case 'overturned': {
      const { by, against } = change.verification;
      const what = against === undefined ? '' : `, held against ${against}`;
      const { label } = nameView(corpus, ['person'], by, today);
      return { word: 'Overturned', glyph: 'cross', sentence: `${label} found that it no longer holds${what}.` };
    }
    case 'tripped': {
      const { assumption, fact, value } = change;
      const { op = '=', value: limit = 0, unit, claim } = assumption;
      const found = `${fact.name}: ${measured(value.value, value.unit)}, where it took ${needed(op, limit, unit)} for granted.`;
      return { word: 'Assumption broken', glyph: 'warning', sentence: `“${claim}” ${found}` };
    }
    case 'handed-over': {
      const { by, items } = change.receipt;
      const things = joinedBy(
        items.map(({ what }) => thingView(corpus, what, today).label),
        'and',
      );
      const { label } = nameView(corpus, ['person'], by, today);
      return { word: 'Handed over', glyph: 'check', sentence: `${label} received ${things === '' ? 'it' : things}.` };
    }
    case 'joined':
      return { word: 'Joined', glyph: 'check', ...placeOf(corpus, change.person, today) };
    case 'departed':
      return { word: 'Left', glyph: 'cross', ...placeOf(corpus, change.person, today) };
  }
}

function named(corpus: Corpus, id: string, today: IsoDate): NameView {
  const { label, link } = nameView(corpus, ['record'], id, today);
  return { label, link: link === undefined ? undefined : { ...link, current: undefined } };
}

function placeOf(corpus: Corpus, person: { role?: string | undefined; team?: string | undefined }, today: IsoDate) {
  const { role, team } = person;
  if (team === undefined) return { sentence: role ?? '' };
  return { sentence: role === undefined ? 'Team' : `${role},`, other: nameView(corpus, ['team'], team, today) };
}
