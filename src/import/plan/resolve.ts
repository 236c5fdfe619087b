/** Which record is meant by a link, a path, a number or a title? */

import { slugOf, type EntryId } from '../../domain/id.ts';
import { linksIn, plainText } from '../plain.ts';
import { numberInName } from '../titles.ts';
import { decoded, findByPath, folderOf, folderOfReadme, withoutEnding } from './paths.ts';

/** A record that others may name. */
export interface Target {
  readonly id: EntryId;
  /** Of the file it came from; absent for records that were written here. */
  readonly path?: string | undefined;
  readonly stem: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Whether its file holds other records too, so that a link to the file does not mean it alone. */
  readonly isPart?: boolean | undefined;
  /** The text of its file, to see what it links to. */
  readonly text?: string | undefined;
}

export interface Resolver {
  /** The record whose file `href` in `from` leads to. */
  readonly byPath: (href: string, from: string) => Target | undefined;
  /** The records that a field names, and the words that name none. */
  readonly inField: (
    text: string,
    from: string,
  ) => { readonly found: readonly Found[]; readonly lost: readonly string[] };
}

export interface Found {
  readonly target: Target;
  /** How it was found, where not by its file's path. */
  readonly guess?: string | undefined;
}

export function makeResolver(targets: readonly Target[]): Resolver {
  const paths = new Map<string, Target>();
  const names = new Map<string, Target[]>();
  const add = (name: string, target: Target) => {
    const key = name.toLowerCase();
    names.set(key, [...(names.get(key) ?? []), target]);
  };
  for (const target of targets) {
    const { path } = target;
    if (path !== undefined && target.isPart !== true) {
      for (const key of [path, withoutEnding(path), folderOfReadme(path)]) {
        if (key !== undefined && !paths.has(key.toLowerCase())) paths.set(key.toLowerCase(), target);
      }
    }
    const own = new Set(
      [target.stem, slugOf(target.stem), target.id, slugOf(target.title), ...target.aliases, ...numbersOf(target)].map(
        (name) => name.toLowerCase(),
      ),
    );
    for (const name of own) if (name !== '') add(name, target);
  }
  const byPath = (href: string, from: string): Target | undefined => findByPath(paths, href, from);
  /** Of several with one name, the one in the same folder; of several there, the one that links back. */
  const byName = (name: string, from: string): Target | undefined => {
    const found = names.get(name.toLowerCase()) ?? [];
    const inFolder = found.filter(({ path }) => path !== undefined && folderOf(path) === folderOf(from));
    const candidates = inFolder.length > 0 ? inFolder : found;
    if (candidates.length < 2) return candidates[0];
    const file = from.split('/').at(-1) ?? '';
    const linking = candidates.filter(({ text, path }) => path !== from && text?.includes(file) === true);
    return linking.length === 1 ? linking[0] : undefined;
  };
  return {
    byPath,
    inField: (text, from) => {
      const found: Found[] = [];
      const lost: string[] = [];
      for (const part of partsOf(text)) {
        const one = findOne(part, from, byPath, byName);
        if (one === undefined) lost.push(plainText(part));
        else found.push(one);
      }
      return { found, lost };
    },
  };
}

function findOne(
  part: string,
  from: string,
  byPath: Resolver['byPath'],
  byName: (name: string, from: string) => Target | undefined,
): Found | undefined {
  const [link] = linksIn(part);
  const plain = plainText(part);
  const href = link?.href ?? plain.replace(/[.,;]+$/, '');
  const direct = byPath(href, from);
  if (direct !== undefined) return { target: direct };
  const file =
    decoded(href)
      .split(/[?#]/)[0]
      ?.split('/')
      .findLast((piece) => piece !== '' && !/^readme\.\w+$/i.test(piece)) ?? '';
  const stem = withoutEnding(file);
  const bare = (link?.text ?? plain).replace(/^(?:the\s+)?/i, '').replace(/[.\s]+$/, '');
  const isAddress = /^https?:/i.test(href) && !/\.(?:mdx?|rst|adoc)$/i.test(file);
  const numbers = [
    ...(link === undefined && isAddress ? [] : [numberIn(bare)]),
    ...(isAddress ? [] : [numberInName(stem)]),
  ].filter((number) => number !== undefined);
  const candidates = [
    ...(isAddress && /^\d+$/.test(stem) ? [] : [stem]),
    bare,
    slugOf(bare),
    ...numbers.flatMap((number) => [number, ...variantsOf(number)]),
  ];
  for (const name of candidates) {
    const target = name === '' ? undefined : byName(name, from);
    if (target === undefined) continue;
    const isPlain = link === undefined && name === stem;
    return isPlain ? { target } : { target, guess: `\`${plain}\` is taken for \`${target.id}\`` };
  }
  return undefined;
}

/** The number that a name begins with: `ADR025: …`, `ADR-0005`, `12. Use X`, `RFC 1214`. */
function numberIn(text: string): string | undefined {
  return /^((?:[A-Za-z]{2,12}[-_ #]?){0,4}\d{1,6})(?=$|[\s:.,)–—-])/.exec(text)?.[1];
}

function numbersOf(target: Target): readonly string[] {
  const inName = numberInName(target.stem);
  return inName === undefined ? [] : [inName, ...variantsOf(inName)];
}

/** `ADR025`: also `adr-25`, `25`; so that `ADR-0025` and `25` find it. */
function variantsOf(number: string): readonly string[] {
  const [, letters = '', digits = ''] = /^(.*?)[-_ #]*0*(\d+)$/.exec(number) ?? [];
  const word = letters.replace(/[-_ #]+/g, '-').toLowerCase();
  return word === ''
    ? [`#${digits}`]
    : [`${word}-${digits}`, ...(/^(?:adr|rfc|rfd|kep|pep|nep|eip|erc|se|jep)$/.test(word) ? [`#${digits}`] : [])];
}

/** A field may name several: one a line, separated by commas, or links one after another. */
function partsOf(text: string): readonly string[] {
  const links = text.match(/\[(?:[^[\]]|\[[^[\]]*\])*\]\((?:[^()]|\([^()]*\))*\)/g) ?? [];
  if (links.length > 0) return links;
  return text
    .split(/[,;\n]|\s+and\s+/)
    .map((part) => part.replace(/^\s*[-*]\s+/, '').trim())
    .filter((part) => plainText(part) !== '' && !/^(?:n\/?a|none|-+)$/i.test(plainText(part)));
}
