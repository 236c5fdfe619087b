/** A wiki with a cache and a place for its site, to be built by the command. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, recordText, runCairn, startCairn } from './content.ts';

/** By default a wiki of one record. */
export function makeWiki(
  files: Readonly<Record<string, string>> = { 'records/first.mdx': recordText('First things') },
) {
  const content = makeFolder(files);
  const work = makeFolder();
  const out = join(work, 'site');
  const env = { CAIRN_CACHE: join(work, 'cache') };
  const words = ['build', '--content', content, '--out', out];
  return {
    content,
    out,
    work,
    env,
    words,
    page: (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8'),
    build: (...more: readonly string[]) => runCairn([...words, ...more], env),
    start: (...more: readonly string[]) => startCairn([...words, ...more], env),
  };
}

/** Every file below a folder, by its path from there; nothing where there is no folder. */
export function filesIn(dir: string): ReadonlyMap<string, string> {
  if (!existsSync(dir)) return new Map();
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(dir.length + 1), readFileSync(path, 'latin1')]));
}
