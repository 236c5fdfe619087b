/** How is it told that something is there which readers may not see? */

/** `1 restricted record`, `2 restricted steps`; nothing for none. */
export function restrictedCount(count: number | undefined, what: string): string | undefined {
  return count === undefined || count === 0 ? undefined : `${count} restricted ${what}${count === 1 ? '' : 's'}`;
}
