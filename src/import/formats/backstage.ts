/** Backstage's ADR plugin: `NNNN-name.md`, and the status as the first item of a list or in a front matter of MADR. https://github.com/backstage/community-plugins/tree/main/workspaces/adr */

import { readHeaded } from '../head/headed.ts';
import { hasFormOf, hasFrontMatterKey, type Format } from './format.ts';

const named = /(?:^|\/)\d{4}-.+\.md$/;

export const backstage: Format = {
  name: 'backstage',
  evidence: (document) => {
    if (
      hasFrontMatterKey(document, 'id') &&
      document.fields.some(({ key, value }) => key === 'id' && /^adrs?-/i.test(value))
    ) {
      return { weight: 8, why: '`id: adrs-…` in the front matter' };
    }
    if (!named.test(document.file.path)) return undefined;
    const isFirst =
      document.fields
        .find(({ form }) => form === 'bullet' || form === 'bold')
        ?.key.toLowerCase()
        .includes('status') === true;
    if (isFirst && hasFormOf(document, ['bullet'], 'status'))
      return {
        weight: 6.5,
        why: 'a number of four digits in the file name, and the status as the first item of a list',
      };
    return undefined;
  },
  read: (document, why) => [readHeaded(document, { format: 'backstage', why, titleInField: true })],
};
