/** An entry as it may be published: every text of it, whatever field it stands in. */

import type { BodyLink, BodyReference } from '../body.ts';
import { bodyOf, type AnyEntry } from '../corpus.ts';
import type { EntryKind } from '../entry.ts';
import { markEnd, markSeparator, markStart } from '../marks.ts';
import { withheld } from './addresses.ts';
import { isFixedField, isIdField, isPlace, namedKinds, type NamedKinds } from './fields.ts';
import { hide, type FindHidden } from './hide-in-text.ts';

export interface EntryHiding {
  readonly find: FindHidden;
  /** The id of what a name means now; `undefined` where it means nothing. */
  readonly idOf: (kinds: readonly EntryKind[], name: string) => string | undefined;
  /** Where a link of the entry leads now; `undefined` for one that must not be followed. */
  readonly href: (href: string) => string | undefined;
  readonly reference: (component: 'ref' | 'term' | 'fact', id: string) => string;
}

/** The entry itself where nothing has to be hidden. */
export function hideInEntry<Entry extends AnyEntry>(entry: Entry, hiding: EntryHiding): Entry {
  const named = namedKinds(entry);
  const hidden = hideInValue(entry, '', '', named, hiding) as Entry;
  const body = bodyOf(hidden);
  if (body === undefined) return hidden;
  const next = {
    ...body,
    ...(body.decision === undefined ? {} : { decision: hideInDecision(body.decision, hiding) }),
    links: changed(body.links, (link) => hideInLink(link, hiding)),
    references: changed(body.references, (one) => hideInReference(one, hiding)),
  };
  const isSame = next.decision === body.decision && next.links === body.links && next.references === body.references;
  return isSame ? hidden : { ...hidden, body: next };
}

/** `path` with the numbers of lists, `field` without; a value that is unchanged stays the same object. */
function hideInValue(value: unknown, path: string, field: string, named: NamedKinds, hiding: EntryHiding): unknown {
  if (isFixedField(field)) return value;
  if (typeof value === 'string') return hideInField(value, path, field, named, hiding);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => hideInValue(item, below(path, index), field, named, hiding));
    if (items.every((item, index) => item === value[index])) return value;
    return items.filter((item, index) => !isGone(item, value[index], field));
  }
  if (typeof value !== 'object' || value === null) return value;
  let isChanged = false;
  const fields: [string, unknown][] = [];
  for (const [name, part] of Object.entries(value)) {
    const key = field === 'options.numbers' ? hide(hiding.find, name) : name;
    const next = hideInValue(part, below(path, name), below(field, name), named, hiding);
    isChanged ||= next !== part || key !== name;
    if (next !== part && next === withheld && (name === 'url' || name === 'link')) continue;
    fields.push([key, next]);
  }
  return isChanged ? Object.fromEntries(fields) : value;
}

function below(path: string, name: string | number): string {
  return path === '' ? String(name) : `${path}.${name}`;
}

function hideInField(value: string, path: string, field: string, named: NamedKinds, hiding: EntryHiding): string {
  if (field === 'body.decision') return value;
  const kinds = named.get(path);
  if (kinds !== undefined) {
    const id = hiding.idOf(kinds, value);
    if (id !== undefined) return id;
  }
  if (isPlace(value)) return hiding.href(value) ?? withheld;
  return hide(hiding.find, value, isIdField(field));
}

/** A link without its address is none, an address that is withheld says nothing in a list, an old id that told a name leads nowhere. */
function isGone(item: unknown, before: unknown, field: string): boolean {
  if (item === before) return false;
  if (field === 'links') return typeof item === 'object' && item !== null && !('url' in item);
  if (field === 'repos' || field === 'see') return item === withheld;
  return field === 'aliases';
}

function hideInLink(link: BodyLink, { find, href }: EntryHiding): BodyLink {
  const next = { ...link, href: href(link.href) ?? withheld, text: hide(find, link.text) };
  // what stands before it in its line may be longer or shorter now
  return next.href === link.href && next.text === link.text ? link : { ...next, column: 1 };
}

function hideInReference(one: BodyReference, { reference }: EntryHiding): BodyReference {
  const id = reference(one.component.toLowerCase() as 'ref' | 'term' | 'fact', one.id);
  return id === one.id ? one : { ...one, id };
}

/** Text in which some names wait as marks. */
function hideInDecision(text: string, { find, reference }: EntryHiding): string {
  return text
    .split(new RegExp(`(${markStart}[^${markEnd}]*${markEnd})`))
    .map((part) => {
      const [, kind, id, rest = ''] =
        new RegExp(
          `^${markStart}(ref|term|fact)${markSeparator}([^${markSeparator}${markEnd}]*)(.*)${markEnd}$`,
          's',
        ).exec(part) ?? [];
      if (kind === undefined || id === undefined) return part.startsWith(markStart) ? part : hide(find, part);
      const words = rest === '' ? '' : markSeparator + hide(find, rest.slice(markSeparator.length));
      return `${markStart}${kind}${markSeparator}${reference(kind as 'ref' | 'term' | 'fact', id)}${words}${markEnd}`;
    })
    .join('');
}

function changed<Item>(list: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const next = list.map(change);
  return next.every((item, index) => item === list[index]) ? list : next;
}
