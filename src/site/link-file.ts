/** The same file under a second name, or a folder a second time. */

import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

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

/** Copies a folder of few files. Node's `cpSync` says `EIO` of a full disk; this throws what the system says. */
export function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else copyFileSync(source, target);
  }
}
