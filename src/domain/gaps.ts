/** What does an entry not say that only its holder can tell? As questions whose answers show that it was handed over. */

import { reviewDay } from './staleness.ts';
import type { Corpus } from './corpus.ts';
import { findEntry } from './corpus.ts';
import type { IsoDate } from './date.ts';
import type { Held } from './knowing.ts';
import type { Person } from './person.ts';
import type { DecisionRecord } from './record.ts';
import type { System } from './system.ts';

/** A handoff asks for one or two. */
export const mostQuestions = 2;

/** At most two questions, those first whose answer is lost most surely with the person; none where all is written. */
export function questionsFrom(corpus: Corpus, entry: Held, person: Person, today: IsoDate): readonly string[] {
  const questions =
    entry.kind === 'record' ? recordQuestions(corpus, entry, person, today) : systemQuestions(corpus, entry);
  return questions.slice(0, mostQuestions);
}

function recordQuestions(corpus: Corpus, record: DecisionRecord, person: Person, today: IsoDate): readonly string[] {
  const isOnlyTheirs = record.verifications.every(({ by }) => findEntry(corpus, 'person', by) === person);
  const unwatched = record.assumptions.filter(({ fact }) => isOnlyTheirs && fact === undefined);
  const unsourced = record.evidence.filter(({ source, fact }) => source === undefined && fact === undefined);
  return [
    ...unwatched.map(({ claim }) => `How would we notice that this no longer holds: ${claim}`),
    ...(record.options.some(({ verdict }) => verdict === 'rejected')
      ? []
      : ['What else was tried or considered, and why was it not chosen?']),
    ...unsourced.map(({ claim }) => `Where does this come from, and how would one measure it again: ${claim}`),
    ...(reviewDay(corpus, record, today) === undefined && record.assumptions.length === 0
      ? ['What would make us decide this again?']
      : []),
  ];
}

function systemQuestions(corpus: Corpus, system: System): readonly string[] {
  const isWrittenAbout = [...corpus.entries.record.values()].some(({ systems }) =>
    systems.some((name) => findEntry(corpus, 'system', name) === system),
  );
  return [
    ...(system.links.length === 0 ? ['Where does one look first when it fails, and whom does one call?'] : []),
    ...(isWrittenAbout ? [] : ['Why is it built the way it is, and what would one get wrong in changing it?']),
    ...(system.repos.length === 0 ? ['Where do its code and its configuration lie?'] : []),
  ];
}
