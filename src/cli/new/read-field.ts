/** What a person typed for a field, made into its value: ids are looked up, dates and numbers are looked at. */

import { findAny, findEntry } from '../../domain/corpus.ts';
import { parseIsoDate } from '../../domain/date.ts';
import { didYouMean } from '../../domain/nearest.ts';
import type { EntryKind } from '../../domain/entry.ts';
import { checkWord } from '../check-args.ts';
import { usageError } from '../cli-error.ts';
import { checkNumber, listFrom } from '../values.ts';
import { getNamed } from '../names.ts';
import type { Content } from '../open-content.ts';
import { dayOf } from '../today.ts';
import type { Field } from './fields.ts';

/** The value of each option that was given; lists for fields that take several. */
export type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The value that `typed` means.
 * @throws {CliError} saying what would do
 */
export function readField(field: Field, typed: string, content: Content): string | readonly string[] {
  const option = `--${field.option}`;
  switch (field.type) {
    case 'text':
      return typed.trim();
    case 'list':
      return listFrom(typed);
    case 'date':
      return typed === 'today' ? content.today : dayOf(typed, option);
    case 'number':
      return checkNumber(`\`${option}\``, typed);
    case 'word':
      checkWord(option, field.words, typed);
      return typed;
    case 'entry':
      return idOf(field.kinds, typed, content);
    case 'entries':
      return listFrom(typed).map((name) => idOf(field.kinds, name, content));
    case 'references':
      return listFrom(typed).map((name) => referenceOf(name, option, content));
  }
}

/** What is wrong with an answer, for asking again. */
export function problemOf(field: Field, typed: string, content: Content): string | undefined {
  if (typed === '') return field.isRequired === true ? 'This is needed.' : undefined;
  if (field.type === 'date' && typed !== 'today' && parseIsoDate(typed) === undefined) return 'As YYYY-MM-DD, please.';
  try {
    readField(field, typed, content);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function idOf(kinds: readonly EntryKind[], name: string, { corpus }: Content): string {
  for (const kind of kinds) {
    const found = findEntry(corpus, kind, name);
    if (found !== undefined) return found.id;
  }
  return getNamed(corpus, kinds[0]!, name).id;
}

function referenceOf(name: string, option: string, { corpus }: Content): string {
  if (/^https?:\/\//i.test(name) || findAny(corpus, name) !== undefined) return name;
  const hint = didYouMean(name, new Set(corpus.all.map(({ id }) => id)));
  throw usageError(`\`${option}\` names \`${name}\`, but no entry has this id.${hint === undefined ? '' : ` ${hint}`}`);
}
