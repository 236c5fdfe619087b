import type { Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';

/** No two files of one kind have the same id, whatever their folder, their ending or the case of their letters. */
export function duplicateId(corpus: Corpus): readonly Issue[] {
  return corpus.all.flatMap((entry) => {
    const first = corpus.entries[entry.kind].get(entry.id);
    if (first === undefined || first === entry) return [];
    const message = `\`${first.file}\` has the id \`${entry.id}\` already, so this ${entry.kind} is not shown.`;
    return issue('duplicate-id', placeOf(entry), message, 'Rename one of the two: the file name is the id.');
  });
}
