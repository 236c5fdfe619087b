/** Which pages have a picture for sites that link to them? Those of records. */

import type { DrawnFile } from '../site/made-file.ts';
import { recordPicture } from '../views/picture.ts';
import { entryUrl, pictureUrl } from '../views/urls.ts';
import type { SiteSource } from './source.ts';

export function* pictureFiles({ corpus, today, draw }: SiteSource): Iterable<DrawnFile> {
  for (const record of corpus.entries.record.values()) {
    const picture = recordPicture(corpus, record, today);
    yield {
      path: pictureUrl(entryUrl(corpus, record)).slice(corpus.wiki.base.length),
      key: JSON.stringify(picture),
      bytes: () => draw(picture),
    };
  }
}
