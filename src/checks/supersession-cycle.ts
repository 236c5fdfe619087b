import { findEntry, type Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import type { DecisionRecord } from '../domain/record.ts';

/**
 * Following `supersedes` never leads back. One issue for each field entry that closes a circle, told in
 * the order in which the records supersede each other, at the entry that points backwards in time.
 */
export function supersessionCycle(corpus: Corpus): readonly Issue[] {
  const done = new Set<DecisionRecord>();
  const issues: Issue[] = [];
  for (const start of corpus.entries.record.values()) {
    if (done.has(start)) continue;
    // A walk without recursion, since a chain may be as long as the corpus: `path` is the way from `start` to here.
    const path: { readonly record: DecisionRecord; readonly targets: Iterator<DecisionRecord> }[] = [];
    const enter = (record: DecisionRecord) => path.push({ record, targets: targetsOf(corpus, record).values() });
    enter(start);
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const { value: next, done: isLast } = here.targets.next();
      if (isLast === true) {
        done.add(here.record);
        path.pop();
        continue;
      }
      const seenAt = path.findIndex(({ record }) => record === next);
      if (seenAt !== -1)
        issues.push(
          circle(
            corpus,
            path.slice(seenAt).map(({ record }) => record),
          ),
        );
      else if (!done.has(next)) enter(next);
    }
  }
  return issues;
}

function targetsOf(corpus: Corpus, record: DecisionRecord): ReadonlySet<DecisionRecord> {
  return new Set(record.supersedes.flatMap((name) => findEntry(corpus, 'record', name) ?? []));
}

/** Each record of `around` supersedes the next, and the last the first. */
function circle(corpus: Corpus, around: readonly DecisionRecord[]): Issue {
  const after = (index: number) => around[(index + 1) % around.length] as DecisionRecord;
  const backwards = around.findIndex(({ date }, index) => (date ?? '9999') < (after(index).date ?? ''));
  const from = around.at(backwards) as DecisionRecord;
  const to = after(backwards === -1 ? around.length - 1 : backwards);
  const index = from.supersedes.findIndex((name) => findEntry(corpus, 'record', name) === to);
  const place = placeOf(from, ['supersedes', index]);
  if (around.length === 1) {
    return issue(
      'supersession-cycle',
      place,
      'The record supersedes itself.',
      `Remove \`${to.id}\` from \`supersedes\`.`,
    );
  }
  const [first, ...others] = [...around, around[0] as DecisionRecord].map(({ id }) => `\`${id}\``);
  const ring = `${first} supersedes ${others.join(', which supersedes ')}`;
  const hint =
    backwards === -1
      ? 'Remove the `supersedes` that points from an older record to a newer one.'
      : `Remove \`${to.id}\` (${to.date}) here: this record is of ${from.date}, and an older one cannot replace a newer.`;
  return issue('supersession-cycle', place, `No record of this circle is the current answer: ${ring}.`, hint);
}
