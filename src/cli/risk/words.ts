/** How a risk, and what could be done about it, reads in a terminal: each figure with what it is made of. */

import { nameOf, type Corpus } from '../../domain/corpus.ts';
import type { Loss } from '../../domain/departure.ts';
import type { EntryId } from '../../domain/id.ts';
import type { ItemRisk } from '../../domain/risk.ts';
import type { RiskItem } from '../../domain/risk-data.ts';
import { joinedBy } from '../../domain/sentence.ts';
import type { Suggestion, Why } from '../../domain/successors.ts';
import { counted } from '../../views/order.ts';

/** `orphaned  system checkpoint-store (Checkpoint store), impact 24 = 3 x (1 + 7)`, then why, who is left, who could. */
export function riskLines(
  corpus: Corpus,
  risk: ItemRisk | Loss,
  suggestions: readonly Suggestion[],
): readonly string[] {
  const { item, holding, impact } = risk;
  const why = `${impact.criticality} × (1 + ${impact.dependents})`;
  const code = item.kind === 'system' ? codeWords(corpus, item.id) : undefined;
  return [
    `${holding.padEnd(9)} ${item.kind} ${item.id} (${titleOf(corpus, item)}): impact ${impact.value} = ${why}`,
    `          ${holdersWords(corpus, risk)}`,
    ...(code === undefined ? [] : [`          ${code}`]),
    ...suggestions.map((suggestion, index) =>
      [index === 0 ? '          could: ' : '                 ', suggestionWords(corpus, item, suggestion)].join(''),
    ),
  ];
}

function holdersWords(corpus: Corpus, risk: ItemRisk | Loss): string {
  const { holders } = risk;
  const left =
    holders.length === 0
      ? 'nobody holds it'
      : `${joinedBy(
          holders.map((id) => personName(corpus, id)),
          'and',
        )} ${holders.length === 1 ? 'holds it alone' : 'hold it'}`;
  if (!('lost' in risk)) return left.charAt(0).toUpperCase() + left.slice(1);
  const lost = joinedBy(
    risk.lost.map((id) => personName(corpus, id)),
    'and',
  );
  return `${risk.before === 'held' ? 'Held' : 'Fragile'} with ${lost}; then ${left}`;
}

/** What the history of the code says beside what the wiki declares. */
function codeWords(corpus: Corpus, system: EntryId): string | undefined {
  const known = corpus.code.get(system);
  if (known === undefined) return undefined;
  if (known.state === 'unknown') return 'Its code: authors unknown';
  const { truckFactor, holders, others } = known;
  const names = holders.map(({ person }) => personName(corpus, person));
  if (others.people > 0) names.push(counted(others.people, 'unknown author'));
  return `Its code: truck factor ${truckFactor.greedy}, ${names.length === 0 ? 'no author is left' : `authors ${joinedBy(names, 'and')}`}`;
}

/** `Ben Li, who knows its neighbour format (3.0); alone with 2 things`. */
export function suggestionWords(corpus: Corpus, item: RiskItem, { person, why, alone }: Suggestion): string {
  const [first, second] = why;
  const reasons = [first, second].flatMap((reason) => (reason === undefined ? [] : whyWords(corpus, item, reason)));
  const load = alone === 0 ? '' : `; alone with ${counted(alone, 'thing')}`;
  return `${personName(corpus, person)}, who ${joinedBy(reasons, 'and')}${load}`;
}

function whyWords(corpus: Corpus, item: RiskItem, why: Why): string {
  switch (why.kind) {
    case 'itself':
      return `knows it a little (${why.score.toFixed(1)})`;
    case 'neighbour':
      return `knows its neighbour ${why.item.id} (${why.score.toFixed(1)})`;
    case 'system':
      return `knows ${why.item === item ? 'decisions about it' : `other parts of ${why.item.id}`} (${why.score.toFixed(1)})`;
    case 'team':
      return `is in the team ${corpus.entries.team.get(why.team)?.name ?? why.team}`;
  }
}

/** The name of a person, or their id where they have no file. */
export function personName(corpus: Corpus, id: EntryId): string {
  return corpus.entries.person.get(id)?.name ?? id;
}

/** The title of a record or the name of a system. */
export function titleOf(corpus: Corpus, { kind, id }: Pick<RiskItem, 'kind' | 'id'>): string {
  const entry = corpus.entries[kind].get(id);
  return entry === undefined ? id : nameOf(entry, corpus);
}
