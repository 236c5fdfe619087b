/** Bold labels under the title, as Dynamo and Cilium have them: `**Status**: Under Review`. */

import { readHeaded } from '../head/headed.ts';
import { hasFormOf, type Format } from './format.ts';

export const dynamo: Format = {
  name: 'dynamo',
  evidence: (document) =>
    hasFormOf(document, ['bold'], 'status') ? { weight: 5, why: 'a bold label for the status' } : undefined,
  read: (document, why) => [readHeaded(document, { format: 'dynamo', why })],
};
