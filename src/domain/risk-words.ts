/** How a risk, and what could be done about it, reads: each figure with what it is made of. */

import type { CodeKnowledge } from './code-knowledge.ts';
import type { EntryId } from './id.ts';
import type { Impact } from './impact.ts';
import type { Promised } from './promises.ts';
import type { ToldSuggestion, ToldWhy } from './risk-answer.ts';
import { nameIn, type Named, type RiskNotes } from './risk-notes.ts';
import { joinedBy } from './sentence.ts';

/** What an impact is made of: `3 × (1 + 23)`. */
export function impactWords({ criticality, dependents }: Impact): string {
  return `${criticality} × (1 + ${dependents})`;
}

/** Names with an `and` between them. */
export function peopleWords(notes: RiskNotes, people: readonly EntryId[]): string {
  return joinedBy(
    people.map((id) => nameIn(notes, 'person', id)),
    'and',
  );
}

/** What the history of the code says beside what the wiki declares: `truck factor 1, authors Ada and Ben`. */
export function codeWords(notes: RiskNotes, known: CodeKnowledge): string {
  if (known.state === 'unknown') return 'authors unknown';
  const { truckFactor, holders, others } = known;
  const names = holders.map(({ person }) => nameIn(notes, 'person', person));
  if (others.people > 0) names.push(`${others.people} unknown ${others.people === 1 ? 'author' : 'authors'}`);
  return `truck factor ${truckFactor.greedy}, ${names.length === 0 ? 'no author is left' : `authors ${joinedBy(names, 'and')}`}`;
}

/** Of one promise: `promised to Ben Li, not received`; `has no taker yet`. */
export function promisedWords(notes: RiskNotes, { to }: Promised): string {
  return to === undefined ? 'has no taker yet' : `promised to ${nameIn(notes, 'person', to)}, not received`;
}

/** `Ben Li, who knows its neighbour format (3.0); alone with 2 things`. `item` is the `kind:id` of what is suggested for. */
export function suggestionWords(notes: RiskNotes, item: string, suggestion: ToldSuggestion): string {
  const load = loadWords(suggestion);
  return `${nameIn(notes, 'person', suggestion.person)}, who ${reasonWords(notes, item, suggestion)}${load === '' ? '' : `; ${load}`}`;
}

/** The two strongest reasons: `knows its neighbour format (3.0) and is in the team Infra`. What has faded to 0.0 is none beside another. */
export function reasonWords(notes: RiskNotes, item: string, { why }: ToldSuggestion): string {
  const strong = why.filter((reason) => reason.kind === 'team' || reason.score >= 0.05);
  return joinedBy(
    (strong.length > 0 ? strong : why).slice(0, 2).map((reason) => whyWords(notes, item, reason)),
    'and',
  );
}

/** `alone with 2 things`; empty where they are alone with none. */
export function loadWords({ alone }: ToldSuggestion): string {
  return alone === 0 ? '' : `alone with ${alone} ${alone === 1 ? 'thing' : 'things'}`;
}

function whyWords(notes: RiskNotes, item: string, why: ToldWhy): string {
  switch (why.kind) {
    case 'itself':
      return `knows it a little (${why.score.toFixed(1)})`;
    case 'neighbour':
      return `knows its neighbour ${nameOf(notes, why.of)} (${why.score.toFixed(1)})`;
    case 'system':
      return `knows ${why.of === item ? 'decisions about it' : `other parts of ${nameOf(notes, why.of)}`} (${why.score.toFixed(1)})`;
    case 'team':
      return `is in the team ${nameIn(notes, 'team', why.team)}`;
  }
}

/** Of a `kind:id`. */
function nameOf(notes: RiskNotes, key: string): string {
  const [kind = '', id = ''] = key.split(':');
  return nameIn(notes, kind as Named, id);
}
