/** Where do the caches of all wikis lie? */

import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

export function cacheRoot(): string {
  return process.env.CAIRN_CACHE ?? join(projectRoot, '.cache');
}
