/** MADR 2: bullets for status, deciders and date under the title. https://github.com/adr/madr/tree/2.1.2 */

import { readHeaded } from '../head/headed.ts';
import { hasFormOf, hasHeadings, type Format } from './format.ts';
import { hasOutcome, madrHeadings } from './madr.ts';

export const madr2: Format = {
  name: 'madr-2',
  evidence: (document) => {
    const headings = madrHeadings(document);
    if (headings === 0 && !hasOutcome(document)) return undefined;
    const hasBullets = hasFormOf(document, ['bullet', 'bold'], 'status', 'deciders', 'date');
    if (hasBullets) return { weight: 7, why: 'headings of MADR, and bullets for status, deciders or date' };
    if (hasHeadings(document, 'positive consequences') || hasHeadings(document, 'negative consequences')) {
      return { weight: 6, why: 'headings of MADR 2: positive and negative consequences' };
    }
    return undefined;
  },
  read: (document, why) => [readHeaded(document, { format: 'madr-2', why })],
};
