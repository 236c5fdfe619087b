/** Where does a text name somebody, and what stands there instead? */

import type { NameForms, Writing } from './name-forms.ts';
import type { RoleName } from './role-names.ts';
import { isUnspaced, wordsOf, type Word } from './words.ts';

/** A part of a text, and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `asId`: the text is an id, an anchor or a path, so that what takes a name's place is an id whatever it looks like. */
export type FindNames = (text: string, asId?: boolean) => readonly Edit[];

/** An id that is another one now: of an entry whose id told a name. */
export interface MovedId {
  readonly words: readonly string[];
  readonly id: string;
}

interface Form {
  readonly words: readonly string[];
  readonly writing: Writing | 'id';
  readonly instead: RoleName;
}

/** What may stand between the words of one name: spaces, signs of names and ids, and what marks words in Markdown. */
const between = /^(?:%20|[\s\u00A0*_~`'’ʼ‘´.,\-‐‑‒–—+/\\"“”>]{1,12})$/;
const betweenOfIds = /^[-_.]$/;
/** What an id of one word stands behind where it can only be a person. */
const place = /(?:^|[^\p{Letter}])(?:people\/|person[:/]|(?:by|from|with|without)[:=])$/iu;

/** The longest name counts where several begin at one word. `roles`: by the person's own id. */
export function findNamesOf(
  { forms, unspaced }: NameForms,
  roles: ReadonlyMap<string, RoleName>,
  moved: readonly MovedId[] = [],
): FindNames {
  const all: Form[] = [
    ...forms.flatMap(({ words, writing, person }) => {
      const instead = roles.get(person);
      return instead === undefined ? [] : { words, writing, instead };
    }),
    ...moved.map(({ words, id }) => ({ words, writing: 'id' as const, instead: { id, name: id } })),
  ];
  const byFirstWord = Map.groupBy(all, ({ words }) => words[0] ?? '');
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  const amid = unspaced.flatMap(({ text, person }) => {
    const instead = roles.get(person);
    return instead === undefined ? [] : { text, instead };
  });

  return (text, asId = false) => {
    const edits: Edit[] = amid.length > 0 && isUnspaced(text) ? findAmid(text, amid, asId) : [];
    const words = wordsOf(text);
    for (let index = 0; index < words.length; index++) {
      const form = byFirstWord.get(words[index]!.folded)?.find((one) => isHere(text, words, index, one, asId));
      if (form === undefined) continue;
      const [start, end] = [words[index]!.start, words[index + form.words.length - 1]!.end];
      index += form.words.length - 1;
      if (!edits.some((other) => other.start < end && start < other.end))
        edits.push({ start, end, text: insteadOf(text, start, end, form, asId) });
    }
    return edits.sort((a, b) => a.start - b.start);
  };
}

/** `text` with every name replaced. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: instead } of edits) {
    result += text.slice(from, start) + instead;
    from = end;
  }
  return result + text.slice(from);
}

function isHere(
  text: string,
  words: readonly Word[],
  index: number,
  { words: form, writing }: Form,
  asId: boolean,
): boolean {
  if (index + form.length > words.length) return false;
  let isSlug = form.length > 1;
  for (let at = 0; at < form.length; at++) {
    const found = words[index + at]!;
    if (found.folded !== form[at]) return false;
    if (at === 0) continue;
    const sign = text.slice(words[index + at - 1]!.end, found.start);
    if (!between.test(sign)) return false;
    isSlug &&= betweenOfIds.test(sign);
  }
  const raw = text.slice(words[index]!.start, words[index + form.length - 1]!.end);
  switch (writing) {
    case 'any':
      return true;
    case 'telling':
      return isSlug || form.every((_, at) => isCapital(text, words[index + at]!));
    case 'capital':
      return asId || isCapital(text, words[index]!);
    case 'small':
      return raw === raw.toLowerCase();
    case 'placed':
      return (
        raw === raw.toLowerCase() && place.test(text.slice(Math.max(0, words[index]!.start - 12), words[index]!.start))
      );
    case 'id':
      return raw === raw.toLowerCase() && (isSlug || form.length === 1);
  }
}

function isCapital(text: string, { start }: Word): boolean {
  const first = String.fromCodePoint(text.codePointAt(start)!);
  return first !== first.toLowerCase();
}

/** The lines of a text stay as many as they were, so that places in it can still be found. */
function insteadOf(text: string, start: number, end: number, { instead }: Form, asId: boolean): string {
  const raw = text.slice(start, end);
  if (asId || isIdHere(text, start, end)) return raw.includes('_') ? instead.id.replaceAll('-', '_') : instead.id;
  return instead.name + '\n'.repeat(raw.split('\n').length - 1);
}

/** Whether the name is written as an id is. */
function isIdHere(text: string, start: number, end: number): boolean {
  const raw = text.slice(start, end);
  if (raw !== raw.toLowerCase()) return false;
  const [before = '', after = ''] = [text[start - 1], text[end]];
  const isSlug = /^[\p{Letter}\p{Mark}\p{Number}]+(?:[-_.][\p{Letter}\p{Mark}\p{Number}]+)+$/u.test(raw);
  if (/\s/.test(raw) || (!isSlug && /[^\p{Letter}\p{Mark}\p{Number}]/u.test(raw))) return false;
  return (
    isSlug ||
    /[/#:=\-_@]/.test(before) ||
    /[/\-_@]/.test(after) ||
    (/["'`]/.test(before) && before === after) ||
    /^\.\p{Letter}/u.test(text.slice(end, end + 2))
  );
}

function findAmid(
  text: string,
  names: readonly { readonly text: string; readonly instead: RoleName }[],
  asId: boolean,
): Edit[] {
  const edits: Edit[] = [];
  for (const { text: name, instead } of [...names].sort((a, b) => b.text.length - a.text.length)) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (edits.some((other) => other.start < end && at < other.end)) continue;
      edits.push({ start: at, end, text: asId ? instead.id : ` ${instead.name} `.slice(at === 0 ? 1 : 0) });
    }
  }
  return edits;
}
