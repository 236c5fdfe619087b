/** How a record is told in one line by every tool: state, day, who answers for it, where it stands. */

import { recordSummary, summaryOfRecord, type RecordSummary } from '../../api/data/record-summary.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import type { Wiki } from './wiki.ts';

export { recordSummary };

export function summaryOf({ corpus, today }: Wiki, record: DecisionRecord): RecordSummary {
  return summaryOfRecord(corpus, record, today);
}

/** `- Train in BF16 [bf16-over-fp16]: accepted, in force since 2022-02-28; answers for it: …; https://…`, then its summary. */
export function recordLine(summary: RecordSummary): string {
  const { id, title, state, inForce, date, steward, current, url } = summary;
  const standing = inForce
    ? `in force${date === undefined ? '' : ` since ${date}`}`
    : `${state}: do not apply${date === undefined ? '' : ` (dated ${date})`}`;
  const parts = [
    standing,
    ...(current === undefined ? [] : [`current answer: ${current.name} [${current.id}]`]),
    `answers for it: ${steward?.name ?? 'nobody is named'}`,
    url,
  ];
  return `- ${title} [${id}]: ${parts.join('; ')}${summary.summary === undefined ? '' : `\n  ${summary.summary}`}`;
}

export function recordLines(summaries: readonly RecordSummary[], none: string): string {
  return summaries.length === 0 ? none : summaries.map(recordLine).join('\n');
}
