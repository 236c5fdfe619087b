/** MADR 4: front matter with `decision-makers`, which may be missing. https://github.com/adr/madr/tree/4.0.0 */

import { readHeaded } from '../head/headed.ts';
import { hasFrontMatterKey, type Format } from './format.ts';
import { hasOutcome, madrHeadings } from './madr.ts';

export const madr4: Format = {
  name: 'madr-4',
  evidence: (document) => {
    const headings = madrHeadings(document);
    const hasMakers = hasFrontMatterKey(document, 'decision-makers');
    if (hasMakers && headings > 0)
      return { weight: 8, why: 'headings of MADR, and `decision-makers` in the front matter' };
    if (hasMakers) return { weight: 5, why: '`decision-makers` in the front matter' };
    if (headings >= 2 || (headings === 1 && hasOutcome(document))) return { weight: 5, why: 'headings of MADR' };
    return headings === 1 ? { weight: 3, why: 'a heading of MADR' } : undefined;
  },
  read: (document, why) => [readHeaded(document, { format: 'madr-4', why })],
};
