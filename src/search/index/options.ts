/** The options of a record as documents of their own, so that "has this been tried?" has an answer of its own. */

import type { DecisionRecord } from '../../domain/record.ts';
import { optionAnchor } from '../../views/record-grounds.ts';
import { tellingWords } from '../ask/stop-words.ts';
import type { SearchDocument } from './document.ts';
import { weights } from './text.ts';

/** What was chosen or rejected and why; found by the record's title and systems too, which count for little. */
export function optionDocuments(
  { entry, url, title, names, choices, card }: SearchDocument,
  record: DecisionRecord,
): readonly SearchDocument[] {
  const { about } = names;
  return record.options.map(({ name, verdict, because, numbers = {} }, index): SearchDocument => {
    const figures = Object.entries(numbers).map((pair) => pair.join(' '));
    return {
      entry,
      kind: 'option',
      id: `${record.id}#${index + 1}`,
      url: `${url}#${optionAnchor(index)}`,
      title: name,
      names: {
        record: title,
        ...(about === undefined ? {} : { about }),
        ...(figures.length === 0 ? {} : { figures: figures.join('; ') }),
      },
      choices,
      blocks: [{ place: 'before', weight: weights.text, lines: [because ?? name] }],
      shown: {},
      card: {
        kind: 'option',
        state: verdict,
        titleWords: tellingWords(name).length,
        leadsTo: url,
        ...(card.date === undefined ? {} : { date: card.date }),
      },
      synonyms: [],
    };
  });
}
