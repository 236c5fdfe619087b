/** Does a text without a status say at its top what became of it: `This RFC was approved, but later withdrawn`? */

import { plainText } from '../plain.ts';
import { generic, type Document } from './document.ts';

const itself =
  /\bthis\s+(?:RFC|ADR|KEP|RFD|PEP|proposal|document|record|decision)\b[^.!]{0,80}?\b(?:is|was|been|later|since)\s+(?:now\s+|since\s+|later\s+)?(retired|withdrawn|rejected|deprecated|abandoned|removed|superseded|reverted|accepted|approved)\b[^.]{0,60}/i;

/** Only above the first section of the text proper: further down, sentences speak of other things. */
export function statusInProse({ lines }: Document): { readonly word: string; readonly sentence: string } | undefined {
  const end = lines.headings.find(({ text }) => generic.test(plainText(text)))?.start ?? 40;
  const top = plainText(
    lines.lines
      .filter((line, index) => index < end && !lines.hidden.has(index) && line.length < 2000)
      .slice(0, 60)
      .join('\n'),
  );
  const [sentence, word] = itself.exec(top) ?? [];
  if (sentence === undefined || word === undefined) return undefined;
  // A part of it is not the whole.
  return /\b(?:part|parts|partly|partially|mostly|some)\b/i.test(sentence)
    ? undefined
    : { word, sentence: sentence.trim() };
}
