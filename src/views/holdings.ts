/** What does each person hold, and who else does: the holders of every system and of every record in force, turned round. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { holdersOf, type Held } from '../domain/ownership.ts';
import type { Person } from '../domain/person.ts';
import { isInForce } from '../domain/supersession.ts';
import { criticalityView, type CriticalityView } from './criticality.ts';
import { impactView, type ImpactView } from './impact.ts';
import { linkTo, type LinkView } from './link.ts';
import { byLabel } from './order.ts';

export interface HeldView {
  readonly link: LinkView;
  readonly criticality?: CriticalityView | undefined;
  readonly impact: ImpactView;
  /** Who else holds it, by name. */
  readonly others: readonly LinkView[];
}

export interface HoldingsView {
  /** What would have no holder without this person. */
  readonly alone: readonly HeldView[];
  readonly shared: readonly HeldView[];
}

interface Shared {
  readonly entry: Held;
  readonly people: readonly Person[];
}

const indexes = new WeakMap<Corpus, { today: IsoDate; byPerson: ReadonlyMap<string, readonly Shared[]> }>();

/** The greatest impact first, systems before records, then by name. */
export function holdingsOf(corpus: Corpus, person: Person, today: IsoDate): HoldingsView {
  const held = indexOf(corpus, today).get(person.id) ?? [];
  const views = held.map(({ entry, people }): HeldView => ({
    link: linkTo(corpus, entry, today),
    ...(entry.kind === 'system' ? { criticality: criticalityView(entry.criticality) } : {}),
    impact: impactView(corpus, entry, today),
    others: people
      .filter((other) => other !== person)
      .map((other) => linkTo(corpus, other, today))
      .sort(byLabel),
  }));
  const isRecord = ({ link }: HeldView) => Number(link.kind === 'record');
  views.sort((a, b) => b.impact.value - a.impact.value || isRecord(a) - isRecord(b) || byLabel(a.link, b.link));
  return {
    alone: views.filter(({ others }) => others.length === 0),
    shared: views.filter(({ others }) => others.length > 0),
  };
}

function indexOf(corpus: Corpus, today: IsoDate): ReadonlyMap<string, readonly Shared[]> {
  const known = indexes.get(corpus);
  if (known?.today === today) return known.byPerson;
  const byPerson = buildIndex(corpus, today);
  indexes.set(corpus, { today, byPerson });
  return byPerson;
}

function buildIndex(corpus: Corpus, today: IsoDate): ReadonlyMap<string, readonly Shared[]> {
  const index = new Map<string, Shared[]>();
  if (corpus.entries.person.size === 0) return index;
  const records = [...corpus.entries.record.values()].filter((record) => isInForce(corpus, record, today));
  for (const entry of [...corpus.entries.system.values(), ...records]) {
    const people = holdersOf(corpus, entry, today).map(({ person }) => person);
    for (const { id } of people) {
      const list = index.get(id);
      if (list === undefined) index.set(id, [{ entry, people }]);
      else list.push({ entry, people });
    }
  }
  return index;
}
