/** Which of two texts comes first, the same on every machine. */

/** Below 0, 0 or above 0 by the code of the characters: right for ids, paths and days, not for names that people read. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
