/** Which entry or person does somebody mean? Ids, aliases, numbers, names; else the nearest one is suggested. */

import { aliasesOf, findEntry, type Corpus, type EntryOf } from '../domain/corpus.ts';
import type { EntryKind } from '../domain/entry.ts';
import { numberInText, numberOf } from '../domain/id.ts';
import { didYouMean } from '../domain/nearest.ts';
import type { Person } from '../domain/person.ts';
import { CliError } from './cli-error.ts';

/**
 * The entry that `name` means: its id, an alias, a record's number (`ADR-12`), or a person's, team's or system's name.
 * @throws {CliError} naming the nearest id
 */
export function getNamed<Kind extends EntryKind>(corpus: Corpus, kind: Kind, name: string): EntryOf[Kind] {
  const found = findEntry(corpus, kind, name) ?? findByNumber(corpus, kind, name) ?? findByName(corpus, kind, name);
  if (found !== undefined) return found;
  const ids = [...corpus.entries[kind].keys()];
  const hint =
    didYouMean(name, [...ids, ...corpus.aliases[kind].keys()]) ??
    (ids.length === 0 ? `There is no ${kind} yet; \`npm run cairn -- new ${kind}\` writes one.` : listed(ids));
  throw new CliError(`No ${kind} is called \`${name}\`. ${hint}`);
}

function findByNumber<Kind extends EntryKind>(corpus: Corpus, kind: Kind, name: string): EntryOf[Kind] | undefined {
  const number = kind === 'record' ? numberInText(name) : undefined;
  if (number === undefined) return undefined;
  const found = [...corpus.entries[kind].values()].filter(({ id }) => numberOf(id) === number);
  if (found.length < 2) return found[0];
  throw new CliError(`Several records have the number ${number}: ${found.map(({ id }) => `\`${id}\``).join(', ')}.`);
}

function findByName<Kind extends EntryKind>(corpus: Corpus, kind: Kind, name: string): EntryOf[Kind] | undefined {
  const wanted = name.trim().toLowerCase();
  return [...corpus.entries[kind].values()].find((entry) => 'name' in entry && entry.name.toLowerCase() === wanted);
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, 8).map((id) => `\`${id}\``);
  return `There are ${shown.join(', ')}${ids.length > shown.length ? ' and others' : ''}.`;
}

/** The person who goes by this e-mail address or handle. */
export function findPersonByAlias(corpus: Corpus, alias: string): Person | undefined {
  const wanted = alias.trim().toLowerCase();
  return [...corpus.entries.person.values()].find((person) =>
    aliasesOf(person).some((known) => known.toLowerCase() === wanted),
  );
}
