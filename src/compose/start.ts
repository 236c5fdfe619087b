/** What the composer begins with: the file, and what is known of all that it may hand over. */

import type { IsoDate } from '../domain/date.ts';
import type { EntryId } from '../domain/id.ts';
import type { Weighed } from './meter.ts';

export interface ComposerStart {
  readonly person: { readonly id: EntryId; readonly name: string; readonly lastDay?: IsoDate | undefined };
  /** From the content folder: where the file is, or what it would be called with the last day that is known. */
  readonly file: string;
  /** Whether there is one already. */
  readonly isThere: boolean;
  /** What stands in it, or the draft of the command `cairn handoff`. */
  readonly text: string;
  /** All that they hold and all that the file names; the most at risk first. */
  readonly things: readonly ComposerThing[];
  /** What the file's items are called, by the names that are not the ids of things. */
  readonly keys: Readonly<Record<string, string>>;
  /** The keys of what was received by somebody who is there. */
  readonly received: readonly string[];
}

export interface ComposerThing extends Weighed {
  readonly what: EntryId;
  readonly kind: 'record' | 'system';
  readonly title: string;
  readonly url: string;
  /** `without you, nobody would hold it (impact 24)`; of what the person does not hold, nothing. */
  readonly standing?: string | undefined;
  /** `3 × (1 + 7)` */
  readonly made: string;
  readonly suggestions: readonly { readonly person: EntryId; readonly why: string }[];
  readonly questions: readonly string[];
}

/** Tells an item apart by what it names: the same for all names of one thing. */
export function keyOfItem(what: string, { things, keys }: Pick<ComposerStart, 'things' | 'keys'>): string {
  const thing = things.find((each) => each.what === what);
  return thing?.key ?? keys[what] ?? what.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The path of a new handoff: whose it is, and the year of the last day. */
export function fileFor(person: EntryId, lastDay: string, today: IsoDate): string {
  return `handoffs/${person}-${(lastDay === '' ? today : lastDay).slice(0, 4)}.mdx`;
}
