/** Rust RFCs and those made after them: bullets for the feature name, the start date and the pull request. https://github.com/rust-lang/rfcs */

import { readHeaded } from '../head/headed.ts';
import { labelOf } from '../head/keys.ts';
import { hasKey } from '../head/document.ts';
import { hasFormOf, type Format } from './format.ts';

export const rustRfc: Format = {
  name: 'rust-rfc',
  evidence: (document) => {
    const seen = ['feature name', 'start date', 'rfc pr', 'rust issue', 'rust pr'].filter((key) =>
      hasFormOf(document, ['bullet', 'bold'], key),
    );
    if (seen.length >= 2) return { weight: 9, why: `bullets for ${seen.join(' and ')}` };
    return seen.length === 1 && seen[0] !== 'start date' ? { weight: 4, why: `a bullet for ${seen[0]}` } : undefined;
  },
  read: (document, why) => {
    const isMerged =
      document.fields.some(({ key }) => /rfc pr|\brust (?:issue|pr)\b/i.test(labelOf(key))) &&
      !hasKey(document, 'status');
    return [
      readHeaded(document, {
        format: 'rust-rfc',
        why,
        ...(isMerged
          ? {
              impliedStatus: {
                status: 'accepted',
                why: 'an RFC has no status, and one that was merged was accepted',
              } as const,
            }
          : {}),
      }),
    ];
  },
};
