import { findEntry, type Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import type { LearningPath } from '../domain/path.ts';

/** Following `after` never leads back: one issue for each circle, at the first of its paths by id. */
export function pathCycle(corpus: Corpus): readonly Issue[] {
  const told = new Set<LearningPath>();
  return [...corpus.entries.path.values()].flatMap((start): Issue | [] => {
    if (told.has(start)) return [];
    const circle = circleFrom(corpus, start);
    if (circle === undefined) return [];
    for (const path of circle) told.add(path);
    const index = start.after.findIndex((name) => findEntry(corpus, 'path', name) === (circle[1] ?? start));
    const place = placeOf(start, ['after', index]);
    if (circle.length === 1) {
      return issue('path-cycle', place, 'The path comes after itself.', `Remove \`${start.id}\` from \`after\`.`);
    }
    const [first, ...others] = [...circle, start].map(({ id }) => `\`${id}\``);
    return issue(
      'path-cycle',
      place,
      `Nobody can begin with any path of this circle: ${first} comes after ${others.join(', which comes after ')}.`,
      'Remove the `after` of the path that should come first.',
    );
  });
}

/** The shortest way along `after` from a path back to it; begins with the path and does not repeat it. */
function circleFrom(corpus: Corpus, start: LearningPath): readonly LearningPath[] | undefined {
  const ways = new Map<LearningPath, readonly LearningPath[]>([[start, [start]]]);
  for (const [path, way] of ways) {
    for (const name of path.after) {
      const before = findEntry(corpus, 'path', name);
      if (before === start) return way;
      if (before !== undefined && !ways.has(before)) ways.set(before, [...way, before]);
    }
  }
  return undefined;
}
