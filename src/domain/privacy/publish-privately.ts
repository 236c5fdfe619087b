/** The content as it may leave the house: roles in place of the names of people, and no e-mail address but those allowed. */

import { bodyOf, buildCorpus, findAny, findEntry, type AnyEntry, type Corpus } from '../corpus.ts';
import type { IsoDate } from '../date.ts';
import { entryKinds, type EntryKind } from '../entry.ts';
import type { History } from '../history.ts';
import type { Person } from '../person.ts';
import { publishAll, type Publish } from '../published.ts';
import { allowedBy, mayHoldAddress } from './addresses.ts';
import { findNamesOf, type FindNames } from './find-names.ts';
import { hiddenHref } from './hidden-links.ts';
import { peopleByRole } from './hidden-people.ts';
import { hideInEntry, type EntryHiding } from './hide-in-entry.ts';
import { hideInCode, hideInHistory, hideInWiki } from './hide-beside-entries.ts';
import { hideInHtml } from './hide-in-html.ts';
import { hideInSource } from './hide-in-source.ts';
import { hide, hiddenIn, type FindHidden } from './hide-in-text.ts';
import { movesOf, type Moves } from './moved-ids.ts';
import { nameFormsOf } from './name-forms.ts';
import { roleNames, type RoleName } from './role-names.ts';

/** What is hidden, and how it is done to each sort of text. */
interface Hidden {
  readonly corpus: Corpus;
  readonly find: FindHidden;
  /** Whether something can be hidden in this HTML. Most texts hold no address, and need not be taken apart to know it. */
  readonly mayTell: (html: string) => boolean;
  /** The entry of the whole corpus that one of `corpus` was made from. */
  readonly wholeOf: (entry: AnyEntry) => AnyEntry;
  /** How links and references of an entry of the whole corpus are written now. */
  readonly hidingFor: (whole: AnyEntry) => EntryHiding;
  readonly history: (history: History) => History;
  /** The file of the content folder that is called so now. */
  readonly fileBefore: (file: string) => string;
  /** Changes when something else would be hidden. */
  readonly stamp: string;
}

/** The step of publishing (see published.ts). What is hidden depends on the day: names of leavers stand for a while. */
export const publishPrivately: Publish = (whole, today) => {
  const { wiki } = whole;
  if (peopleByRole(whole, today).length === 0 && wiki.addresses.includes('all')) return publishAll(whole);
  const { corpus, find, mayTell, wholeOf, hidingFor, history, fileBefore, stamp } = hideIn(whole, today);
  const byFile = new Map(whole.all.map((entry) => [entry.file, entry]));
  return {
    corpus,
    history,
    html: (html, entry) => (mayTell(html) ? hideInHtml(html, hidingFor(wholeOf(entry))) : html),
    text(text, file) {
      const entry = byFile.get(file);
      if (entry === undefined) return hide(find, text);
      return hideInSource(text, bodyOf(entry), hidingFor(entry));
    },
    stampOf: () => stamp,
    renamed: { entryBefore: wholeOf, fileBefore, stem: (name) => hide(find, name, true) },
  };
};

