/** Records in groups by what they are today, as sections of Markdown. */

import type { Corpus } from '../../domain/corpus.ts';
import type { StateGroup } from '../../views/records-by-state.ts';
import { entryLink, list, section, type Blocks } from './write.ts';

/** The newest of each group first, with their summaries. `heading` makes the heading of a group from its label. */
export function recordSections(
  corpus: Corpus,
  groups: readonly StateGroup[],
  heading = (label: string) => label,
): Blocks {
  return groups.map(({ label, records }) =>
    section(
      heading(label),
      list(
        records.map(
          ({ link, on }) =>
            `${on ?? 'no date'}: ${entryLink(corpus, link)}${link.about === undefined ? '' : `: ${link.about}`}`,
        ),
      ),
    ),
  );
}
