/** Names for events that stay the same for ever, wherever the site is moved to. */

import { createHash } from 'node:crypto';

/** The namespace of our names, drawn once at random. */
const namespace = '5b0d4f0a-4f0e-4f57-9d2c-6a1f0c5f7e21';

/** A UUID made of a name: version 5 of RFC 9562, section 5.5. */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
