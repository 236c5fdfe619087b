import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { eventsOf } from '../domain/event.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import type { LearningPath } from '../domain/path.ts';
import { isPresent, type Person } from '../domain/person.ts';

/** A path has a maintainer, and that person is here. Where no people are written down, nobody can be named. */
export function unkeptPath(corpus: Corpus, today: IsoDate): readonly Issue[] {
  if (corpus.entries.person.size === 0) return [];
  return [...corpus.entries.path.values()].flatMap((path): Issue | [] => {
    const { maintainer } = path;
    const walker = lastWalker(corpus, path, today);
    const hint =
      walker === undefined
        ? 'Name somebody in `maintainer`; best is whoever walked it last.'
        : `Name somebody in \`maintainer\`; \`${walker.id}\` walked it last.`;
    if (maintainer === undefined) {
      return issue('unkept-path', { file: path.file }, 'Nobody keeps this path true.', hint);
    }
    const person = findEntry(corpus, 'person', maintainer);
    if (person === undefined || isPresent(person, today)) return [];
    const message = `The maintainer, \`${maintainer}\`, left on ${person.left}, so nobody keeps this path true.`;
    return issue('unkept-path', placeOf(path, ['maintainer']), message, hint);
  });
}

/** Who there is today and finished the path last. */
function lastWalker(corpus: Corpus, path: LearningPath, today: IsoDate): Person | undefined {
  return [...corpus.entries.person.values()]
    .filter((person) => isPresent(person, today))
    .flatMap((person) =>
      eventsOf(corpus, person)
        .filter(({ kind, on, of }) => kind === 'path-finished' && on <= today && findEntry(corpus, 'path', of) === path)
        .map(({ on }) => ({ person, on })),
    )
    .reduce<{ person: Person; on: IsoDate } | undefined>(
      (last, next) => (last === undefined || next.on > last.on ? next : last),
      undefined,
    )?.person;
}
