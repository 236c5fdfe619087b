/** What has changed since the reader was here? Asked only by somebody who comes back on another day. */

import type { IsoDate } from '../domain/date.ts';
import { changesInWords, parseDays } from './days-of-change.ts';
import { readVisit, storeVisit, visitOn } from './visit.ts';

export interface News {
  /** `7 changes since you were here on 3 June`. */
  readonly words: string;
  readonly since: IsoDate;
}

/**
 * Notes the visit, and asks the site at `path` how much has changed while the reader was away. `undefined` where
 * nothing has, or nobody can tell; on the page of changes too, which notes the visit itself.
 */
export async function findNews(base: string, path: string, today: IsoDate): Promise<News | undefined> {
  const stored = readVisit(base);
  if (stored === 'other' || location.pathname === path) return undefined;
  const visit = visitOn(stored, today);
  storeVisit(base, visit);
  const { since } = visit;
  if (since === undefined) return undefined;
  try {
    const answer = await fetch(`${path}days.json`);
    const days = answer.ok ? parseDays(await answer.json()) : undefined;
    const words = days === undefined ? undefined : changesInWords(days, since, today);
    return words === undefined ? undefined : { words, since };
  } catch {
    return undefined;
  }
}
