/** How does a document with a head become a draft? The formats differ in their evidence and defaults, not in this. */

import type { Draft, PeopleRole, StatedLink } from '../draft.ts';
import type { FormatName } from '../formats/names.ts';
import { isPlaceholder, plainText } from '../plain.ts';
import { isStatusLine } from '../status.ts';
import { numberInName, readTitle, titleFromName } from '../titles.ts';
import { bodyWithout } from './body-without.ts';
import type { Document } from './document.ts';
import type { Field } from './field.ts';
import { labelOf, meaningOf, type Meaning } from './keys.ts';
import { statusInProse } from './status-in-prose.ts';
import { statedLinks } from './stated-links.ts';

export interface HeadedOptions {
  readonly format: FormatName;
  readonly why: string;
  /** Where both are there, a field's title counts before the heading's. */
  readonly titleInField?: boolean;
  readonly dateOrder?: Draft['dateOrder'];
  readonly impliedStatus?: Draft['impliedStatus'];
  /** A date that the format keeps in the file name. */
  readonly dateInName?: string | undefined;
  readonly aliases?: readonly string[];
  /** The body instead of the lines that are left. */
  readonly rewriteBody?: (markdown: string) => string;
}

export function readHeaded(document: Document, options: HeadedOptions): Draft {
  const { format, why, dateOrder, impliedStatus } = options;
  const used = new Set<Field>();
  const guessed: string[] = [];
  const kept: string[] = [];
  const meant = document.fields.map((field) => ({ field, meaning: meaningOf(field.key) }));
  const title = titleOf(document, meant, options, used);
  if (title.guess !== undefined) guessed.push(title.guess);
  const status = statusOf(meant, used);
  const said = status.text === undefined ? statusInProse(document) : undefined;
  if (said !== undefined) guessed.push(`status is what the text says of itself: \`${said.sentence}\``);
  const dates = datesOf(meant, used);
  if (dates.guess !== undefined) guessed.push(dates.guess);
  if (dates.date === undefined && options.dateInName !== undefined)
    guessed.push(`date \`${options.dateInName}\` is that of the file name`);
  if (document.broken !== undefined)
    guessed.push(`front matter does not parse and is read line by line (${document.broken})`);
  const people = meant.flatMap(({ field, meaning }): { role: PeopleRole; text: string }[] => {
    if (meaning?.field !== 'people') return [];
    used.add(field);
    if (labelOf(field.key) !== meaning.role && !isPlaceholder(field.value))
      guessed.push(`\`${field.key}\` is read as \`${meaning.role}\``);
    return isPlaceholder(field.value) ? [] : [{ role: meaning.role, text: field.value }];
  });
  const areas = meant.flatMap(({ field, meaning }) => {
    if (meaning?.field !== 'areas' || field.form === 'section') return [];
    if (labelOf(field.key) === 'scope' && !isShort(field.value)) return [];
    used.add(field);
    return isPlaceholder(field.value) ? [] : areasIn(field.value);
  });
  const links = [...relationFields(meant, used), ...statedLinks(document, status.section)];
  const summary = meant.find(
    ({ field, meaning }) =>
      meaning?.field === 'summary' && field.form === 'front-matter' && !isPlaceholder(field.value),
  );
  if (summary !== undefined) used.add(summary.field);
  for (const { field, meaning } of meant)
    if (meaning !== undefined && isPlaceholder(field.value) && field.form !== 'section') used.add(field);
  const dropped = [...used]
    .filter((field) => isPlaceholder(field.value) && /[\p{Letter}\p{Number}]/u.test(field.value))
    .map(
      ({ key, value }) => `\`${key.replace(/[*:]+/g, '').trim()}: ${plainText(value) || value}\`, which says nothing`,
    );
  const inName = numberInName(stemOf(document.file.path));
  if (title.number !== undefined && digitsOf(title.number) !== digitsOf(inName ?? title.number)) {
    kept.push(`number \`${title.number}\` of the title is not that of the file`);
  }
  const number = title.number ?? numberInName(stemOf(document.file.path));
  const text = bodyWithout(document, used, title.takesHeading, status.whole);
  return {
    format,
    why,
    title: title.title,
    status: status.text ?? said?.word,
    ...(impliedStatus === undefined ? {} : { impliedStatus }),
    date: dates.date ?? options.dateInName,
    ...(dateOrder === undefined ? {} : { dateOrder }),
    recorded: dates.recorded,
    people,
    areas: [...new Set(areas)],
    links,
    summary: summary === undefined ? undefined : plainText(summary.field.value),
    aliases: [...(options.aliases ?? []), ...(number === undefined ? [] : [number])],
    body: { kind: 'markdown', text: options.rewriteBody?.(text) ?? text },
    guessed,
    kept,
    dropped,
  };
}

function digitsOf(number: string): number {
  return Number(/\d+(?!.*\d)/.exec(number)?.[0] ?? 0);
}

