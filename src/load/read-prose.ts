/** What do the records of a folder say, without their code, headings and links? */

import type { Corpus } from '../domain/corpus.ts';
import { unescapeHtml } from '../domain/escape-html.ts';
import { fillMarks } from '../domain/marks.ts';
import type { DecisionRecord } from '../domain/record.ts';
import type { Prose } from '../domain/undefined-terms.ts';
import { createRenderer } from '../mdx/renderer.ts';
import { openContentFolder } from './content-folder.ts';

/** Reads a content folder with the prose of its records, in runs of plain text. */
export async function readProse(contentDir: string, cacheDir: string): Promise<{ corpus: Corpus; prose: Prose }> {
  const renderer = createRenderer({ contentDir, cacheDir });
  try {
    const { corpus } = await openContentFolder(contentDir, renderer).read();
    const prose = new Map<string, readonly string[]>();
    for (const record of corpus.entries.record.values()) {
      const { id, body } = record;
      const runs = body === undefined ? [] : runsIn(await renderer.html(body.digest));
      prose.set(id, [...fieldsOf(record), ...runs]);
    }
    return { corpus, prose };
  } finally {
    await renderer.close();
  }
}

/** The runs of prose that stand in compiled HTML, as an author wrote them. */
export function runsIn(html: string): readonly string[] {
  const runs: string[] = [];
  fillMarks(html, (kind, [text = '']) => {
    if (kind === 'text') runs.push(unescapeHtml(text));
    return '';
  });
  return runs;
}

/** The sentences of the fields. */
function fieldsOf({ summary, options, evidence, assumptions }: DecisionRecord): readonly string[] {
  return [
    summary,
    ...options.map(({ because }) => because),
    ...[...evidence, ...assumptions].map(({ claim }) => claim),
  ].filter((text) => text !== undefined);
}
