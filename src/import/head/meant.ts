/** What do the fields of a head say of status, dates, areas and relations, and which of them are used up by it? */

import type { StatedLink } from '../draft.ts';
import { isPlaceholder, plainText } from '../plain.ts';
import { isStatusLine } from '../status.ts';
import type { Field } from './field.ts';
import type { Meaning } from './keys.ts';

export interface Meant {
  readonly field: Field;
  readonly meaning: Meaning | undefined;
}

export function areasIn(value: string): string[] {
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

export function statusOf(meant: readonly Meant[], used: Set<Field>): StatusFound {
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

export function datesOf(meant: readonly Meant[], used: Set<Field>) {
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

export function relationFields(meant: readonly Meant[], used: Set<Field>): StatedLink[] {
  return meant.flatMap(({ field, meaning }): StatedLink[] => {
    if (meaning?.field !== 'relation' || isPlaceholder(field.value)) return [];
    // In the text the field stays, with its links; a front matter is not shown.
    if (field.form === 'front-matter') used.add(field);
    return [
      { relation: meaning.relation, text: field.value, isShown: field.form !== 'front-matter', field: field.key },
    ];
  });
}
