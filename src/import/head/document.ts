/** A Markdown text taken apart: title, fields and sections, with their lines. */

import type { Field } from './field.ts';
import { readFrontMatter, readYaml } from './front-matter.ts';
import { labelOf, meaningOf, type Meaning } from './keys.ts';
import { readLines, type Heading, type Lines } from './lines.ts';
import { plainText } from '../plain.ts';
import { readPreamble } from './preamble.ts';
import type { SourceFile } from '../draft.ts';

export interface Section {
  readonly heading: Heading;
  /** The lines after the heading, up to the next one of its level or above. */
  readonly start: number;
  readonly end: number;
}

export interface Document {
  readonly file: SourceFile;
  /** After the front matter. */
  readonly lines: Lines;
  readonly title?: Heading | undefined;
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
  readonly yaml: string;
  readonly broken?: string | undefined;
}

/** Headings that say nothing about what was decided. */
export const generic =
  /^(?:\d+[.)]\s*)?(?:summary|abstract|introduction|overview|motivation|background|context|proposal|table of contents|contents|toc|problem statement|goals?|description|about|status|decision|release signoff checklist|purpose|what|why|rationale)\W*$/i;

export function readDocument(file: SourceFile): Document {
  const matter = readFrontMatter(file.text);
  const lines = readLines(matter?.rest ?? file.text);
  const title = titleIn(lines);
  const preambleEnd = preambleEndOf(lines, title);
  const companion = file.companion === undefined ? undefined : readYaml(file.companion.text);
  const sections = sectionsOf(lines);
  return {
    file,
    lines,
    title,
    sections,
    yaml: [matter?.yaml ?? '', file.companion?.text ?? ''].filter((text) => text !== '').join('\n'),
    broken: matter?.broken ?? companion?.broken,
    fields: [
      ...(companion?.fields ?? []),
      ...(matter?.fields ?? []),
      ...readPreamble(lines, preambleEnd),
      ...sectionFields(lines, sections),
    ],
  };
}

/** The first heading, where it is of the first level, alone on its own or above the fields, and says more than `Summary`. */
function titleIn(lines: Lines): Heading | undefined {
  const [first] = lines.headings;
  if (first === undefined || generic.test(plainText(first.text)) || plainText(first.text) === '') return undefined;
  const isAlone = lines.headings.every((heading) => heading === first || heading.level > first.level);
  return first.level === 1 || isAlone || isAboveFields(first, lines) ? first : undefined;
}

/** Whether the first lines under a heading are fields. */
function isAboveFields(heading: Heading, { lines }: Lines): boolean {
  const next = lines.slice(heading.end).find((line) => line.trim() !== '') ?? '';
  const [, key] = /^\s*[-*+]\s+(?:\*\*|__)?([A-Za-z][\w ()-]{1,30}?)(?:\*\*|__)?\s*:/.exec(next) ?? [];
  return key !== undefined && meaningOf(key) !== undefined;
}

/** Where the fields at the top end: at the first section, or after it where it is only called Summary and holds them. */
function preambleEndOf(lines: Lines, title: Heading | undefined): number {
  const { headings } = lines;
  const [first, second] = headings.filter((heading) => heading !== title);
  const isUnderFirst = title === undefined && first !== undefined && generic.test(plainText(first.text));
  if (!isUnderFirst || readPreamble(lines, first.start).some(({ key }) => meaningOf(key) !== undefined))
    return first?.start ?? lines.lines.length;
  return second?.start ?? lines.lines.length;
}

function sectionsOf({ headings, lines }: Lines): readonly Section[] {
  return headings.map((heading, index) => {
    const next = headings.slice(index + 1).find(({ level }) => level <= heading.level);
    return { heading, start: heading.end, end: next?.start ?? lines.length };
  });
}

/** Sections whose heading is the label of a field: `## Status`, `## Deciders`. */
function sectionFields({ lines, headings }: Lines, sections: readonly Section[]): readonly Field[] {
  return sections.flatMap(({ heading, start, end }): Field[] => {
    const key = plainText(heading.text);
    const meaning = meaningOf(key);
    if (meaning === undefined || !isSectionField(meaning)) return [];
    const stop = headings.find((other) => other.start >= start)?.start ?? end;
    const value = lines.slice(start, Math.min(stop, end)).join('\n').trim();
    return [{ key, value, form: 'section', start: heading.start, end: Math.min(stop, end) }];
  });
}

function isSectionField(meaning: Meaning): boolean {
  if (meaning.field === 'relation') return ['supersedes', 'superseded-by', 'relates-to'].includes(meaning.relation);
  return (
    meaning.field === 'status' || meaning.field === 'people' || (meaning.field === 'date' && meaning.rank !== 'updated')
  );
}

/** The headings of a document in small letters, without numbers and comments. */
export function headingWords({ lines }: Document): ReadonlySet<string> {
  return new Set(
    lines.headings.map(({ text }) =>
      plainText(text)
        .replace(/^\d+[.)]\s*/, '')
        .toLowerCase(),
    ),
  );
}

/** Whether the document has a field with one of these labels (in small letters, words apart by spaces). */
export function hasKey({ fields }: Document, ...labels: readonly string[]): boolean {
  return fields.some(({ key }) => labels.includes(labelOf(key)));
}

/** The value of the first field with this label. */
export function valueOf({ fields }: Document, label: string): string | undefined {
  return fields.find(({ key }) => labelOf(key) === label)?.value;
}
