/** NEPs and other reStructuredText: a list of fields under the title. https://numpy.org/neps/nep-template.html */

import { readTitle } from '../titles.ts';
import { readRst } from '../rst/read-rst.ts';
import { draftOfRst } from './rst.ts';
import type { Format } from './format.ts';

export const nep: Format = {
  name: 'nep',
  evidence: ({ file }) => {
    if (!/\.rst$/i.test(file.path)) return undefined;
    return /^:Status:/m.test(file.text)
      ? { weight: 9, why: 'a list of fields with `:Status:`' }
      : { weight: 2, why: 'reStructuredText' };
  },
  read: (document, why) => {
    const { number } = readTitle(readRst(document.file.text).title) ?? {};
    return [
      draftOfRst(document, { format: 'nep', why, aliases: number === undefined ? [] : [number.replace(' ', '-')] }),
    ];
  },
};
