/** When was the reader here last, and have they looked at what changed since? Kept on this device only. */

import { addDays, parseIsoDate, type IsoDate } from '../domain/date.ts';
import { version, visitKey, writeVisit, type Visit } from './visit-text.ts';

/** A reader who does not look at the changes is reminded of the same absence for so many days. */
const remindedFor = 7;

/** `other` was written by another version of the wiki, and is left as it is. */
export type Stored = Visit | 'none' | 'other';

/** What is kept; a text that nobody can read is as good as none. */
export function parseVisit(text: string | null): Stored {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Record<string, unknown>> | null;
    if (typeof kept?.version === 'number' && kept.version !== version) return 'other';
    const [last, since, back] = [dayIn(kept?.last), dayIn(kept?.since), dayIn(kept?.back)];
    if (last === undefined) return 'none';
    return { last, ...(since === undefined || back === undefined ? {} : { since, back }) };
  } catch {
    return 'none';
  }
}

/**
 * The visit as it is once the reader is here `today`. A day kept from a clock that ran ahead counts for nothing.
 */
export function visitOn(stored: Visit | 'none', today: IsoDate): Visit {
  if (stored === 'none' || stored.last > today) return { last: today };
  const { last, since, back } = stored;
  const isReminded = since !== undefined && back !== undefined && addDays(back, remindedFor) >= today;
  if (isReminded) return { last: today, since, back };
  return last === today ? { last } : { last: today, since: last, back: today };
}

/** Nothing to remind of any more. */
export function visitSeen({ last }: Visit): Visit {
  return { last };
}

/** What is kept on this device; `other` where nothing can be, so that nothing is tried. */
export function readVisit(base: string): Stored {
  try {
    return parseVisit(localStorage.getItem(visitKey(base)));
  } catch {
    return 'other';
  }
}

export function storeVisit(base: string, visit: Visit): void {
  try {
    localStorage.setItem(visitKey(base), writeVisit(visit));
  } catch {
    // there is no room: the reader is told again on the next page
  }
}

function dayIn(value: unknown): IsoDate | undefined {
  return typeof value === 'string' ? parseIsoDate(value) : undefined;
}
