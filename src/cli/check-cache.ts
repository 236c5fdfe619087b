/** Where compiled texts are kept between two checks of the same content; apart from builds, so that neither waits. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cacheRoot } from './cache-root.ts';

/** The folder for one content folder (absolute). */
export function checkCacheDir(contentDir: string): string {
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  return join(cacheRoot(), `check-${name}`);
}
