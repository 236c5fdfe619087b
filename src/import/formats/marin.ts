/** Experiment issues of Marin: a hypothesis, links to runs, results. https://github.com/marin-community/marin/issues */

import { readHeaded } from '../head/headed.ts';
import { headingWords, type Document } from '../head/document.ts';
import type { Format } from './format.ts';

export const marin: Format = {
  name: 'marin',
  evidence: (document) => {
    const words = [...headingWords(document)];
    if (
      words.some((word) => word.startsWith('hypothesis')) &&
      words.some((word) => /^(?:description|results?|links|wandb links)/.test(word))
    )
      return { weight: 8, why: 'sections for the hypothesis and the results' };
    return words.some((word) => word.startsWith('key facts')) || /pre-registered loss/i.test(document.file.text)
      ? { weight: 8, why: 'key facts of a run' }
      : undefined;
  },
  read: (document, why) => [withMissing(document, readHeaded(document, { format: 'marin', why }))],
};

/** An experiment says what came out, not what else was considered nor when to look again. */
function withMissing(document: Document, draft: ReturnType<typeof readHeaded>) {
  const words = [...headingWords(document)];
  const missing = [
    words.some((word) => /alternative|options/.test(word)) ? '' : 'alternatives are not stated',
    words.some((word) => /revisit|next steps|follow/.test(word)) ? '' : 'when to look again is not stated',
  ];
  return { ...draft, kept: [...draft.kept, ...missing.filter((each) => each !== '')] };
}
