/** KEP: a README.md with a kep.yaml beside it. https://github.com/kubernetes/enhancements/tree/master/keps/NNNN-kep-template */

import type { Draft } from '../draft.ts';
import { readHeaded } from '../head/headed.ts';
import { valueOf, type Document } from '../head/document.ts';
import { hasFrontMatterKey, type Format } from './format.ts';

export const kep: Format = {
  name: 'kep',
  evidence: (document) => {
    if (document.file.companion !== undefined)
      return { weight: 10, why: `\`${document.file.companion.path.split('/').at(-1)}\` beside it` };
    if (hasFrontMatterKey(document, 'kep-number')) return { weight: 10, why: '`kep-number` in the front matter' };
    if (hasFrontMatterKey(document, 'owning-sig')) return { weight: 9, why: '`owning-sig` in the front matter' };
    return undefined;
  },
  read: (document, why) => [read(document, why)],
};

function read(document: Document, why: string): Draft {
  const number = valueOf(document, 'kep number');
  const aliases = number === undefined || !/^\d/.test(number) ? [] : [`KEP-${number}`];
  return readHeaded(document, { format: 'kep', why, titleInField: true, aliases });
}
