/** Who can be called an author of a file of code, from who made it and who changed it how often. */

/** What somebody did to a file, and what the others did. */
export interface Contribution {
  /** Whether they made the file. */
  readonly isCreator: boolean;
  /** Their changes after it was made. */
  readonly deliveries: number;
  /** The changes of everybody else after it was made. */
  readonly acceptances: number;
}

/**
 * Degree of authorship: `3.293 + 1.098 FA + 0.164 DL - 0.321 ln(1 + AC)`. The weights were fitted on developers' own
 * statements by Fritz et al., "Degree-of-knowledge" (ACM TOSEM 23:2, 2014).
 */
export function degreeOfAuthorship({ isCreator, deliveries, acceptances }: Contribution): number {
  return 3.293 + 1.098 * Number(isCreator) + 0.164 * deliveries - 0.321 * Math.log(1 + acceptances);
}

/** An author has more than this share of the greatest degree, and at least `leastDegree`. */
const leastShare = 0.75;
const leastDegree = 3.293;

/** What happened to a file: who made it, where that is known, and the changes of each person since. */
export interface FileHistory<Author> {
  readonly creator?: Author | undefined;
  readonly changes: ReadonlyMap<Author, number>;
}

/**
 * The authors of a file, in the order in which they came to it. The rule is that of Avelino et al., "A novel approach
 * for estimating truck factors" (ICPC 2016): a degree of at least 3.293 and more than 0.75 of the greatest.
 */
export function authorsOf<Author>({ creator, changes }: FileHistory<Author>): readonly Author[] {
  const people = new Set<Author>(creator === undefined ? changes.keys() : [creator, ...changes.keys()]);
  const all = [...changes.values()].reduce((sum, count) => sum + count, 0);
  const degrees = [...people].map((person) => {
    const deliveries = changes.get(person) ?? 0;
    return {
      person,
      degree: degreeOfAuthorship({ isCreator: person === creator, deliveries, acceptances: all - deliveries }),
    };
  });
  const greatest = Math.max(...degrees.map(({ degree }) => degree));
  return degrees
    .filter(({ degree }) => degree >= leastDegree && degree / greatest > leastShare)
    .map(({ person }) => person);
}
