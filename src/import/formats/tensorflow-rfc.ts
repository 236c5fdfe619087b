/** TensorFlow RFCs: a table whose head row holds the status. https://github.com/tensorflow/community */

import { readHeaded } from '../head/headed.ts';
import { hasFormOf, type Format } from './format.ts';

export const tensorflowRfc: Format = {
  name: 'tensorflow-rfc',
  evidence: (document) => {
    const hasNumber = hasFormOf(document, ['table'], 'rfc #', 'rfc', 'rfc#');
    const first = document.fields.find(({ form }) => form === 'table');
    const isHead = first !== undefined && /^\W*status\W*$/i.test(first.key);
    if (hasNumber || (isHead && hasFormOf(document, ['table'], 'author(s)', 'updated', 'sponsor')))
      return { weight: 8, why: 'a table with the status in its head' };
    return isHead ? { weight: 5, why: 'a table with the status in its head' } : undefined;
  },
  read: (document, why) => [readHeaded(document, { format: 'tensorflow-rfc', why })],
};
