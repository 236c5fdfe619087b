/** Whom a reader can ask about a step, with the reason, and who took over from those who have left. */

import { findEntry, nameOf, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Gone } from '../domain/gone.ts';
import type { LearningPath, StepTarget } from '../domain/path.ts';
import { whomToAsk, type Asked } from '../domain/whom-to-ask.ts';
import { reasonText } from './holders.ts';
import { linkTo, type LinkView } from './link.ts';

export interface AskView {
  /** At most two, all of them there today; empty where no people are written down. */
  readonly people: readonly AskedView[];
  readonly gone?: GoneView | undefined;
}

export interface AskedView {
  readonly person: LinkView;
  /** Goes on after `who`: `answers for it`. */
  readonly because: string;
}

/** Somebody who held it and has left. */
export interface GoneView {
  readonly person: LinkView;
  readonly left: IsoDate;
  /** Who there is today has received it from them; empty where nobody has. */
  readonly received: readonly { readonly by: LinkView; readonly on: IsoDate }[];
}

export function askView(corpus: Corpus, path: LearningPath, target: StepTarget, today: IsoDate): AskView {
  const entry = target.kind === 'entry' ? target.entry : undefined;
  const { people, gone } = whomToAsk(corpus, path, entry, today);
  return {
    people: people.map((asked) => ({
      person: linkTo(corpus, asked.person, today),
      because: becauseOf(corpus, target, asked),
    })),
    ...(gone === undefined ? {} : { gone: goneView(corpus, gone, today) }),
  };
}

function becauseOf(corpus: Corpus, target: StepTarget, { person, why }: Asked): string {
  const entry = target.kind === 'entry' ? target.entry : undefined;
  switch (why.kind) {
    case 'holds':
    case 'knows': {
      if (entry?.kind !== 'record' && entry?.kind !== 'system') return 'knows it';
      const text = reasonText(corpus, entry, person, why.reason.kind);
      return text.charAt(0).toLowerCase() + text.slice(1);
    }
    case 'near': {
      if (why.why.kind === 'team')
        return `is in the team ${findEntry(corpus, 'team', why.why.team)?.name ?? why.why.team}`;
      if (why.why.kind === 'itself') return 'knows it a little';
      const { kind, id } = why.why.item;
      const near = findEntry(corpus, kind, id);
      const name = near === undefined ? id : nameOf(near, corpus);
      if (why.why.kind === 'neighbour') return `knows “${name}”, which is related`;
      return near === entry ? 'knows decisions about it' : `knows other decisions about ${name}`;
    }
    case 'rests':
      return `holds “${why.record.title}”, which rests on it`;
    case 'received':
      return 'received some of it';
    case 'themselves':
      return entry?.kind === 'handoff' ? 'wrote it' : 'can say most about it';
    case 'member':
      return 'is in it';
    case 'maintainer':
      return entry?.kind === 'path' ? 'keeps it true' : 'keeps this path true';
    case 'colleague':
      return 'works with whoever keeps this path';
  }
}

function goneView(corpus: Corpus, { person, left, received }: Gone, today: IsoDate): GoneView {
  return {
    person: linkTo(corpus, person, today),
    left,
    received: received.flatMap(({ by, on }) => {
      const receiver = findEntry(corpus, 'person', by);
      return receiver === undefined ? [] : { by: linkTo(corpus, receiver, today), on };
    }),
  };
}
