/** What assistants read first (https://llmstxt.org): llms.txt is the way in, llms-full.txt all that holds in one file. */

import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import { isInForce, isRetired, stateOf } from '../../domain/supersession.ts';
import type { ReadMade } from '../../site/made-file.ts';
import { byNewest, compareNames } from '../../views/order.ts';
import {
  apiUrl,
  changesUrl,
  entryUrl,
  fullUrl,
  guideUrl,
  markdownUrl,
  newHereUrl,
  riskUrl,
  sectionUrl,
} from '../../views/urls.ts';
import { blocks, inLine, linkText, list, section } from './write.ts';

const rules = [
  'Every page is also there as Markdown: its address with `.md` in place of the `/` at the end.',
  'The first line of a record says whether to follow it: `IN FORCE`, `PROPOSED`, `SUPERSEDED by …: do not apply`, `REJECTED`, `DEPRECATED`.',
  'Before you suggest something, look whether it was tried: records list the options that were rejected, and why.',
];

export function llmsText(corpus: Corpus, today: IsoDate): string {
  const records = byDate(corpus);
  const line = (record: DecisionRecord) =>
    `${linkText(record.title, markdownOf(corpus, record))}${record.summary === undefined ? '' : `: ${record.summary}`}`;
  const of = (wants: (record: DecisionRecord) => boolean) => list(records.filter(wants).map(line));
  const overview = (label: string, href: string, about: string) =>
    `${linkText(label, fullUrl(corpus, markdownUrl(corpus, href)))}: ${about}`;
  return blocks(
    `# ${inLine(corpus.wiki.name)}`,
    `> ${inLine(corpus.wiki.summary ?? 'The decisions of an engineering organisation: what holds, why, and who answers for it.')}`,
    `${list(rules)}\n- All states are those of ${today}.`,
    section(
      'Decisions in force',
      of((record) => isInForce(corpus, record, today)),
    ),
    section(
      'Proposed',
      of((record) => stateOf(corpus, record, today) === 'proposed'),
    ),
    section(
      'Whom and what it is about',
      list([
        overview('Systems', sectionUrl(corpus, 'system'), 'whose they are, and what was decided about them'),
        overview('People', sectionUrl(corpus, 'person'), 'who can be asked'),
        overview('Glossary', sectionUrl(corpus, 'term'), 'what words mean here'),
      ]),
    ),
    section(
      'Optional',
      list([
        overview('All records', sectionUrl(corpus, 'record'), 'also those that are superseded, deprecated or rejected'),
        overview('Handoffs', sectionUrl(corpus, 'handoff'), 'what people who leave hand to whom'),
        overview('Facts', sectionUrl(corpus, 'fact'), 'measured quantities with their history'),
        overview('Paths', sectionUrl(corpus, 'path'), 'what a newcomer should read, in which order, and why'),
        overview('New here', newHereUrl(corpus), 'where to begin, what most rests on, and whom to ask'),
        overview('What changed', changesUrl(corpus), 'the last twelve months, newest first'),
        overview('Risk', riskUrl(corpus), 'what would be lost with whom'),
        overview('Guide', guideUrl(corpus, ''), 'how all this is written, and what its words and numbers mean'),
        ...(corpus.wiki.outputs.includes('json')
          ? [`${linkText('JSON', fullUrl(corpus, apiUrl(corpus, 'records.json')))}: all records as data`]
          : []),
      ]),
    ),
  );
}

/** All records that may be followed in full, newest first; of the others only that they must not. */
export async function llmsFullText(corpus: Corpus, read: ReadMade, today: IsoDate): Promise<string> {
  const records = byDate(corpus);
  const kept = records.filter((record) => !isRetired(corpus, record, today));
  const gone = records.filter((record) => isRetired(corpus, record, today));
  const texts = await Promise.all(kept.map((record) => read(markdownPath(record))));
  return blocks(
    `# ${inLine(corpus.wiki.name)}`,
    `All decisions of ${today} that may be followed, newest first. Those that must not are named at the end.`,
    ...texts.map((text) => `---\n\n${text ?? ''}`.trim()),
    section(
      'Do not apply',
      list(
        gone.map(
          (record) => `${linkText(record.title, markdownOf(corpus, record))}: ${stateOf(corpus, record, today)}`,
        ),
      ),
    ),
  );
}

export function markdownPath({ id }: DecisionRecord): string {
  return `records/${id}.md`;
}

function markdownOf(corpus: Corpus, record: DecisionRecord): string {
  return fullUrl(corpus, markdownUrl(corpus, entryUrl(corpus, record)));
}

function byDate(corpus: Corpus): readonly DecisionRecord[] {
  return [...corpus.entries.record.values()].sort(
    (a, b) => byNewest({ on: a.date }, { on: b.date }) || compareNames(a.title, b.title),
  );
}
