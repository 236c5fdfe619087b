/** What a site holds besides its pages, for programs and hosts, written beside them. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiFiles } from '../api/api-files.ts';
import { writtenProse } from '../load/written-prose.ts';
import type { Session } from '../load/session.ts';
import type { PageKeys } from '../site/last-site.ts';
import { writeMadeFiles, type MadeFilesOptions } from '../site/write-made-files.ts';
import { assetUrl } from '../views/urls.ts';

/** Gives the keys of the pages and of what was written. */
export async function writeApi(contentDir: string, session: Session, options: MadeFilesOptions): Promise<PageKeys> {
  const site = await session.site();
  const names = new Map((await session.assets()).map(({ file, name }) => [file, assetUrl(site.corpus, name)]));
  const files = apiFiles({
    ...site,
    prose: (entry) => writtenProse(contentDir, entry),
    textOf: (file) => readFile(join(contentDir, file), 'utf8'),
    assetUrl: (file) => names.get(file),
    pageKey: (file) => options.pages.get(file),
  });
  return writeMadeFiles(files, options);
}
