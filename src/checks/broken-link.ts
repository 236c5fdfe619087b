import type { BodyReference } from '../domain/body.ts';
import { bodyOf, findAny, findEntry, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import { folderOf, type EntryKind } from '../domain/entry.ts';
import { issue, placeOf, type Issue, type Place } from '../domain/issue.ts';
import { resolveLink } from '../domain/links.ts';
import { nearest } from '../domain/nearest.ts';
import { isRemote } from '../domain/remote.ts';

/**
 * Links in prose, steps of paths that lead to pages of the site, and `Ref`, `Term` and `Fact`, lead somewhere. Addresses on the web are not followed, an entry whose
 * own file cannot be read counts as being there, and a component without an id is reported as such.
 */
export function brokenLink(corpus: Corpus): readonly Issue[] {
  const failed = new Set(corpus.failed.map(({ id }) => id));
  const findNear = nearestEntries(corpus);
  return corpus.all.flatMap((entry) => {
    const { references = [] } = bodyOf(entry) ?? {};
    return [
      ...linksIn(entry).flatMap(({ href, place, what }) => {
        if (resolveLink(corpus, entry.file, href).kind !== 'broken') return [];
        const name = nameIn(href);
        if (failed.has(name)) return [];
        const near = findNear(name, anyKind);
        return issue(
          'broken-link',
          place,
          `${what} leads nowhere: ${href.startsWith('/') ? 'the site has no such page' : 'no entry lies there'}.`,
          near === undefined
            ? hintFor(href)
            : `Did you mean \`${href.startsWith('/') ? pageOf(near) : wayTo(entry, near)}\`?`,
        );
      }),
      ...references.flatMap(({ component, id, line, column }) => {
        if (component === 'Ref' && isRemote(id)) return [];
        if (id === '' || findReferred(corpus, component, id) !== undefined || failed.has(id)) return [];
        const near = findNear(id, component === 'Ref' ? anyKind : [component === 'Term' ? 'term' : 'fact']);
        const what = component === 'Ref' ? 'entry' : component.toLowerCase();
        return issue(
          'broken-link',
          { file: entry.file, line, column },
          `\`<${component} id="${id}">\` leads nowhere: no ${what} has this id.`,
          near === undefined ? undefined : `Did you mean \`${near.id}\`?`,
        );
      }),
    ];
  });
}

/** The links of its prose and, of a path, the steps that lead to pages of the site. */
function linksIn(entry: AnyEntry): readonly { readonly href: string; readonly place: Place; readonly what: string }[] {
  const links = (bodyOf(entry)?.links ?? []).map(({ href, line, column }) => ({
    href,
    place: { file: entry.file, line, column },
    what: `The link to \`${href}\``,
  }));
  if (entry.kind !== 'path') return links;
  const steps = entry.steps.map(({ ref }, index) => ({
    href: ref,
    place: placeOf(entry, ['steps', index, 'ref']),
    what: `Step ${index + 1}, \`${ref}\`,`,
  }));
  return [...links, ...steps.filter(({ href }) => href.startsWith('/'))];
}

const anyKind = ['record', 'system', 'path', 'term', 'fact', 'person', 'team', 'handoff'] as const;

function findReferred(corpus: Corpus, component: BodyReference['component'], id: string): AnyEntry | undefined {
  return component === 'Ref' ? findAny(corpus, id) : findEntry(corpus, component === 'Term' ? 'term' : 'fact', id);
}

/** What the last part of an address calls the entry: `../records/bf61.mdx#why` gives `bf61`. */
function nameIn(href: string): string {
  const path = href.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

/** Names for which a near one is looked for: each search reads every id, and more are no slips of the pen. */
const mostSearched = 100;

/** Finds the entry whose id is nearest; each name is looked for once. */
function nearestEntries(corpus: Corpus): (name: string, kinds: readonly EntryKind[]) => AnyEntry | undefined {
  const known = new Map<string, AnyEntry | undefined>();
  return (name, kinds) => {
    const key = `${kinds.join()} ${name}`;
    if (!known.has(key) && known.size < mostSearched) {
      const id = nearest(
        name,
        kinds.flatMap((kind) => [...corpus.entries[kind].keys()]),
      );
      const kind = kinds.find((each) => id !== undefined && corpus.entries[each].has(id));
      known.set(key, kind === undefined || id === undefined ? undefined : corpus.entries[kind].get(id));
    }
    return known.get(key);
  };
}

function hintFor(href: string): string | undefined {
  return /\.(?!(?:mdx?|ya?ml|html)\b)\w+(?:[?#].*)?$/.test(href)
    ? 'Only entries have pages: show the file in the text, or link to an address on the web.'
    : undefined;
}

function pageOf({ kind, id }: AnyEntry): string {
  return kind === 'term' ? `/${folderOf[kind]}/#${id}` : `/${folderOf[kind]}/${id}/`;
}

/** The relative path from one entry's file to another's. */
function wayTo(from: AnyEntry, to: AnyEntry): string {
  const here = from.file.split('/').slice(0, -1);
  const there = to.file.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => '..');
  return [...(up.length === 0 ? ['.'] : up), ...there.slice(shared)].join('/');
}
