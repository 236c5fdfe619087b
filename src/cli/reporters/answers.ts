/** Answers of a search as text for a terminal, and as JSON for programs. */

import { styleText } from 'node:util';
import type { Answer } from '../../search/ask/ask.ts';
import type { Piece } from '../../search/ask/excerpt.ts';
import type { Hit } from '../../search/ask/hit.ts';

/** `[{id, kind, url, title, status, score, section?, excerpt, source?}]`, best first. */
export function jsonAnswers({ hits }: Answer): string {
  const answers = hits.map(({ id, kind, href, title, state, score, sections, excerpt, source }) => ({
    id,
    kind,
    url: href,
    title,
    status: state,
    score: Math.round(score * 1000) / 1000,
    section: sections[0] === undefined ? undefined : { title: sections[0].title, url: sections[0].href },
    excerpt: plain(excerpt),
    source,
  }));
  return `${JSON.stringify(answers, undefined, 2)}\n`;
}

/** Each answer with its state, where it leads and the words around what was found. */
export function textAnswers(answer: Answer, hasColor: boolean): string {
  const { hits, total, corrections, unknown, others, question } = answer;
  const bold = (text: string) => (hasColor ? styleText('bold', text) : text);
  const shown = (pieces: readonly Piece[]) =>
    pieces.map(({ text, isMarked }) => (isMarked ? bold(text) : text)).join('');
  const notes = [
    ...corrections.map(({ from, to }) => `Nothing has “${from}”; looked for “${to}” instead.`),
    ...unknown.map((word) => `Nothing has “${word}”.`),
  ];
  const other = question.unit === 'options' ? 'entries' : 'options that were weighed';
  const end = total === 0 ? 'Nothing found.' : `${hits.length} of ${total}.`;
  const more = others > 0 ? ` ${others} ${other}.` : '';
  return [...notes, ...hits.map((hit) => answerText(hit, bold, shown)), `${end}${more}`].join('\n\n') + '\n';
}

function answerText(hit: Hit, bold: (text: string) => string, shown: (pieces: readonly Piece[]) => string): string {
  const { title, kind, state, date, href, excerpt, leadsTo, figures } = hit;
  const facts = [
    kind,
    state,
    date,
    leadsTo === undefined ? undefined : `${kind === 'option' ? 'of' : 'now'} ${leadsTo.title}`,
  ];
  return [
    bold(title),
    `  ${facts.filter((fact) => fact !== undefined).join(' · ')}`,
    `  ${href}`,
    ...(figures === undefined ? [] : [`  ${figures}`]),
    `  ${shown(excerpt)}`,
  ].join('\n');
}

function plain(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
