/** From an open wiki to what the files beside its pages are made from. */

import type { SiteSource } from '../api/source.ts';
import type { Session } from '../load/session.ts';
import { assetUrl } from '../views/urls.ts';

/** `rest`: what a build and `dev` do each in their way. */
export async function siteSource(session: Session, rest: Pick<SiteSource, 'pageKey' | 'draw'>): Promise<SiteSource> {
  const site = await session.site();
  const names = new Map((await session.assets()).map(({ file, name }) => [file, assetUrl(site.corpus, name)]));
  return {
    ...site,
    ...rest,
    prose: session.prose,
    textOf: session.textBeside,
    assetUrl: (file) => names.get(file),
  };
}
