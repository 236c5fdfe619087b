/** Compiled HTML, with its marks filled by what the corpus says today. */

import type { Body, BodyReference } from '../domain/body.ts';
import { findAny, findEntry, nameOf, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { currentValue } from '../domain/fact.ts';
import { resolveLink } from '../domain/links.ts';
import { fillMarks, type MarkKind } from '../domain/marks.ts';
import { isRemote } from '../domain/remote.ts';
import { linkTo } from './link.ts';
import { remoteView, type RemoteView } from './remote.ts';
import { assetUrl, urlOf } from './urls.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { MentionFinder } from './mentions.ts';
import type { Names } from './mention-names.ts';

export interface Filling {
  readonly corpus: Corpus;
  readonly names: Names;
  /** The published name of a file beside an entry, by its path from the content folder. */
  readonly assetName: (file: string) => string;
}

/** The HTML of an entry's prose as a page shows it. */
export function fillBody(html: string, entry: AnyEntry, filling: Filling, today: IsoDate): string {
  const finder = new MentionFinder(filling.names, entry);
  const { corpus } = filling;
  return fillMarks(html, (kind, payload) => {
    const [first = '', words] = payload;
    switch (kind) {
      case 'section':
        finder.startSection();
        return '';
      case 'text':
        return finder.replace(first, (target, found) => entryLink(corpus, target, found, today));
      case 'link':
        return openLink(corpus, entry, first, today);
      case 'asset':
        return escapeAttribute(assetUrl(corpus, filling.assetName(first)));
      default:
        return named(corpus, kind, first, words, today);
    }
  });
}

/** The HTML of an entry's prose for search: the same words, without any link. */
export function fillPlainly(html: string, corpus: Corpus, today: IsoDate): string {
  return fillMarks(html, (kind, [first = '', words]) => {
    switch (kind) {
      case 'text':
        return first;
      case 'link':
        return '<a>';
      case 'section':
      case 'asset':
        return '';
      default:
        return words ?? wordsFor(corpus, kind, first, today);
    }
  });
}

/** Plain text in which facts and names wait for the corpus, with the words for them. */
export function fillWords(text: string, corpus: Corpus, today: IsoDate): string {
  return fillMarks(text, (kind, [id = '', words]) =>
    kind === 'ref' || kind === 'term' || kind === 'fact' ? (words ?? wordsOf(corpus, kind, id, today)) : '',
  );
}

/** What the links and references of an entry's prose lead to; names in plain prose apart. */
export function bodyTargets(
  corpus: Corpus,
  entry: AnyEntry & { readonly body?: Body | undefined },
): readonly AnyEntry[] {
  const { links = [], references = [] } = entry.body ?? {};
  const linked = links.flatMap(({ href }) => {
    const target = resolveLink(corpus, entry.file, href);
    return target.kind === 'entry' ? target.entry : [];
  });
  return [...linked, ...references.flatMap(({ component, id }) => findNamed(corpus, component, id) ?? [])];
}

/** A link to an entry with these words (HTML). */
function entryLink(corpus: Corpus, target: AnyEntry, words: string, today: IsoDate): string {
  return `${entryTag(corpus, target, '', today)}${words}</a>`;
}

/** The opening tag of a link to an entry, with its state; in words too where it is not in force. */
function entryTag(corpus: Corpus, target: AnyEntry, anchor: string, today: IsoDate): string {
  const { href, kind, state } = linkTo(corpus, target, today);
  const address = anchor === '' ? href : `${href.replace(/#.*$/, '')}#${anchor}`;
  const stateAttribute = state === undefined ? '' : ` data-state="${state}"`;
  const word =
    state === undefined || state === 'accepted' || state === 'active'
      ? ''
      : `<span class="cairn-visually-hidden">${state}: </span>`;
  return `<a class="cairn-entry" data-kind="${kind}"${stateAttribute} href="${escapeAttribute(address)}">${word}`;
}

/** The opening tag for an address as an author wrote it; one that leads nowhere is told by a class. */
function openLink(corpus: Corpus, from: AnyEntry, href: string, today: IsoDate): string {
  const target = resolveLink(corpus, from.file, href);
  switch (target.kind) {
    case 'entry':
      return entryTag(corpus, target.entry, target.anchor ?? '', today);
    case 'page':
      return `<a href="${escapeAttribute(urlOf(corpus, target.path) + (target.anchor ? `#${target.anchor}` : ''))}">`;
    case 'anchor':
      return `<a href="#${escapeAttribute(target.anchor)}">`;
    case 'external':
      return `<a href="${escapeAttribute(href)}">`;
    case 'remote':
      return remoteTag(remoteView(corpus, href));
    case 'broken':
      return '<a class="cairn-broken">';
  }
}

/** The opening tag of a link to another team's site, which the sheet names behind the words. */
function remoteTag({ href, site, kind, state, current }: RemoteView): string {
  if (href === undefined) return '<a class="cairn-unlinked">';
  const attributes = [
    ...(kind === undefined ? [] : [['data-kind', kind]]),
    ...(state === undefined ? [] : [['data-state', state]]),
    ['data-site', site],
    ...(current === undefined ? [] : [['title', `Now: ${current.label}`]]),
    ['rel', 'noreferrer noopener'],
    ['href', href],
  ].map(([name = '', value = '']) => ` ${name}="${escapeAttribute(value)}"`);
  const isPlain = state === undefined || state === 'accepted' || state === 'active';
  const word = isPlain ? '' : `<span class="cairn-visually-hidden">${escapeText(state)}: </span>`;
  return `<a class="cairn-entry cairn-remote"${attributes.join('')}>${word}`;
}

/** `Ref`, `Term` and `Fact`: a name that leads nowhere is shown as it was written. */
function named(corpus: Corpus, kind: NameKind, id: string, words: string | undefined, today: IsoDate): string {
  if (kind === 'ref' && isRemote(id)) {
    const remote = remoteView(corpus, id);
    return `${remoteTag(remote)}${words ?? escapeText(remote.label)}</a>`;
  }
  const target = findNamed(corpus, components[kind], id);
  const shown = words ?? wordsFor(corpus, kind, id, today);
  return target === undefined ? `<a class="cairn-broken">${shown}</a>` : entryLink(corpus, target, shown, today);
}

/** What a reference without words of its own shows: the newest value of a fact, the name of anything else. */
function wordsFor(corpus: Corpus, kind: NameKind, id: string, today: IsoDate): string {
  return escapeText(wordsOf(corpus, kind, id, today));
}

function wordsOf(corpus: Corpus, kind: NameKind, id: string, today: IsoDate): string {
  if (kind === 'ref' && isRemote(id)) return remoteView(corpus, id).label;
  const target = findNamed(corpus, components[kind], id);
  if (target?.kind !== 'fact') return target === undefined ? id : nameOf(target, corpus);
  const { value, unit } = currentValue(target, today);
  return unit === undefined ? String(value) : `${value}\u00A0${unit}`;
}

type NameKind = Extract<MarkKind, 'ref' | 'term' | 'fact'>;

const components = { ref: 'Ref', term: 'Term', fact: 'Fact' } as const satisfies Record<
  NameKind,
  BodyReference['component']
>;

/** What a component of the prose names. */
export function findNamed(corpus: Corpus, component: BodyReference['component'], id: string): AnyEntry | undefined {
  switch (component) {
    case 'Ref':
      return findAny(corpus, id);
    case 'Term':
      return findEntry(corpus, 'term', id);
    case 'Fact':
      return findEntry(corpus, 'fact', id);
  }
}
