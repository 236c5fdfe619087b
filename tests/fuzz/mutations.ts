/** One way to spoil a content tree: its bytes, its lines, its fields, its texts, its names. */

import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { oddDates, oddNames, oddProse, oddYaml } from './odd-values.ts';
import type { Tree } from './trees.ts';

/** What is done to which file, as plain data, so that a case that fails can be told and shrunk. */
export interface Mutation {
  readonly kind: keyof typeof kinds;
  /** Parts of the whole, 0 to below 1: which file, where in it, and which of what is offered. */
  readonly file: number;
  readonly at: number;
  readonly pick: number;
}

type Change = (tree: Map<string, Content>, mutation: Mutation) => void;
type Content = Uint8Array | { readonly link: string };

const folders = [
  'records',
  'people',
  'teams',
  'systems',
  'handoffs',
  'receipts',
  'paths',
  'glossary',
  'facts',
  '',
  '.derived/authorship',
];
const endings = ['.mdx', '.md', '.yaml', '.yml', '.MDX', '.svg', '.csv', '.mdx.yaml', ''];

const kinds = {
  field: onText((text, mutation, tree) => inFields(text, (document) => changeField(document, mutation, tree))),
  reference: onText((text, mutation, tree) =>
    inFields(text, (document) => setField(document, mutation, anyId(tree, mutation))),
  ),
  date: onText((text, mutation) =>
    inFields(text, (document) => setField(document, mutation, at(oddDates, mutation.pick))),
  ),
  yaml: onText((text, mutation) => replaceValue(text, mutation, at(oddYaml, mutation.pick))),
  prose: onText(
    (text, { at: where, pick }) =>
      `${text.slice(0, cut(text, where))}\n\n${at(oddProse, pick)}\n\n${text.slice(cut(text, where))}`,
  ),
  inline: onText(
    (text, { at: where, pick }) =>
      `${text.slice(0, cut(text, where))}${at(oddProse, pick)}${text.slice(cut(text, where))}`,
  ),
  lines: onText((text, { at: where, pick }) => moveLine(text.split('\n'), where, pick).join('\n')),
  endings: onText((text, { pick }) =>
    at(
      [
        text.replaceAll('\n', '\r\n'),
        text.replaceAll('\n', '\r'),
        `\uFEFF${text}`,
        `${text}\n---\n`,
        `---\n${text}`,
        text.trimEnd(),
        '',
      ],
      pick,
    ),
  ),
  bytes: onBytes((bytes, { at: where, pick }) => spoilBytes(bytes, where, pick)),
  name: onName(
    (path, { pick }) => `${dirOf(path)}${at(oddNames, pick).replaceAll(/[\0/]/g, '_').slice(0, 200)}${endingOf(path)}`,
  ),
  ending: onName((path, { pick }) => `${path.slice(0, path.length - endingOf(path).length)}${at(endings, pick)}`),
  folder: onName((path, { at: where, pick }) =>
    [
      at(folders, pick),
      ...(where < 0.3 ? [at(oddNames, where / 0.3).replaceAll(/[\0/]/g, '_')] : []),
      path.slice(dirOf(path).length),
    ]
      .filter((part) => part !== '')
      .join('/'),
  ),
  copy: (tree, mutation) =>
    withFile(tree, mutation, (path, content) =>
      tree.set(`${at(folders, mutation.pick)}/${path.slice(dirOf(path).length)}`, content),
    ),
  remove: (tree, mutation) => withFile(tree, mutation, (path) => tree.delete(path)),
  swap: (tree, mutation) =>
    withFile(tree, mutation, (path, content) =>
      withFile(
        tree,
        { ...mutation, file: mutation.pick },
        (other, its) => void tree.set(path, its).set(other, content),
      ),
    ),
  link: (tree, mutation) =>
    withFile(tree, mutation, (path) =>
      tree.set(path, {
        link: at([path.slice(dirOf(path).length), '.', '..', 'nowhere', '/dev/null', '../records'], mutation.pick),
      }),
    ),
  under: (tree, mutation) =>
    withFile(
      tree,
      mutation,
      (path, content) => void (tree.delete(path) && tree.set(`${path}/${path.slice(dirOf(path).length)}`, content)),
    ),
} satisfies Record<string, Change>;

const part = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const names = Object.keys(kinds) as Mutation['kind'][];

/** Fields and references more often than the rest: most of what can go wrong hangs on them. */
export const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.oneof(
    { arbitrary: fc.constantFrom<Mutation['kind']>('field', 'reference', 'yaml', 'prose'), weight: 2 },
    { arbitrary: fc.constantFrom(...names), weight: 1 },
  ),
  file: part,
  at: part,
  pick: part,
});

/** The tree after these changes, one after the other. */
export function mutate(tree: Tree, mutations: readonly Mutation[]): Tree {
  const changed = new Map(tree);
  for (const mutation of mutations) kinds[mutation.kind](changed, mutation);
  return changed;
}

function at<Item>(items: readonly Item[], share: number): Item {
  return items[Math.floor(share * items.length)]!;
}

function withFile(
  tree: Map<string, Content>,
  { file }: Mutation,
  change: (path: string, content: Content) => void,
): void {
  if (tree.size === 0) return;
  const [path, content] = at([...tree], file);
  change(path, content);
}

