/** Which ids and files tell a name, and what are they called instead? */

import { findEntry, type AnyEntry, type Corpus } from '../corpus.ts';
import { entryKinds } from '../entry.ts';
import type { EntryId } from '../id.ts';
import type { FindHidden } from './hide-in-text.ts';
import { hide } from './hide-in-text.ts';
import type { MovedId } from './find-names.ts';
import type { RoleName } from './role-names.ts';
import { foldedWords } from './words.ts';

export interface Moves {
  /** The ids and files of entries that are called otherwise. */
  readonly moved: ReadonlyMap<AnyEntry, { readonly id: EntryId; readonly file: string }>;
  /** Ids that the words of a text alone would not be turned into. */
  readonly forms: readonly MovedId[];
}

/** `roles`: of the people who are shown by role. An id that another entry of the kind has is numbered. */
export function movesOf(corpus: Corpus, roles: ReadonlyMap<EntryId, RoleName>, find: FindHidden): Moves {
  const moved = new Map<AnyEntry, { id: EntryId; file: string }>();
  const forms: MovedId[] = [];
  const newIds = new Map<string, EntryId>();
  for (const kind of entryKinds) {
    const wanted = corpus.all.filter((entry) => entry.kind === kind).map((entry) => [entry, idFor(entry)] as const);
    const taken = new Set(wanted.flatMap(([{ id }, next]) => (next === id ? [id] : [])));
    for (const [entry, next] of wanted) {
      const id = next === entry.id ? next : (newIds.get(`${kind}:${entry.id}`) ?? free(next, taken));
      if (id !== entry.id && !newIds.has(`${kind}:${entry.id}`)) {
        newIds.set(`${kind}:${entry.id}`, id);
        taken.add(id);
        if (hide(find, entry.id) !== id) forms.push({ words: foldedWords(entry.id), id });
      }
      const file = fileFor(entry, id);
      if (id !== entry.id || file !== entry.file) moved.set(entry, { id, file });
    }
  }
  return { moved, forms: forms.filter(({ words }) => words.length > 1) };

  function idFor(entry: AnyEntry): EntryId {
    const { id } = entry;
    if (entry.kind === 'person') return roles.get(id)?.id ?? id;
    if (entry.kind === 'handoff') return hide(find, withRole(id, entry.from), true);
    if (entry.kind === 'event') return hide(find, withRole(id, entry.by), true);
    if (entry.kind !== 'receipt') return hide(find, id, true);
    const handoff = findEntry(corpus, 'handoff', entry.handoff);
    const next = handoff === undefined ? undefined : newIds.get(`handoff:${handoff.id}`);
    const begun = next !== undefined && id.startsWith(handoff!.id) ? next + id.slice(handoff!.id.length) : id;
    return hide(find, withRole(begun, entry.by), true);
  }

  /** The id of the person whom the entry is about may be a word that means nobody elsewhere. */
  function withRole(id: EntryId, name: string): EntryId {
    const person = findEntry(corpus, 'person', name);
    const role = person === undefined ? undefined : roles.get(person.id);
    if (role === undefined) return id;
    const parts = `-${id}-`.split(`-${person!.id}-`);
    return parts.join(`-${role.id}-`).slice(1, -1);
  }

  function fileFor({ file }: AnyEntry, id: EntryId): string {
    const hidden = hide(find, file, true);
    const [, folder = '', stem = '', ending = ''] = /^(.*\/)?([^/]*?)(\.[^./]+)?$/.exec(file) ?? [];
    const isNamedSo = stem === id;
    if (isNamedSo && hidden === file) return file;
    return `${hide(find, folder, true)}${id}${ending}`;
  }
}

function free(id: EntryId, taken: ReadonlySet<EntryId>): EntryId {
  for (let number = 1; ; number++) {
    const next = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(next)) return next;
  }
}
