/** What of a text may not be published, and what stands there instead? */

import { findAddresses, withheld, type IsAllowed } from './addresses.ts';
import { withEdits, type Edit, type FindNames } from './find-names.ts';

/** `asId`: the text is an id, an anchor or a path. */
export type FindHidden = (text: string, asId?: boolean) => readonly Edit[];

const webAddress = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}*_]/giu;

/**
 * E-mail addresses that are not allowed, web addresses that tell a name, and names. `origin`: where the site itself is;
 * its own addresses hold ids.
 */
export function hiddenIn(findNames: FindNames | undefined, isAllowed: IsAllowed, origin?: string): FindHidden {
  return (text, asId) => {
    const edits: Edit[] = [...findAddresses(text, isAllowed)];
    if (findNames === undefined) return edits;
    const add = (edit: Edit) => {
      if (!edits.some((other) => other.start < edit.end && edit.start < other.end)) edits.push(edit);
    };
    if (/https?:/i.test(text)) {
      for (const { 0: found, index } of text.matchAll(webAddress)) {
        if (origin !== undefined && found.startsWith(origin)) continue;
        if (findNames(decoded(found)).length > 0) add({ start: index, end: index + found.length, text: withheld });
      }
    }
    for (const edit of findNames(text, asId)) add(edit);
    return edits.sort((a, b) => a.start - b.start);
  };
}

/** `text` as it may be published. */
export function hide(find: FindHidden, text: string, asId?: boolean): string {
  const edits = find(text, asId);
  return edits.length === 0 ? text : withEdits(text, edits);
}

/** An address as people read it, where it can be. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
