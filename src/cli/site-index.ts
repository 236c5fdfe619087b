/** The search index of a built site, read from the disk by the same code that reads it in a browser. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audience } from '../domain/audience.ts';
import { openIndex, type Index } from '../search/ask/open-index.ts';
import type { ReadFile } from '../search/ask/pagefind/files.ts';
import { CliError } from './cli-error.ts';
import { outDirOf, shownPath } from './options.ts';
import { findPublished } from '../site/publish.ts';

export const builtSiteArgs = {
  site: { type: 'string', valueHint: 'DIR', description: 'The built site. Without it: ./dist' },
} as const;

export interface BuiltSite {
  /** The folder of the index. */
  readonly folder: string;
  readonly base: string;
  /** Whom it was built for. */
  readonly audience: Audience;
}

/** @throws {CliError} when there is no site, or it has no index. */
export async function builtSiteOf(args: { readonly site?: string | undefined }): Promise<BuiltSite> {
  const dir = outDirOf({ out: args.site });
  const about = await findPublished(dir);
  if (about === undefined) {
    throw new CliError(`There is no site in \`${shownPath(dir)}\`. Build it first: \`npm run build\`.`);
  }
  return { folder: join(dir, 'pagefind'), ...about };
}

/** Reads a file of the index. */
export function readFrom(folder: string): ReadFile {
  return async (path) => new Uint8Array(await readFile(join(folder, path)));
}

/** @throws {CliError} when the index cannot be read, in the words of what refused. */
export async function openSiteIndex(
  { folder, base }: Pick<BuiltSite, 'folder' | 'base'>,
  read = readFrom(folder),
): Promise<Index> {
  try {
    return await openIndex(read, base);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(
      `The search index in \`${shownPath(folder)}\` cannot be read: ${why} Build the site again: \`npm run build\`.`,
    );
  }
}
