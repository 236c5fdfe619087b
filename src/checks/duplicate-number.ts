import type { Corpus } from '../domain/corpus.ts';
import { numberOf } from '../domain/id.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import type { DecisionRecord } from '../domain/record.ts';

/**
 * No two records of one collection begin with the same number (`7` is `0007`). Records that name no
 * collection in `source` count as one.
 */
export function duplicateNumber(corpus: Corpus): readonly Issue[] {
  const records = [...corpus.entries.record.values()];
  const numbered = records.filter(({ id }) => numberOf(id) !== undefined);
  return [...Map.groupBy(numbered, (record) => record.source?.collection).values()].flatMap(inCollection);
}

function inCollection(records: readonly DecisionRecord[]): readonly Issue[] {
  const first = new Map<number | undefined, DecisionRecord>();
  let last = records.reduce((most, { id }) => Math.max(most, numberOf(id) ?? 0), 0);
  return records.flatMap((record) => {
    const number = numberOf(record.id);
    const other = first.get(number);
    if (other === undefined) {
      first.set(number, record);
      return [];
    }
    const collection = record.source?.collection;
    const within = collection === undefined ? '' : ` of \`${collection}\``;
    const message = `The number ${number}${within} is that of \`${other.id}\` already.`;
    const [digits = '', rest = ''] = [/^\d+/.exec(record.id)?.[0], record.id.replace(/^\d+/, '')];
    const free = `${String(++last).padStart(digits.length, '0')}${rest}`;
    const hint = `Rename this file to \`${free}\`, the next free number, and keep \`${record.id}\` in \`aliases\`.`;
    return issue('duplicate-number', placeOf(record), message, hint);
  });
}
