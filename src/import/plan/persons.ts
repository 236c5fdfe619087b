/** Which people do the mentions of many records name, each once? */

import { reservedIds, slugOf, type EntryId } from '../../domain/id.ts';
import type { PersonMention } from '../people.ts';

/** A person who is in the wiki already. */
export interface KnownPerson {
  readonly id: EntryId;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface PersonDraft {
  readonly id: EntryId;
  readonly name: string;
  /** Handles and e-mail addresses. */
  readonly aliases: readonly string[];
  readonly links: readonly string[];
}

export interface Persons {
  readonly idOf: (mention: PersonMention) => EntryId;
  /** Those who are not in the wiki yet. */
  readonly drafts: () => readonly PersonDraft[];
}

interface Somebody {
  readonly id: EntryId;
  name: string;
  readonly isKnown: boolean;
  readonly handles: Set<string>;
  readonly emails: Set<string>;
  readonly links: Set<string>;
}

/** Two mentions are one person when handle or e-mail address agree, or the name does and neither of them differs. */
export function gatherPersons(known: readonly KnownPerson[], mentions: readonly PersonMention[]): Persons {
  const all: Somebody[] = known.map(({ id, name, aliases }) => ({
    id,
    name,
    isKnown: true,
    handles: new Set(aliases.filter((alias) => !alias.includes('@')).map((alias) => alias.toLowerCase())),
    emails: new Set(aliases.filter((alias) => alias.includes('@')).map((alias) => alias.toLowerCase())),
    links: new Set(),
  }));
  const ids = new Set(all.map(({ id }) => id));
  const find = (mention: PersonMention): Somebody | undefined =>
    all.find(
      ({ handles, emails }) =>
        (mention.handle !== undefined && handles.has(mention.handle)) ||
        (mention.email !== undefined && emails.has(mention.email)),
    ) ??
    all.find(
      (each) =>
        isSameName(each, mention) && !differs(each.handles, mention.handle) && !differs(each.emails, mention.email),
    );
  // Those with a handle or an address first, so that a name alone finds them.
  const inOrder = [...mentions].sort((a, b) => weight(b) - weight(a));
  for (const mention of inOrder) {
    let person = find(mention);
    if (person === undefined) {
      person = {
        id: freeId(mention, ids),
        name: mention.name,
        isKnown: false,
        handles: new Set(),
        emails: new Set(),
        links: new Set(),
      };
      ids.add(person.id);
      all.push(person);
    }
    if (person.isKnown) continue;
    if (mention.handle !== undefined) person.handles.add(mention.handle);
    if (mention.email !== undefined) person.emails.add(mention.email);
    if (mention.url !== undefined) person.links.add(mention.url);
  }
  return {
    idOf: (mention) => find(mention)?.id ?? slugOf(mention.name),
    drafts: () =>
      all
        .filter(({ isKnown }) => !isKnown)
        .map(({ id, name, handles, emails, links }) => ({
          id,
          name,
          aliases: [...handles, ...emails].filter((alias) => alias !== id),
          links: [...links],
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** A full name counts more than a handle that stands for one. */
function weight({ name, handle, email }: PersonMention): number {
  return (name.includes(' ') ? 4 : 0) + (handle === undefined ? 0 : 2) + (email === undefined ? 0 : 1);
}

function isSameName(person: Somebody, { name, handle }: PersonMention): boolean {
  const slug = slugOf(name);
  return (
    slugOf(person.name) === slug ||
    (handle === undefined && !name.includes(' ') && person.handles.has(name.toLowerCase()))
  );
}

function differs(values: ReadonlySet<string>, value: string | undefined): boolean {
  return value !== undefined && values.size > 0 && !values.has(value);
}

function freeId({ name, handle }: PersonMention, ids: ReadonlySet<EntryId>): EntryId {
  const slug = slugOf(name).slice(0, 80).replace(/-$/, '');
  const candidates = [slug, ...(handle === undefined ? [] : [`${slug}-${slugOf(handle)}`])].filter(
    (id) => id !== '' && !reservedIds.includes(id),
  );
  const free = candidates.find((id) => !ids.has(id));
  if (free !== undefined) return free;
  for (let number = 2; ; number++) if (!ids.has(`${slug}-${number}`)) return `${slug}-${number}`;
}
