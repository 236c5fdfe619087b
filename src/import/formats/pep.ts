/** PEPs: reStructuredText under a header as in a letter. https://peps.python.org/pep-0012/ */

import { valueOf } from '../head/document.ts';
import { readRst } from '../rst/read-rst.ts';
import { draftOfRst } from './rst.ts';
import type { Format } from './format.ts';

export const pep: Format = {
  name: 'pep',
  evidence: ({ file }) => {
    if (!/\.(?:rst|txt)$/i.test(file.path)) return undefined;
    return /^\s*PEP:\s*\S/.test(file.text) ? { weight: 10, why: 'a header that begins with `PEP:`' } : undefined;
  },
  read: (document, why) => {
    const number = valueOf({ ...document, fields: readRst(document.file.text).fields }, 'pep') ?? '';
    return [
      draftOfRst(document, {
        format: 'pep',
        why,
        titleInField: true,
        aliases: /^\d+$/.test(number) ? [`PEP-${number}`] : [],
      }),
    ];
  },
};
