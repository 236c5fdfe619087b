/** Markdown with no head that any format has. */

import { readHeaded } from '../head/headed.ts';
import { plainText } from '../plain.ts';
import type { Format } from './format.ts';

export const markdown: Format = {
  name: 'markdown',
  evidence: () => ({ weight: 1, why: 'no head of any known format' }),
  read: (document, why) => {
    const draft = readHeaded(document, { format: 'markdown', why });
    const isMoved =
      document.file.text.length < 300 &&
      draft.status === undefined &&
      /\bmoved\s+(?:to|into)\b/i.test(plainText(document.file.text));
    return [
      isMoved
        ? { ...draft, status: 'moved', guessed: [...draft.guessed, 'the text says only where it has moved'] }
        : draft,
    ];
  },
};
