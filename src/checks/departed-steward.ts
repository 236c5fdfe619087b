import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { absenceOf, type Absence } from '../domain/ownership.ts';
import { isPresent } from '../domain/person.ts';
import { listed } from '../domain/sentence.ts';
import { isRetired } from '../domain/supersession.ts';

/** The steward of a record that is not retired is here, or is a team in which somebody is. */
export function departedSteward(corpus: Corpus, today: IsoDate): readonly Issue[] {
  const absences = new Map<string, Absence | undefined>();
  return [...corpus.entries.record.values()].flatMap((record) => {
    const { steward } = record;
    if (steward === undefined || isRetired(corpus, record, today)) return [];
    if (!absences.has(steward)) absences.set(steward, absenceOf(corpus, steward, today));
    const absence = absences.get(steward);
    if (absence === undefined) return [];
    const present = record.deciders.filter((name) => {
      const person = findEntry(corpus, 'person', name);
      return person !== undefined && isPresent(person, today);
    });
    return issue(
      'departed-steward',
      placeOf(record, ['steward']),
      absence.kind === 'person'
        ? `The steward, \`${steward}\`, left on ${absence.left}, so nobody answers for this record.`
        : `The steward is the team \`${steward}\`, in which nobody is left, so nobody answers for this record.`,
      present.length > 0
        ? `Name a person or team that is still here; ${listed(present)} decided it.`
        : 'Name a person or team that is still here.',
    );
  });
}
