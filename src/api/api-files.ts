/** All that a site holds for programs, as far as wiki.yaml wants it, and for hosts. */

import type { Output } from '../domain/wiki.ts';
import type { MadeFile } from '../site/made-file.ts';
import { addressFiles } from './address-files.ts';
import { feedFiles } from './feed-files.ts';
import { jsonFiles } from './json-files.ts';
import { markdownFiles } from './markdown-files.ts';
import type { ApiSource } from './source.ts';

const makers: Readonly<Record<Output, (source: ApiSource) => Iterable<MadeFile>>> = {
  json: jsonFiles,
  markdown: markdownFiles,
  feeds: feedFiles,
};

export function* apiFiles(source: ApiSource): Iterable<MadeFile> {
  yield* addressFiles(source);
  for (const output of source.corpus.wiki.outputs) yield* makers[output](source);
}
