/** Which version of Cairn is this? */

import { readFileSync } from 'node:fs';

/** As package.json has it; CHANGELOG.md tells what came with it. */
export function ownVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
