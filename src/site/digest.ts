/** What tells a file of a site from another that was made of something else. */

import { createHash } from 'node:crypto';

export function digestOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 32);
}
