/** adr-tools, after Nygard: a numbered title, a `Date:` line, a section for the status. https://github.com/npryce/adr-tools */

import { readHeaded } from '../head/headed.ts';
import { hasHeadings, type Format } from './format.ts';

export const adrTools: Format = {
  name: 'adr-tools',
  evidence: (document) => {
    if (hasHeadings(document, 'status', 'context', 'decision'))
      return { weight: 6, why: 'sections Status, Context and Decision' };
    if (hasHeadings(document, 'context', 'decision', 'consequences'))
      return { weight: 5, why: 'sections Context, Decision and Consequences' };
    if (hasHeadings(document, 'status', 'decision')) return { weight: 4, why: 'sections Status and Decision' };
    return undefined;
  },
  read: (document, why) => [readHeaded(document, { format: 'adr-tools', why })],
};
