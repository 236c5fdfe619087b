/** Records: one of them whole, what holds in its place, and what holds for a system or an area on a day. */

import { z } from 'zod';
import { noticeText, recordData, recordFile } from '../../../api/data/record.ts';
import { day } from '../../../api/data/shared.ts';
import { recordMarkdown } from '../../../api/markdown/record.ts';
import { compareText } from '../../../domain/compare.ts';
import { slugOf } from '../../../domain/id.ts';
import { didYouMean } from '../../../domain/nearest.ts';
import { chainOf, currentOf, isInForce } from '../../../domain/supersession.ts';
import { areasOf } from '../../../views/areas.ts';
import { systemRecords } from '../../../views/system-records.ts';
import { CliError } from '../../cli-error.ts';
import { getNamed } from '../../names.ts';
import { dayOf } from '../../today.ts';
import { defineTool } from '../tool.ts';
import type { Wiki } from '../wiki.ts';
import { recordLine, recordLines, recordSummary, summaryOf } from '../words.ts';

const record = z.string().min(1).meta({ description: 'Its id, an alias, or its number: `bf16-over-fp16`, `ADR-12`.' });

export const getRecord = defineTool({
  name: 'get_record',
  title: 'Read a record',
  about: 'A whole record as Markdown. Its first line says whether to follow it.',
  input: z.object({ record }),
  output: recordFile,
  async answer(wiki, input) {
    const found = getNamed(wiki.corpus, 'record', input.record);
    return {
      text: await recordMarkdown(wiki, found),
      data: recordData(wiki.corpus, found, wiki.history, wiki.today),
    };
  },
});

export const currentAnswer = defineTool({
  name: 'current_answer',
  title: 'What holds in its place',
  about: 'Follows a record to what holds today: itself, or the end of the chain in which records replaced each other.',
  input: z.object({ record }),
  output: z.object({
    asked: recordSummary,
    current: recordSummary.optional().meta({ description: 'Absent where nobody can tell: the chain forks or loops.' }),
    notice: z.string().optional(),
    chain: z.array(recordSummary).meta({ description: 'All records of the chain, oldest first.' }),
  }),
  answer(wiki, input) {
    const { corpus, today } = wiki;
    const found = getNamed(corpus, 'record', input.record);
    const current = currentOf(corpus, found, today);
    const asked = summaryOf(wiki, found);
    const notice = noticeText(corpus, found, today);
    const chain = chainOf(corpus, found).map((one) => summaryOf(wiki, one));
    const answer = current === undefined ? undefined : summaryOf(wiki, current);
    const lines = [
      answer === undefined ? 'Nobody can tell which record holds:' : 'The current answer:',
      ...(answer === undefined ? [recordLine(asked)] : [recordLine(answer)]),
      ...(notice === undefined ? [] : [`Of the record that was asked for: ${notice}`]),
      ...(chain.length < 2 ? [] : ['How it came about, oldest first:', ...chain.map(recordLine)]),
    ];
    return { text: lines.join('\n'), data: { asked, current: answer, notice, chain } };
  },
});

export const decisionsFor = defineTool({
  name: 'decisions_for',
  title: 'Decisions for a system or an area',
  about: 'What holds for a system or an area, also on a day of the past or the future.',
  input: z.object({
    system: z.string().optional().meta({ description: 'Its id, an alias or its name.' }),
    area: z.string().optional().meta({ description: 'An area, such as `numerics`.' }),
    on: z.string().optional().meta({ description: 'The day, YYYY-MM-DD; without it today.' }),
    all: z.boolean().default(false).meta({ description: 'Also what does not hold.' }),
  }),
  output: z.object({ on: day, decisions: z.array(recordSummary) }),
  answer(wiki, input) {
    const { corpus } = wiki;
    const on = input.on === undefined ? wiki.today : dayOf(input.on, 'on');
    const then = { ...wiki, today: on };
    const ofSystem =
      input.system === undefined ? undefined : new Set(systemRecords(corpus, getNamed(corpus, 'system', input.system)));
    const ofArea = input.area === undefined ? undefined : new Set(recordsOfArea(wiki, input.area));
    const decisions = [...corpus.entries.record.values()]
      .filter((one) => (ofSystem?.has(one) ?? true) && (ofArea?.has(one) ?? true))
      .filter((one) => input.all || isInForce(corpus, one, on))
      .sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.id, b.id))
      .map((one) => summaryOf(then, one));
    const none = `Nothing that is written down holds there on ${on}.`;
    return { text: recordLines(decisions, none), data: { on, decisions } };
  },
});

function recordsOfArea({ corpus }: Wiki, name: string) {
  const areas = areasOf(corpus);
  const area = areas.find(({ slug }) => slug === slugOf(name));
  if (area !== undefined) return area.records;
  const labels = areas.map(({ label }) => label);
  const hint = didYouMean(name, labels) ?? `There are ${labels.map((label) => `\`${label}\``).join(', ')}.`;
  throw new CliError(
    `No record names the area \`${name}\`. ${labels.length === 0 ? 'No record names any area.' : hint}`,
  );
}
