/** What the site says of a path, for pages that are not its own. */

import type { WalkedPath } from '../../domain/walk.ts';

/** The path with this id; `undefined` where there is none any more, or the site cannot be reached. */
export async function fetchPath(base: string, id: string): Promise<WalkedPath | undefined> {
  try {
    const answer = await fetch(`${base}paths/${encodeURIComponent(id)}/walk.json`);
    return answer.ok ? ((await answer.json()) as WalkedPath) : undefined;
  } catch {
    return undefined;
  }
}
