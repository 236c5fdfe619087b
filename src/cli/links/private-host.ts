/** Is a host one of the organisation's own network, or one that stands for none in examples? */

import { isIP } from 'node:net';

/** Names that are reserved for examples and tests (RFC 2606, RFC 6761): nobody needs to ask for them. */
export function isExampleHost(host: string): boolean {
  return /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid)$/i.test(host);
}

/**
 * Whether a host (as in `URL.hostname`) is of a private network: an address of RFC 1918, RFC 4193, a loopback or
 * link-local one; a name without a dot, or below a top level that is never public (RFC 6762, RFC 8375, and
 * `internal`, which ICANN reserved in 2024).
 */
export function isPrivateHost(host: string): boolean {
  const name = host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  switch (isIP(name)) {
    case 4:
      return isPrivateV4(name);
    case 6: {
      const mapped = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(name);
      if (mapped !== null) {
        const [high, low] = [parseInt(mapped[1]!, 16), parseInt(mapped[2]!, 16)];
        return isPrivateV4([high >> 8, high & 255, low >> 8, low & 255].join('.'));
      }
      return name === '::' || name === '::1' || /^(?:f[cd]|fe[89ab])/.test(name);
    }
    default:
      return (
        !name.includes('.') || /\.(?:local|localhost|internal|intranet|private|corp|home|lan|home\.arpa)$/.test(name)
      );
  }
}

function isPrivateV4(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  );
}
