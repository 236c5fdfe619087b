/** EIP and ERC: a front matter with the number. https://eips.ethereum.org/EIPS/eip-1 */

import { readHeaded } from '../head/headed.ts';
import { valueOf } from '../head/document.ts';
import { hasFrontMatterKey, type Format } from './format.ts';

export const eip: Format = {
  name: 'eip',
  evidence: (document) =>
    hasFrontMatterKey(document, 'eip', 'erc') ? { weight: 10, why: '`eip` in the front matter' } : undefined,
  read: (document, why) => {
    const number = valueOf(document, 'eip') ?? valueOf(document, 'erc') ?? '';
    const aliases = /^\d+$/.test(number)
      ? [`EIP-${number}`, ...(/(?:^|\/)erc/i.test(document.file.path) ? [`ERC-${number}`] : [])]
      : [];
    return [readHeaded(document, { format: 'eip', why, titleInField: true, aliases })];
  },
};
