/** Where are the corpora and measurements that lie beside the repository, on machines that have them? */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared', import.meta.url));

/** The folder, or `undefined` on a machine without it. */
export function sharedDir(): string | undefined {
  return existsSync(folder) ? folder : undefined;
}

/**
 * For `test(name, { skip: needsShared }, …)`: false where the folder is there. The words are a convention: `npm test`
 * fails when a test is skipped with them although the folder is there.
 */
export const needsShared: false | string = sharedDir() === undefined ? 'needs ../shared' : false;
