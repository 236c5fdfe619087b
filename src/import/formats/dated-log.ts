/** A log: one file, a heading with a day for each entry, one record an entry. */

import type { Draft, Reading } from '../draft.ts';
import { slugOf } from '../../domain/id.ts';
import { readDate } from '../dates.ts';
import type { Document } from '../head/document.ts';
import type { Heading } from '../head/lines.ts';
import { plainText } from '../plain.ts';
import { findStatus } from '../status.ts';
import type { Format } from './format.ts';

const dated =
  /^[[(]?(\d{4}[-/.]\d{2}[-/.]\d{2}|\d{1,2}\s+\p{Letter}{3,9}\s+\d{4}|\p{Letter}{3,9}\s+\d{1,2},?\s+\d{4})\b/u;

function entriesOf({ lines }: Document): readonly Heading[] {
  const found = lines.headings.filter(({ text }) => dated.test(plainText(text)) && readDate(text).date !== undefined);
  const level = Math.min(...found.map((heading) => heading.level));
  return found.filter((heading) => heading.level === level);
}

export const datedLog: Format = {
  name: 'dated-log',
  evidence: (document) => {
    const entries = entriesOf(document);
    const level = entries[0]?.level;
    const siblings = document.lines.headings.filter((heading) => heading.level === level).length;
    return entries.length >= 2 && entries.length * 2 > siblings
      ? { weight: 9, why: `${entries.length} headings that begin with a day` }
      : undefined;
  },
  read: (document, why): Reading => {
    const entries = entriesOf(document);
    const { lines } = document.lines;
    const first = entries[0]?.start ?? 0;
    const intro = lines
      .slice(0, first)
      .filter((_, index) => document.title === undefined || index < document.title.start || index >= document.title.end)
      .join('\n')
      .replace(/\n\s*(?:---+|\*\*\*+)\s*$/, '')
      .trim();
    const about = [document.title === undefined ? '' : `**${document.title.text}**`, intro]
      .filter((part) => part !== '')
      .join('\n\n');
    return entries.map((entry, index) => {
      const end = entries[index + 1]?.start ?? lines.length;
      const body = lines
        .slice(entry.end, end)
        .join('\n')
        .replace(/\n\s*---+\s*$/, '')
        .trim();
      return draftOf(entry, body, why, index === entries.length - 1 ? about : '');
    });
  },
};

function draftOf(entry: Heading, body: string, why: string, about: string): Draft {
  const heading = plainText(entry.text);
  const date = readDate(heading);
  const rest = heading
    .replace(dated, '')
    .replace(/^\s*(?:to|until|–|—|-)\s*\d{4}-\d{2}-\d{2}/, '')
    .replace(/^[\s\])]*[:.–—-]+\s*|^\s+/, '');
  const result = /\(([^()]*)\)\s*$/.exec(rest)?.[1];
  const status = statusOf(result, rest, body);
  const isResult =
    result !== undefined &&
    (status === result ||
      /^(?:mostly |mixed|partly |partially )?(?:negative|positive|neutral|mixed|inconclusive|failed|success)/i.test(
        result,
      ));
  const title = isResult ? rest.replace(/\s*\([^()]*\)\s*$/, '') : rest;
  const quoted =
    about === '' ? [] : ['---', 'From the head of the log:', about.replace(/^/gm, '> ').replace(/ +$/gm, '')];
  const words = status ?? (isResult ? result : undefined);
  return {
    format: 'dated-log',
    why,
    title: title === '' ? heading : title,
    status: words,
    date: heading.slice(0, heading.length - rest.length).replace(/[:\s–—-]+$/, ''),
    people: [],
    areas: [],
    links: [],
    aliases: [],
    stem: `${date.date ?? ''}-${slugOf(title === '' ? 'entry' : title)}`.slice(0, 90).replace(/-$/, ''),
    part: entry.text,
    body: { kind: 'markdown', text: [body, ...quoted].join('\n\n') },
    guessed: [],
    kept: about === '' ? [] : ['the head of the log is quoted at the end of its last entry'],
    dropped: [],
  };
}

/** In brackets behind the title, at its start, as the first word of the text, or bold at its end. */
function statusOf(result: string | undefined, title: string, body: string): string | undefined {
  if (result !== undefined && findStatus(result) !== undefined) return result;
  const [, start] = /^(\p{Letter}+):\s/u.exec(title) ?? [];
  if (start !== undefined && findStatus(start) !== undefined) return start;
  const paragraphs = body.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  const [, first] =
    /^\W*(?:status:\s*)?(\p{Letter}[\p{Letter} ]*?)\s*[.:;(]/iu.exec(plainText(paragraphs[0] ?? '').slice(0, 60)) ?? [];
  if (first !== undefined && findStatus(first) !== undefined && first.split(' ').length <= 3) return first;
  const labelled = /^\W*(?:status|outcome|decision|result)\W*:\W*([^\n]+)/im.exec(body)?.[1];
  if (labelled !== undefined && findStatus(plainText(labelled)) !== undefined) return plainText(labelled).slice(0, 80);
  const last = paragraphs.flatMap((part) => /\*\*([^*\n]+)\*\*[\s.]*$/.exec(part)?.[1] ?? []).at(-1);
  return last !== undefined && findStatus(last) !== undefined ? last : undefined;
}
