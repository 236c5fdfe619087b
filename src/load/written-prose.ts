/** What did the author of an entry write below its fields? */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyOf, type AnyEntry } from '../domain/corpus.ts';
import { proseOf } from './frontmatter.ts';

/** The text as it stands in the file, without the front matter; empty for an entry that has none. */
export async function writtenProse(contentDir: string, entry: AnyEntry): Promise<string> {
  if (bodyOf(entry) === undefined) return '';
  return proseOf((await readFile(join(contentDir, entry.file), 'utf8')).replace(/\r\n?/g, '\n'));
}
