/** Serves a site, says where, and goes on until somebody stops it. */

import type { ArgsDef } from 'citty';
import { usageError } from './cli-error.ts';
import { defaultPort, serveSite, type ServeOptions } from './serve-site.ts';
import { untilStopped } from './signals.ts';

export const serveArgs = {
  port: {
    type: 'string',
    valueHint: 'NUMBER',
    description: `The port. Without it: ${defaultPort}, or the next one that is free`,
  },
  host: { type: 'string', valueHint: 'NAME', description: 'The address to serve on; 0.0.0.0 lets other machines in' },
} as const satisfies ArgsDef;

/**
 * The port that was asked for.
 * @throws {CliError} when it is none
 */
export function portOf({ port }: { readonly port?: string | undefined }): number | undefined {
  if (port === undefined) return undefined;
  if (/^\d{1,5}$/.test(port) && Number(port) < 65_536) return Number(port);
  throw usageError(`\`--port\` takes a number from 0 to 65535, not \`${port}\`.`);
}

/** Ends with exit code 0 on Ctrl-C or SIGTERM. */
export async function serveUntilStopped(options: ServeOptions): Promise<number> {
  const site = await serveSite(options);
  const moved = options.port === undefined && site.port !== defaultPort;
  if (moved) console.log(`Port ${defaultPort} is taken, so the site is on ${site.port}.`);
  console.log(`The wiki is at ${site.url} (Ctrl-C stops it).`);
  await untilStopped();
  await site.stop();
  return 0;
}