interface Meant {
  readonly field: Field;
  readonly meaning: Meaning | undefined;
}

export function stemOf(path: string): string {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const stem = name.replace(/\.[A-Za-z]+$/, '');
  return /^(?:readme|_?index|kep)$/i.test(stem) && parts.length > 1 ? (parts.at(-2) ?? stem) : stem;
}

function titleOf(document: Document, meant: readonly Meant[], options: HeadedOptions, used: Set<Field>) {
  const heading = document.title === undefined ? undefined : readTitle(document.title.text);
  const field = meant.find(
    ({ field, meaning }) => meaning?.field === 'title' && readTitle(field.value) !== undefined,
  )?.field;
  const name = meant.find(
    ({ field, meaning }) =>
      meaning?.field === 'name' && field.form !== 'front-matter' && readTitle(field.value) !== undefined,
  )?.field;
  const inField = readTitle(field?.value);
  const chosen = (options.titleInField === true ? (inField ?? heading) : (heading ?? inField)) ?? undefined;
  if (chosen !== undefined) {
    if (field !== undefined && (chosen === inField || inField?.title === chosen.title)) used.add(field);
    return { ...chosen, takesHeading: heading?.title === chosen.title, guess: undefined };
  }
  const fromName = titleFromName(stemOf(document.file.path));
  const named = readTitle(name?.value);
  if (named !== undefined && (/[\s_-]/.test(named.title) || fromName === '')) {
    return {
      ...named,
      title: readable(named.title),
      takesHeading: false,
      guess: `title is the field \`${name?.key}\``,
    };
  }
  return {
    title: fromName,
    number: undefined,
    takesHeading: false,
    guess: 'title is made of the words of the file name',
  };
}

/** A name made for programs, as words: `naked_fns` gives `Naked fns`. */
function readable(name: string): string {
  const words = /\s/.test(name) ? name : name.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isShort(value: string): boolean {
  return plainText(value).length <= 60;
}

function areasIn(value: string): string[] {
  return value
    .split(/[,;\n]|<br\s*\/?>/)
    .map((area) =>
      plainText(area)
        .replace(/^[#~]+|^[-*]\s+|^\[|\]$/g, '')
        .trim(),
    )
    .filter((area) => area !== '' && area.length <= 60 && !isPlaceholder(area));
}

interface StatusFound {
  readonly text: string | undefined;
  /** The section it stands in, whose other lines may name relations. */
  readonly section: Field | undefined;
  /** Whether nothing else stands in that section. */
  readonly whole: Field | undefined;
}

function statusOf(meant: readonly Meant[], used: Set<Field>): StatusFound {
  const fields = meant.filter(({ meaning }) => meaning?.field === 'status').map(({ field }) => field);
  const section = fields.find(({ form }) => form === 'section');
  const best = fields.find(({ form, value }) => form !== 'section' && value.trim() !== '');
  if (best !== undefined) {
    used.add(best);
    return { text: best.value, section, whole: undefined };
  }
  if (section === undefined) return { text: undefined, section, whole: undefined };
  const lines = section.value.split('\n').filter((line) => plainText(line) !== '');
  const said = lines.filter((line) => isStatusLine(line.replace(/^\s*[-*+]\s+/, '')) && plainText(line).length < 160);
  const [first = ''] = lines;
  const text = said.length > 0 ? said.join('\n') : first.length <= 80 ? first : undefined;
  const isWhole = lines.length === 1 && text === first;
  if (isWhole) used.add(section);
  return { text, section, whole: isWhole ? section : undefined };
}

function datesOf(meant: readonly Meant[], used: Set<Field>) {
  const of = (rank: string) =>
    meant
      .filter(({ field, meaning }) => meaning?.field === 'date' && meaning.rank === rank && !isPlaceholder(field.value))
      .map(({ field }) => field);
  const [decided] = of('decided');
  const [created] = of('created');
  const [updated] = of('updated');
  const date = decided ?? created ?? updated;
  if (date === undefined) return { date: undefined, recorded: undefined, guess: undefined };
  used.add(date);
  const recorded = date === decided ? created : undefined;
  if (recorded !== undefined) used.add(recorded);
  const guess = date === decided ? undefined : `\`${date.key}\` is read as the day of the decision`;
  return { date: date.value, recorded: recorded?.value, guess };
}

function relationFields(meant: readonly Meant[], used: Set<Field>): StatedLink[] {
  return meant.flatMap(({ field, meaning }): StatedLink[] => {
    if (meaning?.field !== 'relation' || isPlaceholder(field.value)) return [];
    // In the text the field stays, with its links; a front matter is not shown.
    if (field.form === 'front-matter') used.add(field);
    return [
      { relation: meaning.relation, text: field.value, isShown: field.form !== 'front-matter', field: field.key },
    ];
  });
}
