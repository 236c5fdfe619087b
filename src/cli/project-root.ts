/** The folder that Cairn itself lies in. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Where what is made of our own code lies, once for all wikis. */
export const workDir = join(projectRoot, 'node_modules', '.cairn');

/** Where the programs that render pages are kept. */
export const programsDir = join(workDir, 'programs');
