/** MADR 3: front matter with `deciders`. https://github.com/adr/madr/tree/3.0.0 */

import { readHeaded } from '../head/headed.ts';
import { hasFrontMatterKey, hasHeadings, type Format } from './format.ts';
import { madrHeadings } from './madr.ts';

export const madr3: Format = {
  name: 'madr-3',
  evidence: (document) => {
    if (madrHeadings(document) === 0) return undefined;
    if (hasFrontMatterKey(document, 'deciders'))
      return { weight: 8, why: 'headings of MADR, and `deciders` in the front matter' };
    return hasHeadings(document, 'validation')
      ? { weight: 6, why: 'headings of MADR 3, among them Validation' }
      : undefined;
  },
  read: (document, why) => [readHeaded(document, { format: 'madr-3', why })],
};
