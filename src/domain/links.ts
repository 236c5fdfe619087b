/** Where does a link in the prose lead: to an entry, a page of the site, a heading, elsewhere, or nowhere? */

import { findEntry, type AnyEntry, type Corpus } from './corpus.ts';
import { entryKinds, folderOf, type EntryKind } from './entry.ts';
import { slugOf } from './id.ts';
import { statuses } from './record.ts';
import { isRemote } from './remote.ts';

export type LinkTarget =
  | { readonly kind: 'entry'; readonly entry: AnyEntry; readonly anchor?: string }
  /** `path` is rooted at the site, without a leading `/`: `records/area/numerics/`. */
  | { readonly kind: 'page'; readonly path: string; readonly anchor?: string }
  /** A place on the page itself. */
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'external' }
  | { readonly kind: 'remote' }
  | { readonly kind: 'broken' };

const broken: LinkTarget = { kind: 'broken' };
const external: LinkTarget = { kind: 'external' };

/** Whether a name that may be an id is an address of the web or of e-mail instead. */
export function isAddress(name: string): boolean {
  return /^(https?:|mailto:)/i.test(name);
}

/** Pages that are neither an entry's nor a list of a kind. */
const otherPages: ReadonlySet<string> = new Set(['', 'areas', 'search', 'risk', 'guide', 'changes', 'new-here']);

/** The kind of entry that each section of the site shows; events and receipts have no pages. */
const kindOfSection: ReadonlyMap<string, EntryKind> = new Map(
  entryKinds.filter((kind) => kind !== 'receipt' && kind !== 'event').map((kind) => [folderOf[kind], kind]),
);

/**
 * Where `href`, as written in `fromFile` (path from the content folder), leads. Understood are addresses
 * of this site (`/records/x`, with the base path or without), files of the content folder relative to
 * `fromFile` (`./other.mdx`, `../systems/x.yaml`; the ending may be missing or another one of ours), and
 * `#heading`. Old ids lead where their entry is now. Whether an anchor exists is not looked at.
 */
export function resolveLink(corpus: Corpus, fromFile: string, href: string): LinkTarget {
  const link = href.trim();
  if (isRemote(link)) return { kind: 'remote' };
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(link)) return external;
  const folder = link.startsWith('/') ? '' : folderAbove(fromFile);
  const known = knownTargets(corpus, folder);
  let target = known.get(link);
  if (target === undefined) {
    target = findTarget(corpus, folder, link);
    known.set(link, target);
  }
  return target;
}

const targets = new WeakMap<Corpus, Map<string, Map<string, LinkTarget>>>();

/** What links from a folder lead to: the same few are asked for again and again. */
function knownTargets(corpus: Corpus, folder: string): Map<string, LinkTarget> {
  let folders = targets.get(corpus);
  if (folders === undefined) targets.set(corpus, (folders = new Map()));
  let known = folders.get(folder);
  if (known === undefined) folders.set(folder, (known = new Map()));
  return known;
}

function findTarget(corpus: Corpus, folder: string, link: string): LinkTarget {
  const hash = link.indexOf('#');
  const [path = ''] = (hash === -1 ? link : link.slice(0, hash)).split('?');
  const anchor = hash === -1 ? '' : decoded(link.slice(hash + 1));
  if (path === '') return anchor === '' ? broken : { kind: 'anchor', anchor };
  const target = path.startsWith('/') ? sitePage(corpus, decoded(path)) : fileBeside(corpus, folder, decoded(path));
  if (anchor === '') return target;
  if (target.kind === 'page') return termAt(corpus, target.path, anchor) ?? { ...target, anchor };
  return target.kind === 'entry' && target.entry.kind !== 'term' ? { ...target, anchor } : target;
}

/** A term has no page of its own but a place in the glossary. */
function termAt(corpus: Corpus, page: string, anchor: string): LinkTarget | undefined {
  const entry = page === `${folderOf.term}/` ? findEntry(corpus, 'term', anchor) : undefined;
  return entry === undefined ? undefined : { kind: 'entry', entry };
}

function sitePage(corpus: Corpus, path: string): LinkTarget {
  const found = pageAt(corpus, path);
  const { base } = corpus.wiki;
  return found.kind === 'broken' && `${path}/`.startsWith(base) ? pageAt(corpus, path.slice(base.length - 1)) : found;
}

function pageAt(corpus: Corpus, path: string): LinkTarget {
  const parts = path
    .replace(/(?:^|\/)index\.html$/, '/')
    .split('/')
    .filter((part) => part !== '');
  const [section = '', name, value, ...more] = parts;
  const page: LinkTarget = { kind: 'page', path: parts.map((part) => `${part}/`).join('') };
  const kind = kindOfSection.get(section);
  if (section === 'guide') return page;
  if (name === undefined) {
    return kind !== undefined || otherPages.has(section) ? page : broken;
  }
  if (value === undefined) {
    if (section === 'areas') return areasOf(corpus).has(name) ? page : broken;
    const entry = kind === undefined ? undefined : findEntry(corpus, kind, name);
    return entry === undefined ? broken : { kind: 'entry', entry };
  }
  return section === 'records' && more.length === 0 && hasListing(corpus, name, value) ? page : broken;
}

/** Whether the records of one area, status, system, person or year have a page. */
function hasListing(corpus: Corpus, listing: string, value: string): boolean {
  switch (listing) {
    case 'area':
      return areasOf(corpus).has(value);
    case 'status':
      return value === 'superseded' || statuses.some((status) => status === value);
    case 'system':
    case 'person':
      return corpus.entries[listing].has(value);
    case 'year':
      return /^\d{4}$/.test(value);
    default:
      return false;
  }
}

function fileBeside(corpus: Corpus, folder: string, path: string): LinkTarget {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return broken;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  const file = parts.join('/');
  const entry = filesOf(corpus).get(file) ?? filesOf(corpus).get(withoutEnding(file));
  if (entry !== undefined) return { kind: 'entry', entry };
  return parts.length === 1 && kindOfSection.has(file) ? { kind: 'page', path: `${file}/` } : broken;
}

function folderAbove(file: string): string {
  return file.slice(0, Math.max(file.lastIndexOf('/'), 0));
}

const endings = /\.(?:mdx|md|yaml|yml)$/i;

function withoutEnding(file: string): string {
  return file.replace(endings, '');
}

const files = new WeakMap<Corpus, ReadonlyMap<string, AnyEntry>>();

/** The entries by their file, with its ending and without. */
function filesOf(corpus: Corpus): ReadonlyMap<string, AnyEntry> {
  let known = files.get(corpus);
  if (known === undefined) {
    known = new Map([
      ...corpus.all.map((entry) => [withoutEnding(entry.file), entry] as const),
      ...corpus.all.map((entry) => [entry.file, entry] as const),
    ]);
    files.set(corpus, known);
  }
  return known;
}

const areas = new WeakMap<Corpus, ReadonlySet<string>>();

function areasOf(corpus: Corpus): ReadonlySet<string> {
  let known = areas.get(corpus);
  if (known === undefined) {
    known = new Set([...corpus.entries.record.values()].flatMap((record) => record.areas.map(slugOf)));
    areas.set(corpus, known);
  }
  return known;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
