/** Short names of what pages are made of, for keys that change when it does. */

import { createHash } from 'node:crypto';

/** Of any plain data, in 32 hexadecimal digits: in letters somebody's name could seem to stand. */
export function digest(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 32);
}

const stamps = new Map<string, string>();

/** Of the stamp of what is published: the names and addresses that are hidden do not stand in it. */
export function stampDigest(stamp: string): string {
  if (stamp === '') return '';
  const known = stamps.get(stamp) ?? digest(stamp);
  stamps.set(stamp, known);
  return known;
}
