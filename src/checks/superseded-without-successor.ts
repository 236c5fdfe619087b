import { findEntry, type Corpus } from '../domain/corpus.ts';
import { numberOf } from '../domain/id.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { namedBy } from '../domain/relations.ts';

/** A record that its source calls superseded (replaced, obsolete) is superseded by a record that is here. */
export function supersededWithoutSuccessor(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.record.values()].flatMap((record) => {
    const words = record.source?.status;
    if (words === undefined || !/\b(?:super[sc]eded|replaced|obsoleted?)\b/i.test(words)) return [];
    if (namedBy(corpus, 'supersedes', record.id).length > 0) return [];
    const successor = named(corpus, record, words);
    return issue(
      'superseded-without-successor',
      placeOf(record, ['source', 'status']),
      `Its source calls this record \`${words}\`, but no record here supersedes it.`,
      successor === undefined
        ? 'Name it in `supersedes` of the record that replaced it.'
        : `Add \`supersedes: ${record.id}\` to \`${successor.file}\`.`,
    );
  });
}

/** The other record that the words name by its number (in the same collection) or its id. */
function named(corpus: Corpus, record: DecisionRecord, words: string): DecisionRecord | undefined {
  const names = words.match(/[\p{Letter}\p{Number}]+(?:-[\p{Letter}\p{Number}]+)*/gu) ?? [];
  const numbers = new Set((words.match(/\d+/g) ?? []).map(Number));
  const byId = names.flatMap((name) => findEntry(corpus, 'record', name) ?? []).find(({ id }) => id !== record.id);
  if (byId !== undefined || numbers.size === 0) return byId;
  return [...corpus.entries.record.values()].find(
    ({ id, source }) =>
      id !== record.id && source?.collection === record.source?.collection && numbers.has(numberOf(id) ?? -1),
  );
}
