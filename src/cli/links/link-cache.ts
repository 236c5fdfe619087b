/** What servers said the last times, so that nobody is asked twice for what they have just answered. */

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const known = z.object({
  kind: z.enum(['alive', 'refused', 'gone', 'failing']),
  status: z.number().optional(),
  reason: z.string().optional(),
  /** When it was asked, and since when it has answered like this: milliseconds since 1970. */
  on: z.number(),
  since: z.number(),
});
export type Known = z.infer<typeof known>;

const file = z.object({
  version: z.literal(1),
  links: z.record(z.string(), known),
  /** Hosts that asked to be left alone, and until when. */
  later: z.record(z.string(), z.number()),
});
export type LinkCache = z.infer<typeof file>;

/** The cache in a file; an empty one where there is none, or none that can be understood. */
export async function readLinkCache(path: string): Promise<LinkCache> {
  try {
    return file.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return { version: 1, links: {}, later: {} };
  }
}

/** Replaces the file in one move. A folder that cannot be written costs time at the next check, no more. */
export async function writeLinkCache(path: string, cache: LinkCache): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(aside, JSON.stringify(cache));
    await rename(aside, path);
  } catch {
    return;
  }
}
