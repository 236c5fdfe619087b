/** May the clock of this machine be wrong? What is fresh, due and in force hangs on its day. */

import type { Site } from '../load/session.ts';

/** Milliseconds by which the clocks of machines that share files may well differ. */
const tolerance = 60 * 60 * 1000;

/**
 * What speaks against the clock, in a sentence or two; `undefined` where nothing does.
 * @param now milliseconds since 1970, by the clock
 * @param isAsked whether the day of the site was taken from the clock, unless the wiki names one
 */
export function clockDoubt({ corpus, newest, today }: Site, now: number, isAsked: boolean): string | undefined {
  if (!isAsked || corpus.wiki.today !== undefined) return undefined;
  if (newest !== undefined && newest.changed - now > tolerance) {
    return `The clock of this machine says ${inWords(now)}, but \`${newest.file}\` was changed on ${inWords(newest.changed)}. ${advice}`;
  }
  const later = [...corpus.entries.record.values()].filter(({ date }) => date !== undefined && date > today);
  const [latest] = later.toSorted((a, b) => (a.date! < b.date! ? 1 : -1));
  if (latest === undefined) return undefined;
  const count = later.length === 1 ? 'One record is' : `${later.length} records are`;
  return `${count} dated after ${today}, which is the day by the clock of this machine; the last is \`${latest.file}\`, of ${latest.date!}. ${advice}`;
}

const advice =
  'If the clock is wrong, what is due and in force is reckoned from the wrong day: set it, or name the day with `--today`.';

function inWords(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
