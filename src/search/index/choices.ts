/** By which values is an entry found when answers are narrowed? */

import { findEntry, type AnyEntry, type Corpus } from '../../domain/corpus.ts';
import { slugOf } from '../../domain/id.ts';
import type { State } from '../../domain/record.ts';
import { areasOf } from '../../views/areas.ts';
import type { Facet } from '../ask/facets.ts';
import { kindNames } from '../ask/kind-names.ts';
import type { Choice, SearchDocument, SearchedKind } from './document.ts';

/** How people read a status, in the order in which they are offered: what holds first. */
const stateLabels: Readonly<Record<State, string>> = {
  accepted: 'Accepted',
  proposed: 'Proposed',
  superseded: 'Superseded',
  deprecated: 'Deprecated',
  rejected: 'Rejected',
  unstated: 'No status stated',
};

/** What a record or system needs, in the order in which it is offered. */
const needLabels = {
  overdue: 'Review overdue',
  tripped: 'Assumption broken',
  fragile: 'Held by one person',
  orphaned: 'Held by nobody',
};

/** Readable names of the values whose order is fixed. */
export const fixedNames = {
  kind: kindNames satisfies Readonly<Record<SearchedKind, string>>,
  status: stateLabels,
  is: needLabels,
} as const satisfies { readonly [Group in Facet]?: unknown };

/**
 * The values of the groups that the entry has any for, besides those that its card tells. Systems and people go by their ids, areas by their
 * slugs, as in our URLs; a name that leads nowhere counts for nothing.
 */
export function choicesOf(corpus: Corpus, entry: AnyEntry): SearchDocument['choices'] {
  const choices: Record<string, readonly Choice[]> = {
    area: entry.kind === 'record' ? once(entry.areas.map((area) => areaChoice(corpus, slugOf(area)))) : [],
    system: namedChoices(corpus, 'system', systemsOf(entry)),
    person: namedChoices(corpus, 'person', peopleOf(entry)),
  };
  return Object.fromEntries(Object.entries(choices).filter(([, values]) => values.length > 0));
}

/** The systems an entry is about: a system is about itself. */
function systemsOf(entry: AnyEntry): readonly string[] {
  switch (entry.kind) {
    case 'record':
      return entry.systems;
    case 'system':
      return [entry.id];
    case 'handoff':
      return entry.items.map(({ what }) => what.replace(/^system:/, ''));
    default:
      return [];
  }
}

/** The people who made it, advised on it or answer for it: those worth asking. */
export function peopleOf(entry: AnyEntry): readonly string[] {
  switch (entry.kind) {
    case 'record':
      return [...entry.deciders, ...entry.consulted, entry.steward ?? '', ...entry.verifications.map(({ by }) => by)];
    case 'person':
      return [entry.id];
    case 'system':
      return [entry.owner ?? '', ...entry.experts];
    case 'team':
      return [entry.lead ?? ''];
    case 'handoff':
      return [entry.from, ...[...entry.items, ...entry.openThreads].map(({ to }) => to ?? '')];
    case 'path':
      return [entry.maintainer ?? ''];
    default:
      return [];
  }
}

function namedChoices(corpus: Corpus, kind: 'system' | 'person', names: readonly string[]): readonly Choice[] {
  return once(
    names.flatMap((name): Choice[] => {
      const found = findEntry(corpus, kind, name);
      return found === undefined ? [] : [{ value: found.id, label: found.name }];
    }),
  );
}

const areaLabels = new WeakMap<Corpus, ReadonlyMap<string, string>>();

/** An area under the name that its page has, however a record spells it. */
function areaChoice(corpus: Corpus, slug: string): Choice {
  const known = areaLabels.get(corpus) ?? new Map(areasOf(corpus).map((area) => [area.slug, area.label]));
  areaLabels.set(corpus, known);
  return { value: slug, label: known.get(slug) ?? slug };
}

function once(choices: readonly Choice[]): readonly Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()].filter(({ value }) => value !== '');
}
