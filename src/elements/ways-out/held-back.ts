/** Does a secret stand in a file that is about to leave the page, and where? */

import { findSecrets } from '../../secrets/find-secrets.ts';
import type { OutgoingFile } from './outgoing.ts';

export interface HeldBack {
  /** What it looks like, where it stands and what to do; never what it is. */
  readonly sentence: string;
  readonly focus?: (() => void) | undefined;
  /** Whether only somebody who knows can say what it is: they may let it go. */
  readonly isPossible: boolean;
}

/** Everything that holds the file back, field by field; what stands in no field is told by its line in the file. */
export async function heldBack({ text, fields = [] }: OutgoingFile): Promise<readonly HeldBack[]> {
  const found: HeldBack[] = [];
  for (const { label, text: words, focus } of fields) {
    for (const { what, index, isKnown } of await findSecrets(words)) {
      const where = words.includes('\n') ? `“${label}”, line ${lineAt(words, index)}` : `“${label}”`;
      found.push({ sentence: sentenceOf(where, what, isKnown), focus, isPossible: !isKnown });
    }
  }
  if (found.length > 0) return found;
  return (await findSecrets(text)).map(({ what, index, isKnown }) => ({
    sentence: sentenceOf(`The file, line ${lineAt(text, index)}`, what, isKnown),
    isPossible: !isKnown,
  }));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function sentenceOf(where: string, what: string, isKnown: boolean): string {
  return isKnown
    ? `${where}: this looks like ${what}. Take it out and write where it is kept; make it invalid if anybody else has seen it.`
    : `${where}: this looks like ${what}. Write where it is kept instead, or say that it opens nothing.`;
}
