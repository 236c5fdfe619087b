/** What a leaver hands to whom, and the receipts that say it arrived. */

import type { Body } from './body.ts';
import type { IsoDate } from './date.ts';
import type { Entry } from './entry.ts';
import type { EntryId } from './id.ts';

export interface HandoffItem {
  /** A record, a system, or free text. */
  readonly what: string;
  readonly to?: EntryId | undefined;
  readonly note?: string | undefined;
  /** Check questions that the receiver answers. */
  readonly questions: readonly string[];
}

export interface OpenThread {
  readonly title: string;
  readonly state?: string | undefined;
  readonly next?: string | undefined;
  readonly to?: EntryId | undefined;
}

/** Where something is kept and who grants it: a pointer, never the secret. */
export interface Access {
  readonly what: string;
  readonly where?: string | undefined;
  readonly grants?: string | undefined;
}

export interface Contact {
  readonly name: string;
  readonly about?: string | undefined;
  readonly link?: string | undefined;
}

export interface Handoff extends Entry {
  readonly kind: 'handoff';
  readonly from: EntryId;
  readonly lastDay?: IsoDate | undefined;
  readonly items: readonly HandoffItem[];
  readonly openThreads: readonly OpenThread[];
  readonly access: readonly Access[];
  readonly contacts: readonly Contact[];
  readonly body?: Body | undefined;
}

export interface ReceivedItem {
  /** The item's `what`. */
  readonly what: string;
  /** One answer a question, in order. */
  readonly answers: readonly string[];
}

export interface Receipt extends Entry {
  readonly kind: 'receipt';
  readonly handoff: EntryId;
  readonly by: EntryId;
  readonly on: IsoDate;
  readonly items: readonly ReceivedItem[];
}
