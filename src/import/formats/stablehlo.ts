/** Plain lines such as `Status: Approved<br/>` under the title; days are written month first. https://github.com/openxla/stablehlo/tree/main/rfcs */

import { readHeaded } from '../head/headed.ts';
import { hasKey } from '../head/document.ts';
import { hasFormOf, type Format } from './format.ts';

export const stablehlo: Format = {
  name: 'stablehlo',
  evidence: (document) => {
    if (!hasFormOf(document, ['line'], 'status')) return undefined;
    if (hasKey(document, 'initial version')) return { weight: 8, why: 'lines for the status and the initial version' };
    return /^status:.*<br/im.test(document.file.text)
      ? { weight: 3, why: 'a line for the status, with `<br/>`' }
      : undefined;
  },
  read: (document, why) => [
    readHeaded(document, {
      format: 'stablehlo',
      why,
      ...(hasKey(document, 'initial version') ? { dateOrder: 'month-first' } : {}),
    }),
  ],
};
