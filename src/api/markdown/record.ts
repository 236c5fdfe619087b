/** A record as Markdown: whether it holds, the facts of its title block, what was weighed, then the author's text. */

import type { Corpus } from '../../domain/corpus.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import type { EvidenceView } from '../../views/record-grounds.ts';
import { recordPage, type RecordPage } from '../../views/record.ts';
import { entryUrl, fullUrl } from '../../views/urls.ts';
import type { ApiSource } from '../source.ts';
import { plainProse } from './prose.ts';
import { standingLine } from './standing.ts';
import { blocks, entryLink, facts, inLine, linkText, list, nameLink, nameLinks, section, table } from './write.ts';

export async function recordMarkdown(source: ApiSource, record: DecisionRecord): Promise<string> {
  const { corpus, history, today } = source;
  const page = recordPage(corpus, record, history, today);
  return blocks(
    standingLine(corpus, page),
    `# ${inLine(page.title)}`,
    page.summary === undefined ? undefined : inLine(page.summary),
    frontFacts(corpus, record, page),
    section('Options considered', optionsTable(page)),
    section('Evidence', list(page.evidence.map((one) => evidenceLine(corpus, one)))),
    section('Assumptions', list(assumptionLines(page))),
    section('In the author’s words', await plainProse(source, record)),
    section(
      'Related records',
      list([
        ...page.relations.map(
          ({ label, links }) => `${label}: ${links.map((link) => entryLink(corpus, link)).join(', ')}`,
        ),
        ...(page.restricted === undefined ? [] : [page.restricted]),
      ]),
    ),
    section(
      'How the answer changed',
      list(
        page.chain.map(
          ({ link, on, isThis }) => `${on ?? 'no date'}: ${entryLink(corpus, link)}${isThis ? ', this record' : ''}`,
        ),
      ),
    ),
  );
}

function frontFacts(corpus: Corpus, record: DecisionRecord, page: RecordPage): string {
  const steward = page.steward;
  return facts([
    ['Status', page.state],
    ['Decided', page.on],
    ['Written down', page.recorded],
    [
      'Answers for it',
      steward === undefined
        ? 'nobody is named'
        : nameLink(corpus, steward.name) + (steward.problem === undefined ? '' : ` (${steward.problem})`),
    ],
    ['Decided by', nameLinks(corpus, page.deciders)],
    ['Consulted', nameLinks(corpus, page.consulted)],
    ['Informed', nameLinks(corpus, page.informed)],
    ['Areas', page.areas.map(({ label }) => label).join(', ')],
    ['Systems', nameLinks(corpus, page.systems)],
    ['Supersedes', page.previous.map((link) => entryLink(corpus, link)).join(', ')],
    ['Superseded by', page.next.map((link) => entryLink(corpus, link)).join(', ')],
    ['Confidence and weight', page.traits.join(', ')],
    ['Review', page.freshness === undefined ? undefined : `${page.freshness.word}. ${page.freshness.sentence}`],
    ['Last verified', verified(corpus, page)],
    ['Who knows it', page.holders.holders.map(({ person }) => entryLink(corpus, person)).join(', ')],
    ['Page', fullUrl(corpus, entryUrl(corpus, record))],
  ]);
}

function verified(corpus: Corpus, { verifications: [last] }: RecordPage): string | undefined {
  if (last === undefined) return undefined;
  return `${last.on} by ${nameLink(corpus, last.by)}: ${last.result}${last.against === undefined ? '' : `, against ${last.against}`}`;
}

function optionsTable({ options: { columns, options } }: RecordPage): string {
  return table(
    ['Option', 'Verdict', ...columns, 'Why'],
    options.map(({ name, verdict, because, numbers }) => [name, verdict, ...numbers, because ?? '']),
  );
}

function evidenceLine(corpus: Corpus, { claim, value, source, fact, arithmetic }: EvidenceView): string {
  const cited =
    source === undefined ? undefined : source.url === undefined ? source.text : linkText(source.text, source.url);
  return [
    value === undefined ? claim : `${claim}: ${value}`,
    ...(arithmetic === undefined ? [] : [`computed as ${arithmetic.expression}, which ${arithmetic.says}`]),
    ...(fact === undefined ? [] : [`see ${entryLink(corpus, fact)}`]),
    ...(cited === undefined ? [] : [`source: ${cited}`]),
  ].join('; ');
}

function assumptionLines({ assumptions }: RecordPage): readonly string[] {
  return assumptions.map(({ claim, state, measured, revisitWhen }) => {
    const word = state === 'tripped' ? 'NO LONGER TRUE: ' : '';
    const now = measured === undefined ? '' : ` (must be ${measured.needed}, is ${measured.value})`;
    return `${word}${claim}${now}${revisitWhen === undefined ? '' : `; decide again when: ${revisitWhen}`}`;
  });
}
