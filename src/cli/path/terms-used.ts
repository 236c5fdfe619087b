/** Which words of the glossary does a record use? Read out of its compiled text, as the pages link them. */

import type { Corpus } from '../../domain/corpus.ts';
import { findEntry } from '../../domain/corpus.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import type { Term } from '../../domain/term.ts';
import { createRenderer } from '../../mdx/renderer.ts';
import { buildNames, mentionsIn } from '../../views/mentions.ts';
import { checkCacheDir } from '../check-cache.ts';

/** The terms that each of the records names in its text, each once. */
export async function termsUsed(
  contentDir: string,
  corpus: Corpus,
  records: readonly DecisionRecord[],
): Promise<ReadonlyMap<DecisionRecord, readonly Term[]>> {
  const renderer = createRenderer({ contentDir, cacheDir: checkCacheDir(contentDir) });
  const names = buildNames(corpus);
  try {
    const found = new Map<DecisionRecord, readonly Term[]>();
    for (const record of records) {
      const mentioned =
        record.body === undefined ? [] : mentionsIn(await renderer.html(record.body.digest), names, record);
      const named = (record.body?.references ?? []).map(({ component, id }) =>
        component === 'Term' ? findEntry(corpus, 'term', id) : undefined,
      );
      found.set(
        record,
        [...new Set([...named, ...mentioned])].filter((entry) => entry?.kind === 'term'),
      );
    }
    return found;
  } finally {
    await renderer.close();
  }
}
