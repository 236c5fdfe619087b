/** What a site holds besides its pages, for programs and hosts, written beside them. */

import { apiFiles } from '../api/api-files.ts';
import type { Session } from '../load/session.ts';
import type { PageKeys } from '../site/last-site.ts';
import { writeMadeFiles, type MadeFilesOptions } from '../site/write-made-files.ts';
import { openDrawingLater } from './drawing.ts';
import { siteSource } from './site-source.ts';

/** Gives the keys of the pages and of what was written. */
export async function writeApi(session: Session, options: MadeFilesOptions): Promise<PageKeys> {
  const pageKey = (file: string) => options.pages.get(file);
  const source = await siteSource(session, { pageKey, draw: openDrawingLater() });
  return writeMadeFiles(apiFiles(source), options);
}
