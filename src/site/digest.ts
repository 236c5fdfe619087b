/** What tells a file of a site from another that was made of something else: digits, in which nobody's name can seem to stand. */

import { createHash } from 'node:crypto';

export function digestOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}
