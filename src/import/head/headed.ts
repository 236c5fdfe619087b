/** How does a document with a head become a draft? The formats differ in their evidence and defaults, not in this. */

import type { Draft, PeopleRole } from '../draft.ts';
import type { FormatName } from '../formats/names.ts';
import { isPlaceholder, plainText } from '../plain.ts';
import { numberInName, readTitle, titleFromName } from '../titles.ts';
import { bodyWithout } from './body-without.ts';
import type { Document } from './document.ts';
import type { Field } from './field.ts';
import { labelOf, meaningOf } from './keys.ts';
import { areasIn, datesOf, relationFields, statusOf, type Meant } from './meant.ts';
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
  const prefix = /^\[([A-Za-z]+)\]\s/.exec(plainText(document.title?.text ?? ''))?.[1];
  if (title.takesHeading && prefix !== undefined) dropped.push(`\`[${prefix}]\` in front of the title`);
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
