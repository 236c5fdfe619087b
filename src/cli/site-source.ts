/** From an open wiki to what the files beside its pages are made from. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteSource } from '../api/source.ts';
import type { Session } from '../load/session.ts';
import { writtenProse } from '../load/written-prose.ts';
import { assetUrl } from '../views/urls.ts';

/** `rest`: what a build and `dev` do each in their way. */
export async function siteSource(
  contentDir: string,
  session: Session,
  rest: Pick<SiteSource, 'pageKey' | 'draw'>,
): Promise<SiteSource> {
  const site = await session.site();
  const names = new Map((await session.assets()).map(({ file, name }) => [file, assetUrl(site.corpus, name)]));
  return {
    ...site,
    ...rest,
    prose: (entry) => writtenProse(contentDir, entry),
    textOf: (file) => readFile(join(contentDir, file), 'utf8'),
    assetUrl: (file) => names.get(file),
  };
}
