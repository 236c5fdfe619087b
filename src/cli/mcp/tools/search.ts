/** Searching: the same answers in the same order as on the site. */

import { z } from 'zod';
import type { DecisionRecord } from '../../../domain/record.ts';
import { verdicts } from '../../../domain/record.ts';
import { ask, type Answer } from '../../../search/ask/ask.ts';
import { readQuestion } from '../../../search/ask/question.ts';
import { defineTool } from '../tool.ts';
import type { Wiki } from '../wiki.ts';
import { recordLine, recordSummary, summaryOf } from '../words.ts';

const limit = z.number().int().min(1).max(50).default(8).meta({ description: 'How many answers.' });

export const searchDecisions = defineTool({
  name: 'search_decisions',
  title: 'Search decisions',
  about:
    'Finds decision records by words, exact tokens or numbers, best first, with what holds before what held. Ask it before you suggest how something should be done here.',
  input: z.object({
    query: z.string().min(1).meta({
      description:
        'A question or a few words; may hold fields such as `status:accepted`, `area:numerics` or `before:2024`.',
    }),
    limit,
  }),
  output: z.object({
    total: z.number(),
    answers: z.array(recordSummary.extend({ excerpt: z.string() })),
    notes: z.array(z.string()).meta({ description: 'Words that stand nowhere, and what was looked for instead.' }),
  }),
  async answer(wiki, input) {
    const answer = await find(wiki, { q: input.query, kind: 'record' }, input.limit);
    const answers = answer.hits.flatMap(({ id, excerpt }) => {
      const record = wiki.corpus.entries.record.get(id);
      return record === undefined ? [] : { ...summaryOf(wiki, record), excerpt: plain(excerpt) };
    });
    const notes = notesOf(answer);
    const lines = answers.map((one) => `${recordLine(one)}\n  … ${one.excerpt}`);
    const none =
      'Nothing is written down about this. Try other words, or `was_it_tried` for options that were weighed.';
    return {
      text: [...notes, answers.length === 0 ? none : `${answers.length} of ${answer.total}:`, ...lines].join('\n'),
      data: { total: answer.total, answers, notes },
    };
  },
});

export const wasItTried = defineTool({
  name: 'was_it_tried',
  title: 'Was it tried?',
  about:
    'Looks among the options that records weighed: what was chosen, rejected or put off, why, and with which figures. Ask it before you suggest an alternative.',
  input: z.object({ what: z.string().min(1).meta({ description: 'The idea in a few words: `8-bit Adam`.' }), limit }),
  output: z.object({
    total: z.number(),
    options: z.array(
      z.object({
        option: z.string(),
        verdict: z.enum(verdicts),
        because: z.string().optional(),
        numbers: z.record(z.string(), z.string()).optional(),
        record: recordSummary,
      }),
    ),
  }),
  async answer(wiki, input) {
    const { hits, total } = await find(wiki, { q: input.what, find: 'options' }, input.limit);
    const options = hits.flatMap(({ id }) => {
      const [recordId = '', number = ''] = id.split('#');
      const record = wiki.corpus.entries.record.get(recordId);
      return record === undefined ? [] : optionOf(wiki, record, Number(number) - 1);
    });
    const lines = options.map(({ option, verdict, because, numbers, record }) => {
      const figures = Object.entries(numbers ?? {}).map(([name, value]) => `${name}: ${value}`);
      const why = [because, ...figures].filter((part) => part !== undefined).join('; ');
      return `${option}: ${verdict.toUpperCase()}${why === '' ? '' : `. ${why}`}\n${recordLine(record)}`;
    });
    const none =
      'No record has weighed this. That it was never tried is not said by that: `search_decisions` looks in all texts.';
    return { text: lines.length === 0 ? none : lines.join('\n\n'), data: { total, options } };
  },
});

function optionOf(wiki: Wiki, record: DecisionRecord, place: number) {
  const option = record.options[place];
  if (option === undefined) return [];
  const { name, verdict, because, numbers } = option;
  const given = numbers === undefined ? undefined : { ...numbers };
  return [{ option: name, verdict, because, numbers: given, record: summaryOf(wiki, record) }];
}

async function find(wiki: Wiki, fields: Readonly<Record<string, string>>, most: number): Promise<Answer> {
  const question = readQuestion(new URLSearchParams(fields).toString());
  return ask(await wiki.index(), question, wiki.today, 0, most);
}

function notesOf({ corrections, unknown }: Answer): string[] {
  return [
    ...corrections.map(({ from, to }) => `Nothing has “${from}”; looked for “${to}” instead.`),
    ...unknown.map((word) => `Nothing has “${word}”.`),
  ];
}

function plain(pieces: readonly { readonly text: string }[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