function onBytes(change: (bytes: Uint8Array, mutation: Mutation, tree: Tree) => Uint8Array): Change {
  return (tree, mutation) =>
    withFile(tree, mutation, (path, content) => {
      if (content instanceof Uint8Array) tree.set(path, change(content, mutation, tree));
    });
}

function onText(change: (text: string, mutation: Mutation, tree: Tree) => string): Change {
  return onBytes((bytes, mutation, tree) => Buffer.from(change(Buffer.from(bytes).toString('utf8'), mutation, tree)));
}

function onName(change: (path: string, mutation: Mutation) => string): Change {
  return (tree, mutation) =>
    withFile(tree, mutation, (path, content) => {
      tree.delete(path);
      tree.set(change(path, mutation), content);
    });
}

function dirOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function endingOf(path: string): string {
  return /\.\w+$/.exec(path)?.[0] ?? '';
}

function cut(text: string, share: number): number {
  return Math.floor(share * (text.length + 1));
}

/** An id of the tree, sometimes of another kind, sometimes a name that means something to JavaScript. */
function anyId(tree: Tree, { at: where, pick }: Mutation): string {
  const ids = [...tree.keys()].map((path) => path.slice(dirOf(path).length, path.length - endingOf(path).length));
  return at([...ids, ...oddNames], (where * 7 + pick) % 1);
}

const matter = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/** The text with its YAML changed: the front matter of a page, or the whole file. */
function inFields(text: string, change: (document: Document) => void): string {
  const found = matter.exec(text);
  const yaml = found?.[1] ?? text;
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return text;
  change(document);
  const written = document.toString().trimEnd();
  return found === null ? `${written}\n` : `---\n${written}\n---\n${text.slice(found[0].length)}`;
}

/** Every place in a document that can be set. */
function placesIn(node: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      const inner = [...path, isScalar(key) ? String(key.value) : String(key)];
      return [inner, ...placesIn(value, inner)];
    });
  }
  if (isSeq(node)) return node.items.flatMap((item, index) => [[...path, index], ...placesIn(item, [...path, index])]);
  return [];
}

function setField(document: Document, { at: where }: Mutation, value: unknown): void {
  const places = placesIn(document.contents);
  if (places.length > 0) document.setIn(at(places, where), value);
}

function changeField(document: Document, mutation: Mutation, tree: Tree): void {
  const places = placesIn(document.contents);
  if (places.length === 0) return;
  const place = at(places, mutation.at);
  const value = document.getIn(place, true);
  const other = document.getIn(at(places, mutation.pick), true);
  const nested = Array.from({ length: 60 }).reduce<unknown>((inner) => [inner], 'x');
  const changes: readonly (() => void)[] = [
    () => document.deleteIn(place),
    () => document.setIn(place, [document.getIn(place), document.getIn(place)]),
    () => document.setIn(place, { [at(oddNames, mutation.file)]: document.getIn(place) }),
    () => document.setIn(place, structuredClone(document.toJS())),
    () => document.setIn(place, null),
    () => document.setIn(place, nested),
    () => document.setIn([...place.slice(0, -1), at(oddNames, mutation.file)], value),
    () => document.setIn(place, other),
    () => document.setIn(place, at(oddNames, mutation.file)),
    () => document.setIn(place, Number(mutation.file * 1e6)),
    () => document.setIn(place, anyId(tree, mutation)),
  ];
  at(changes, (mutation.pick * 13) % 1)();
}

/** One `key: value` line with another value, written as it is, be it YAML or not. */
function replaceValue(text: string, { at: where }: Mutation, value: string): string {
  const lines = text.split('\n');
  const fields = lines.flatMap((line, index) => (/^\s*(?:- )?[\w-]+:/.test(line) ? [index] : []));
  if (fields.length === 0) return `${value}\n${text}`;
  const index = at(fields, where);
  lines[index] = lines[index]!.replace(/:.*/, () => `: ${value}`);
  return lines.join('\n');
}

function moveLine(lines: readonly string[], where: number, pick: number): readonly string[] {
  const [from, to] = [Math.floor(where * lines.length), Math.floor(pick * lines.length)];
  const line = lines[from] ?? '';
  if (pick < 0.3) return lines.toSpliced(from, 1);
  return (pick < 0.6 ? lines : lines.toSpliced(from, 1)).toSpliced(to, 0, line);
}

function spoilBytes(bytes: Uint8Array, where: number, pick: number): Uint8Array {
  const index = Math.floor(where * bytes.length);
  const noise = Uint8Array.from({ length: 1 + Math.floor(pick * 9) }, (_, n) => Math.floor(pick * 1e6 * (n + 3)) % 256);
  const changes = [
    () => bytes.subarray(0, index),
    () => bytes.subarray(index),
    () => Buffer.concat([bytes.subarray(0, index), noise, bytes.subarray(index)]),
    () => Buffer.concat([bytes.subarray(0, index), noise, bytes.subarray(index + noise.length)]),
    () => Buffer.concat([bytes, bytes]),
    () => Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le'),
    () => Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1'),
  ];
  return at(changes, (pick * 11) % 1)();
}
