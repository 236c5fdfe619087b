/** Where in the content folder may the browser put a file, while a wiki is being written? */

import { lstat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { folderOf } from '../../domain/entry.ts';
import { reservedIds, slugOf } from '../../domain/id.ts';
import { endingsOf } from '../../load/sources.ts';
import { CliError } from '../cli-error.ts';

/** What is written in the browser. */
const kinds = ['handoff', 'receipt'] as const;

/**
 * The absolute path of `handoffs/<id>.mdx` or `receipts/<id>.yaml` below `contentDir`.
 * @throws {CliError} for every other path, and where a symbolic link stands in the way
 */
export async function placeInContent(contentDir: string, path: string): Promise<string> {
  const [folder = '', name = '', ...rest] = path.split('/');
  const ending = extname(name);
  const id = name.slice(0, -ending.length);
  const kind = kinds.find((known) => folderOf[known] === folder);
  if (kind === undefined || rest.length > 0 || !endingsOf[kind].includes(ending)) throw new CliError(refusal(path));
  if (id === '' || slugOf(id) !== id || reservedIds.includes(id)) throw new CliError(refusal(path));
  const file = join(contentDir, folder, name);
  for (const each of [join(contentDir, folder), file]) {
    const info = await lstat(each).catch(() => undefined);
    if (info?.isSymbolicLink() === true)
      throw new CliError(`\`${path}\` is behind a symbolic link, which may lead anywhere, so nothing was written.`);
  }
  return file;
}

function refusal(path: string): string {
  return `\`${path}\` is no place for a handoff or a receipt: they are \`handoffs/<id>.mdx\` and \`receipts/<id>.yaml\`.`;
}
