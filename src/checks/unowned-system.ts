import type { Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { listed } from '../domain/sentence.ts';

/** A system has an owner. */
export function unownedSystem(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.system.values()].flatMap((system) => {
    const { owner, team, experts } = system;
    if (owner !== undefined) return [];
    const known =
      team !== undefined
        ? `; its team is \`${team}\``
        : experts.length > 0
          ? `; ${listed(experts)} know${experts.length === 1 ? 's' : ''} it well`
          : '';
    return issue(
      'unowned-system',
      placeOf(system, ['owner']),
      'The system has no owner, so nobody answers for it.',
      `Name a person or a team in \`owner\`${known}.`,
    );
  });
}