function hideIn(whole: Corpus, today: IsoDate): Hidden {
  const { wiki } = whole;
  const people = peopleByRole(whole, today);
  const forms = nameFormsOf(whole, people);
  const roles = rolesOf(whole, people, forms);
  const ofPeople = new Set(
    people.flatMap(({ aliases }) => aliases.map((one) => one.toLowerCase().replace('mailto:', ''))),
  );
  const isAllowed = allowedBy(wiki.addresses, ofPeople);
  const findWith = (names: FindNames | undefined) => hiddenIn(names, isAllowed, wiki.origin);
  const hasPeople = people.length > 0;
  const moves = movesOf(whole, roles, findWith(hasPeople ? findNamesOf(forms, roles) : undefined));
  const find = findWith(hasPeople ? findNamesOf(forms, roles, moves.forms) : undefined);
  const idOf = (kinds: readonly EntryKind[], name: string) => idNow(whole, moves, find, kinds, name);
  const reference = (component: 'ref' | 'term' | 'fact', id: string) =>
    idOf(component === 'ref' ? entryKinds : [component], id) ?? hide(find, id, true);
  const hidingFor = (entry: AnyEntry): EntryHiding => ({
    find,
    idOf,
    reference,
    href: (href) => hiddenHref(whole, moves, find, entry, href),
  });
  const wholes = new Map<AnyEntry, AnyEntry>();
  const entries = whole.all.map((entry) => {
    const move = moves.moved.get(entry);
    const role = entry.kind === 'person' ? roles.get(entry.id) : undefined;
    let next = hideInEntry(entry, hidingFor(entry));
    if (move !== undefined) next = { ...next, ...move, ...(move.file === entry.file ? {} : { isFileHidden: true }) };
    if (role !== undefined) next = asRole(next as Person, role);
    // who is shown by name may be a namesake of somebody who is not
    else if (entry.kind === 'person' && 'name' in next) next = { ...next, name: entry.name } as Person;
    wholes.set(next, entry);
    return next;
  });
  const code = [...whole.code.values()].map((known) => hideInCode(known, idOf, find));
  const failed = whole.failed.map((one) => ({
    ...one,
    id: hide(find, one.id, true),
    file: hide(find, one.file, true),
  }));
  const files = new Map([...moves.moved].map(([entry, { file }]) => [file, entry.file]));
  const newFiles = new Map([...files].map(([file, before]) => [before, file]));
  return {
    corpus: {
      ...buildCorpus(hideInWiki(whole, find), entries, failed, code, whole.remote),
      withheld: withheldIn(whole, moves),
    },
    find,
    mayTell: (html) => hasPeople || moves.moved.size > 0 || mayHoldAddress(html),
    hidingFor,
    wholeOf: (entry) => wholes.get(entry) ?? entry,
    history: (history) => hideInHistory(history, find, newFiles),
    fileBefore: (file) => files.get(file) ?? file,
    stamp: JSON.stringify([forms, [...roles], moves.forms, wiki.addresses, [...ofPeople]]),
  };
}

/** Names for the people given. No role or team makes a name that tells somebody else's. */
function rolesOf(
  whole: Corpus,
  people: readonly Person[],
  forms: ReturnType<typeof nameFormsOf>,
): ReadonlyMap<string, RoleName> {
  if (people.length === 0) return new Map();
  const anybody = new Map(people.map(({ id }) => [id, { id, name: id }]));
  const find = hiddenIn(findNamesOf(forms, anybody), () => false);
  const all = roleNames(whole, (text) => find(text).length > 0);
  return new Map(people.map(({ id }) => [id, all.get(id)!]));
}

/** The id that an entry of these kinds has now; an old name that tells something gives way to it. */
function idNow(
  whole: Corpus,
  { moved }: Moves,
  find: FindHidden,
  kinds: readonly EntryKind[],
  name: string,
): string | undefined {
  const [, kind, rest] = /^([a-z]+):(.+)$/.exec(name) ?? [];
  const given = entryKinds.find((known) => known === kind);
  const entry =
    kinds.length === 1 && kinds[0] !== undefined
      ? findEntry(whole, kinds[0], name)
      : kinds.length > 3
        ? findAny(whole, name)
        : kinds.map((one) => findEntry(whole, one, name)).find((one) => one !== undefined);
  if (entry === undefined) return undefined;
  const id = moved.get(entry)?.id ?? entry.id;
  const isNamedByKind = given !== undefined && rest !== undefined && given === entry.kind;
  if (id === entry.id && hide(find, name, true) === name) return name;
  return isNamedByKind ? `${given}:${id}` : id;
}

/** What was left out of entries before, under their new ids. */
function withheldIn({ withheld }: Corpus, { moved }: Moves): Corpus['withheld'] {
  if (withheld === undefined) return undefined;
  const keys = new Map([...moved].map(([{ kind, id }, move]) => [`${kind}:${id}`, `${kind}:${move.id}`]));
  return new Map([...withheld].map(([key, one]) => [keys.get(key) ?? key, one]));
}

/** Neither handles nor links: they lead to the name. The role is the name already. */
function asRole(person: Person, { id, name }: RoleName): Person {
  const { role, ...rest } = person;
  const isTold = role === undefined || role.startsWith(name.replace(/ \d+$/, ''));
  return { ...rest, ...(isTold ? {} : { role }), id, name, aliases: [], links: [], isByRole: true };
}
