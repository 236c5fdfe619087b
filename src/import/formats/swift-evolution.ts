/** Swift Evolution: bullets for the proposal, its authors, review manager and status. https://github.com/swiftlang/swift-evolution */

import { readHeaded } from '../head/headed.ts';
import { valueOf } from '../head/document.ts';
import { linksIn } from '../plain.ts';
import { hasFormOf, type Format } from './format.ts';

export const swiftEvolution: Format = {
  name: 'swift-evolution',
  evidence: (document) => {
    if (hasFormOf(document, ['bullet', 'bold'], 'proposal') && /\bSE-\d+/.test(valueOf(document, 'proposal') ?? ''))
      return { weight: 9, why: 'a bullet for the proposal, with its number' };
    return hasFormOf(document, ['bullet', 'bold'], 'review manager', 'review managers')
      ? { weight: 8, why: 'a bullet for the review manager' }
      : undefined;
  },
  read: (document, why) => {
    const proposal = valueOf(document, 'proposal') ?? '';
    const number = linksIn(proposal)[0]?.text ?? proposal;
    return [
      readHeaded(document, { format: 'swift-evolution', why, aliases: /^[A-Z]+-\d+$/.test(number) ? [number] : [] }),
    ];
  },
};
