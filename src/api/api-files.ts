/** All that a site holds for programs, as far as wiki.yaml wants it, and for hosts. */

import type { Output } from '../domain/wiki.ts';
import type { SiteFile } from '../site/made-file.ts';
import { addressFiles } from './address-files.ts';
import { feedFiles } from './feed-files.ts';
import { jsonFiles } from './json-files.ts';
import { markdownFiles } from './markdown-files.ts';
import { pageForms } from './page-forms.ts';
import { pictureFiles } from './picture-files.ts';
import type { SiteSource } from './source.ts';

const makers: Readonly<Record<Output, (source: SiteSource) => Iterable<SiteFile>>> = {
  json: jsonFiles,
  *markdown(source) {
    yield* markdownFiles(source);
    yield* pageForms(source);
  },
  feeds: feedFiles,
  pictures: pictureFiles,
};

export function* apiFiles(source: SiteSource): Iterable<SiteFile> {
  yield* addressFiles(source);
  for (const output of source.corpus.wiki.outputs) yield* makers[output](source);
}
