import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { handoffsOf } from '../domain/handoffs-of.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { isPresent } from '../domain/person.ts';
import { joinedBy, listed } from '../domain/sentence.ts';
import { isRetired } from '../domain/supersession.ts';

/** Whoever is still named as steward or owner and has left, has left a handoff. */
export function departedWithoutHandoff(corpus: Corpus, today: IsoDate): readonly Issue[] {
  return [...corpus.entries.person.values()].flatMap((person) => {
    if (person.left === undefined || isPresent(person, today) || handoffsOf(corpus, person).length > 0) return [];
    const isTheirs = (name: string | undefined) => name !== undefined && findEntry(corpus, 'person', name) === person;
    const systems = [...corpus.entries.system.values()].filter(({ owner }) => isTheirs(owner)).map(({ id }) => id);
    const records = [...corpus.entries.record.values()]
      .filter((record) => isTheirs(record.steward) && !isRetired(corpus, record, today))
      .map(({ id }) => id);
    const roles = [
      ...(systems.length === 0 ? [] : [`owner of ${listed(systems)}`]),
      ...(records.length === 0 ? [] : [`steward of ${listed(records)}`]),
    ];
    if (roles.length === 0) return [];
    return issue(
      'departed-without-handoff',
      placeOf(person, ['left']),
      `\`${person.id}\` left on ${person.left} without a handoff, and is still named as ${joinedBy(roles, 'and')}.`,
      `Name somebody else there; \`npm run cairn -- handoff ${person.id}\` drafts what has to be found out.`,
    );
  });
}
