/** How systems and records stand today: who holds each and why, how much is lost with it, what was promised. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Holding } from '../domain/ownership.ts';
import type { Promised } from '../domain/promises.ts';
import { nameIn, type RiskNotes } from '../domain/risk-notes.ts';
import type { ItemRisk } from '../domain/risk.ts';
import { codeWords, promisedWords } from '../domain/risk-words.ts';
import { criticalityView } from './criticality.ts';
import { holdersView } from './holders.ts';
import { impactShown, type ImpactView } from './impact.ts';
import { linkTo, type LinkView } from './link.ts';
import { nameView, type NameView } from './name.ts';

export interface RiskRow {
  readonly link: LinkView;
  /** `critical cluster`; of a record nothing. */
  readonly about?: string | undefined;
  readonly team?: NameView | undefined;
  readonly holding: Holding;
  readonly holders: readonly { readonly person: LinkView; readonly why: string }[];
  readonly impact: ImpactView;
  /** What the history of the code says, where it was read. */
  readonly code?: string | undefined;
  /** What handoffs hold of it that nobody has received. */
  readonly promised: readonly PromisedView[];
}

export interface PromisedView {
  readonly words: string;
  readonly handoff: LinkView;
}

export function riskRow(corpus: Corpus, notes: RiskNotes, risk: ItemRisk, today: IsoDate): RiskRow {
  const entry = corpus.entries[risk.item.kind].get(risk.item.id)!;
  const key = `${entry.kind}:${entry.id}`;
  const code = notes.code[key];
  return {
    link: linkTo(corpus, entry, today),
    ...(entry.kind === 'record'
      ? {}
      : {
          about: `${criticalityView(entry.criticality).word} ${entry.type ?? 'system'}`,
          team: entry.team === undefined ? undefined : nameView(corpus, ['team'], entry.team, today),
        }),
    holding: risk.holding,
    holders: holdersView(corpus, entry, today).holders.map(({ person, reasons }) => ({
      person,
      why: [...new Set(reasons.map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1)))].join(', '),
    })),
    impact: impactShown(risk.impact),
    ...(code === undefined ? {} : { code: codeWords(notes, code) }),
    promised: (notes.promised[key] ?? []).map((promised) => promisedView(corpus, notes, promised, today)),
  };
}

function promisedView(corpus: Corpus, notes: RiskNotes, promised: Promised, today: IsoDate): PromisedView {
  const handoff = linkTo(corpus, corpus.entries.handoff.get(promised.handoff)!, today);
  return {
    words: promisedWords(notes, promised),
    handoff: { ...handoff, label: `handoff from ${nameIn(notes, 'person', promised.from)}` },
  };
}
