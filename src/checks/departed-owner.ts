import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { absenceOf, isAnswered } from '../domain/ownership.ts';
import { isPresent } from '../domain/person.ts';
import { listed } from '../domain/sentence.ts';

/** The owner of a system is here, or is a team in which somebody is. */
export function departedOwner(corpus: Corpus, today: IsoDate): readonly Issue[] {
  return [...corpus.entries.system.values()].flatMap((system) => {
    const { owner, team, experts } = system;
    const absence = owner === undefined ? undefined : absenceOf(corpus, owner, today);
    if (absence === undefined) return [];
    const present = experts.filter((name) => {
      const person = findEntry(corpus, 'person', name);
      return person !== undefined && isPresent(person, today);
    });
    const known = [
      present.length > 0 ? `${listed(present)} know${present.length === 1 ? 's' : ''} it well` : '',
      team !== undefined && team !== owner && isAnswered(corpus, team, today) ? `its team is \`${team}\`` : '',
    ].filter((words) => words !== '');
    return issue(
      'departed-owner',
      placeOf(system, ['owner']),
      absence.kind === 'person'
        ? `The owner, \`${owner}\`, left on ${absence.left}, so nobody answers for this system.`
        : `The owner is the team \`${owner}\`, in which nobody is left, so nobody answers for this system.`,
      `Name a person or team that is still here${known.length > 0 ? `; ${known.join(', ')}` : ''}.`,
    );
  });
}
