/** What do readers see in a text where it names something that they may not see? */

import type { Body, BodyReference, Heading } from './body.ts';
import type { EntryKind } from './entry.ts';
import { escapeHtml, unescapeHtml } from './escape-html.ts';
import type { Hidden } from './hidden.ts';
import { fillMarks, mark, markEnd, markSeparator, markStart, type MarkKind } from './marks.ts';
import { restricted } from './without-hidden.ts';

/** A link as it was compiled, with what stands in it; links hold no others. */
const links = new RegExp(`${markStart}link${markSeparator}([^${markEnd}]*)${markEnd}([\\s\\S]*?)</a>`, 'g');

/** Compiled HTML without links to what is hidden: the author's own words stay, unless they are its names. */
export function htmlWithoutHidden(hidden: Hidden, file: string, body: Body, html: string): string {
  const unlinked = withoutMarked(hidden, file, html);
  return body.headings.reduce((text, heading, index) => {
    const next = headingWithoutHidden(hidden, file, body, heading, index);
    if (next === heading) return text;
    return text
      .replaceAll(`id="${heading.id}"`, () => `id="${next.id}"`)
      .replaceAll(`href="#${heading.id}"`, () => `href="#${next.id}"`)
      .replaceAll(mark('link', `#${heading.id}`), () => mark('link', `#${next.id}`))
      .replaceAll(escapeHtml(`“${heading.text}”`), () => escapeHtml(`“${next.text}”`));
  }, unlinked);
}

/** What is known of the prose, without what tells of something hidden; the same object where nothing does. */
export function proseWithoutHidden(hidden: Hidden, file: string, body: Body): Body {
  if (told(hidden, file, body).length === 0) return body;
  return {
    ...body,
    ...(body.decision === undefined
      ? {}
      : { decision: withoutNames(withoutMarked(hidden, file, body.decision), told(hidden, file, body)) }),
    headings: body.headings.map((heading, index) => headingWithoutHidden(hidden, file, body, heading, index)),
    links: body.links.filter(({ href }) => hidden.linked(file, href) === undefined),
    references: body.references.filter(({ component, id }) => hidden.referred(component, id) === undefined),
  };
}

/** Text with marks, without those that lead to what is hidden. */
function withoutMarked(hidden: Hidden, file: string, html: string): string {
  const unlinked = html.replace(links, (whole, href: string, inner: string) => {
    const target = hidden.linked(file, href);
    if (target === undefined) return whole;
    const words = unescapeHtml(inner.replace(/<[^>]*>/g, ''));
    return isTelling(words, hidden.namesAt(file, href)) ? restricted(target.kind) : inner;
  });
  return fillMarks(unlinked, (kind, payload) => {
    const [id = '', words] = payload;
    const component = findComponent(kind);
    const hiddenKind = component === undefined ? undefined : hidden.referred(component, id);
    if (component === undefined || hiddenKind === undefined) return mark(kind, ...payload);
    return words === undefined || isTelling(unescapeHtml(words), hidden.namesReferred(component, id))
      ? restricted(hiddenKind)
      : words;
  });
}

/** The words for links and references of a written text, as in its HTML; nothing for those that may stay. */
export function wordsWithoutHidden(hidden: Hidden, file: string) {
  return {
    link(href: string, words: string): string | undefined {
      const target = hidden.linked(file, href);
      if (target === undefined) return undefined;
      return isTelling(words, hidden.namesAt(file, href)) ? restricted(target.kind) : words;
    },
    reference(component: BodyReference['component'], id: string, words: string): string | undefined {
      const kind = hidden.referred(component, id);
      if (kind === undefined) return undefined;
      return isTelling(words, hidden.namesReferred(component, id)) ? restricted(kind) : words;
    },
  };
}

/** Changes when other words would stand in the prose; names what is hidden. */
export function stampOfProse(hidden: Hidden, file: string, body: Body): string {
  const all = told(hidden, file, body);
  return all.length === 0 ? '' : JSON.stringify(all);
}

interface Told {
  readonly kind: EntryKind | undefined;
  readonly names: readonly string[];
}

/** Everything hidden that the prose links to or refers to. */
function told(hidden: Hidden, file: string, { links: written, references }: Body): readonly Told[] {
  return [
    ...written.flatMap(({ href }): Told | [] => {
      const target = hidden.linked(file, href);
      return target === undefined ? [] : { kind: target.kind, names: hidden.namesAt(file, href) };
    }),
    ...references.flatMap(({ component, id }): Told | [] => {
      const kind = hidden.referred(component, id);
      return kind === undefined ? [] : { kind, names: hidden.namesReferred(component, id) };
    }),
  ];
}

/** A heading has the ids of references and the words of links in it, and its anchor is made of them. */
function headingWithoutHidden(hidden: Hidden, file: string, body: Body, heading: Heading, index: number): Heading {
  const all = told(hidden, file, body);
  if (!all.some(({ names }) => isTelling(heading.text, names))) return heading;
  return { ...heading, text: withoutNames(heading.text, all), id: `section-${index + 1}` };
}

function withoutNames(text: string, all: readonly Told[]): string {
  return all.reduce(
    (left, { kind, names }) =>
      names.reduce((rest, name) => {
        const words = plainly(name).split(' ').filter(Boolean).map(RegExp.escape);
        if (words.length === 0) return rest;
        const between = '[^\\p{Letter}\\p{Number}]+';
        const found = new RegExp(
          `(?<![\\p{Letter}\\p{Number}])${words.join(between)}(?![\\p{Letter}\\p{Number}])`,
          'giu',
        );
        return rest.replace(found, () => restricted(kind));
      }, left),
    text,
  );
}

function findComponent(kind: MarkKind): BodyReference['component'] | undefined {
  switch (kind) {
    case 'ref':
      return 'Ref';
    case 'term':
      return 'Term';
    case 'fact':
      return 'Fact';
    default:
      return undefined;
  }
}

/** Whether the author's words are a name of what is hidden, have one in them, or are no words at all. */
export function isTelling(words: string, names: readonly string[]): boolean {
  const plain = plainly(words);
  return plain === '' || names.some((name) => plainly(name) !== '' && ` ${plain} `.includes(` ${plainly(name)} `));
}

/** Letters and digits alone, so that `secret-plan.mdx` and `Secret plan` are told to be the same. */
function plainly(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
