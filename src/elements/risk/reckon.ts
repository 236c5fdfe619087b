/** From a question to all that a page needs to show its answer. */

import { openAnswer, type OpenAnswer, type RiskAnswerItem } from '../../domain/risk-answer.ts';
import type { RiskFile, RiskNotes } from '../../domain/risk-notes.ts';
import { openRisk, standingsOn, type Risk, type Standing } from '../../domain/risk.ts';
import type { Asked, Reply } from './messages.ts';

type Asking = Pick<Asked, 'without' | 'on' | 'from' | 'to'>;

export interface Reckoner {
  readonly ask: (question: Asking) => Reply;
}

/** The last question is remembered, so that more of its answer costs little. */
export function openReckoner({ data, notes, pages }: RiskFile): Reckoner {
  const risk = openRisk(data);
  let last: { readonly key: string; readonly answer: OpenAnswer; readonly standings: readonly Standing[] } | undefined;
  return {
    ask({ without, on, from, to }) {
      const key = `${on} ${without.join(',')}`;
      if (last?.key !== key) last = { key, ...reckon(risk, notes, { without, on }) };
      const { answer, standings } = last;
      const items = answer.found.slice(from, to).map(answer.tell);
      return {
        on,
        without,
        items,
        count: answer.found.length,
        orphaned: answer.found.filter(({ holding }) => holding === 'orphaned').length,
        all: standings.length,
        systems: Object.fromEntries(
          standings
            .filter(({ item }) => item.kind === 'system')
            .map(({ item, holding }) => [`system:${item.id}`, holding]),
        ),
        names: namesFor(notes, without, items),
        pages,
      };
    },
  };
}

function reckon(risk: Risk, notes: RiskNotes, { without, on }: Pick<Asking, 'without' | 'on'>) {
  return { answer: openAnswer(risk, notes, without, on), standings: standingsOn(risk, { without, on }) };
}

/** The names of those whom the items speak of, and no others: what travels to the page is copied each time. */
function namesFor(
  { names }: RiskNotes,
  without: readonly string[],
  items: readonly RiskAnswerItem[],
): Readonly<Record<string, string>> {
  const people = items.flatMap(({ holders, lost = [], promised = [], code, suggestions }) => [
    ...holders,
    ...lost,
    ...promised.flatMap(({ from, to }) => [from, to ?? []].flat()),
    ...(code?.state === 'measured' ? code.holders.map(({ person }) => person) : []),
    ...suggestions.map(({ person }) => person),
  ]);
  const others = items.flatMap(({ suggestions }) =>
    suggestions.flatMap(({ why }) =>
      why.flatMap((reason) =>
        reason.kind === 'team' ? `team:${reason.team}` : reason.kind === 'itself' ? [] : reason.of,
      ),
    ),
  );
  const keys = new Set([...[...without, ...people].map((id) => `person:${id}`), ...others]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const name = names[key];
      return name === undefined ? [] : [[key, name] as const];
    }),
  );
}
