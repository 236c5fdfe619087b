/** Which entries may somebody not see, and which names lead to one of them? */

import { maySee, rulesFor, type Audience } from './audience.ts';
import type { BodyReference } from './body.ts';
import { buildCorpus, findAny, findEntry, nameOf, type AnyEntry, type Corpus } from './corpus.ts';
import { entryKinds, type EntryKind } from './entry.ts';
import { resolveLink } from './links.ts';

export interface Hidden {
  /** The entries that stay, as they were written. */
  readonly kept: Corpus;
  readonly has: (entry: AnyEntry) => boolean;
  /** The kind of the hidden entry that a field means which may name these kinds; `undefined` where it means none. */
  readonly named: (name: string | undefined, kinds: readonly EntryKind[]) => EntryKind | undefined;
  /** The same of `Ref`, `Term` and `Fact`. */
  readonly referred: (component: BodyReference['component'], id: string) => EntryKind | undefined;
  /** The same of an address as it is written in a file; `undefined` for a page is one that shows nothing but what is hidden. */
  readonly linked: (file: string, href: string) => { readonly kind: EntryKind | undefined } | undefined;
  /** All names of the hidden entry that an address leads to. */
  readonly namesAt: (file: string, href: string) => readonly string[];
  readonly namesReferred: (component: BodyReference['component'], id: string) => readonly string[];
}

/** The entries that not everyone may see. */
export function restrictedEntries(corpus: Corpus): readonly AnyEntry[] {
  return corpus.all.filter((entry) => rulesFor(corpus.wiki, entry).length > 0);
}

const anyKind = ['record', 'system', 'path', 'term', 'fact', 'person', 'team', 'handoff'] as const;

/**
 * What these readers may not see: what no rule lets them, and what is nothing without it (a handoff without the one who
 * leaves, a receipt without its handoff). A file that cannot be read counts as hidden: nobody knows what it says of that.
 */
export function hiddenFrom(whole: Corpus, audience: Audience): Hidden {
  const kept = new Set<AnyEntry>();
  const isKept = (entry: AnyEntry): boolean =>
    maySee(whole.wiki, entry, audience) && neededBy(whole, entry).every((needed) => isKept(needed));
  for (const entry of whole.all) if (isKept(entry)) kept.add(entry);
  const has = (entry: AnyEntry) => !kept.has(entry);
  const failed = new Set(whole.failed.map(({ kind, id }) => `${kind}:${id}`));
  const corpus = buildCorpus(whole.wiki, [...kept], [], [], whole.remote);

  const find = (name: string, kinds: readonly EntryKind[]): AnyEntry | undefined => {
    if (kinds.length > 3) return findAny(whole, name);
    for (const kind of kinds) {
      const entry = findEntry(whole, kind, name);
      if (entry !== undefined) return entry;
    }
    return undefined;
  };
  const named: Hidden['named'] = (name, kinds) => {
    if (name === undefined) return undefined;
    const entry = find(name, kinds);
    if (entry !== undefined) return has(entry) ? entry.kind : undefined;
    const bare = name.replace(/^[a-z]+:/, '');
    return kinds.find((kind) => failed.has(`${kind}:${bare}`) || failed.has(`${kind}:${name}`));
  };
  const kindsOf = { Ref: anyKind, Term: ['term'], Fact: ['fact'] } as const satisfies Record<
    BodyReference['component'],
    readonly EntryKind[]
  >;
  const target = (file: string, href: string): AnyEntry | undefined => {
    const found = resolveLink(whole, file, href);
    return found.kind === 'entry' && has(found.entry) ? found.entry : undefined;
  };
  return {
    kept: corpus,
    has,
    named,
    referred: (component, id) => named(id, kindsOf[component]),
    linked(file, href) {
      const entry = target(file, href);
      if (entry !== undefined) return { kind: entry.kind };
      const [before, now] = [resolveLink(whole, file, href), resolveLink(corpus, file, href)];
      const isGone = before.kind === 'page' && now.kind === 'broken';
      return isGone || (before.kind === 'broken' && leadsToFailed(whole, href)) ? { kind: undefined } : undefined;
    },
    namesAt(file, href) {
      const entry = target(file, href);
      return [href, ...(entry === undefined ? [] : namesOf(whole, entry))];
    },
    namesReferred(component, id) {
      const entry = find(id, kindsOf[component]);
      return [id, ...(entry === undefined ? [] : namesOf(whole, entry))];
    },
  };
}

/** What an entry is nothing without. */
function neededBy(corpus: Corpus, entry: AnyEntry): readonly AnyEntry[] {
  const found = (() => {
    switch (entry.kind) {
      case 'handoff':
        return [findEntry(corpus, 'person', entry.from)];
      case 'receipt':
        return [findEntry(corpus, 'handoff', entry.handoff), findEntry(corpus, 'person', entry.by)];
      case 'event':
        return [
          findEntry(corpus, 'person', entry.by),
          entry.did === 'path-finished'
            ? findEntry(corpus, 'path', entry.of)
            : (findEntry(corpus, 'record', entry.of) ?? findEntry(corpus, 'system', entry.of)),
        ];
      default:
        return [];
    }
  })();
  return found.filter((needed) => needed !== undefined);
}

/** Everything an entry goes by. */
export function namesOf(corpus: Corpus, entry: AnyEntry): readonly string[] {
  return [entry.id, nameOf(entry, corpus), ...('aliases' in entry ? entry.aliases : [])];
}

/** Whether the last part of an address is the name of a file that cannot be read. */
function leadsToFailed({ failed }: Corpus, href: string): boolean {
  const path = href.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return failed.some(({ id, kind }) => id === name && entryKinds.includes(kind));
}
