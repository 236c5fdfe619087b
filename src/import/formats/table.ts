/** A table of two columns at the top, labels before values, as opendatahub has it. */

import { readHeaded } from '../head/headed.ts';
import type { Format } from './format.ts';

export const table: Format = {
  name: 'table',
  evidence: (document) => {
    const rows = document.fields.filter(({ form }) => form === 'table');
    return rows.length > 0
      ? {
          weight: 7,
          why: `a table of fields: ${rows
            .slice(0, 3)
            .map(({ key }) => key.replace(/[*:]/g, '').trim())
            .filter((key) => key !== '')
            .join(', ')}`,
        }
      : undefined;
  },
  read: (document, why) => [readHeaded(document, { format: 'table', why })],
};
