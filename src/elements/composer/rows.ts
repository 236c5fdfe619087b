/** The rows of the composer's lists: from templates to fields on the page, and back. */

import { keyOfItem, type ComposerStart, type ComposerThing } from '../../compose/start.ts';
import { rowFields, type AnyRow, type ListName } from '../../compose/form.ts';

export interface Rows {
  /** A row with these words in its fields. */
  make(list: ListName, row: AnyRow): HTMLElement;
  /** What stands in the fields of a row. */
  read(list: ListName, row: HTMLElement): AnyRow;
  thingOf(what: string): ComposerThing | undefined;
}

let made = 0;

/** A key that no row of this page has. */
export function newKey(): string {
  return `new-${Date.now().toString(36)}-${made++}`;
}

export function part<Kind extends Element = HTMLElement>(within: ParentNode, name: string): Kind {
  const found = within.querySelector<Kind>(`[data-part="${name}"]`);
  if (found === null) throw new Error(`The page has no part \`${name}\`.`);
  return found;
}

export function openRows(page: HTMLElement, start: ComposerStart): Rows {
  const things = new Map(start.things.map((thing) => [thing.key, thing]));
  const thingOf = (what: string) => things.get(keyOfItem(what, start));
  return {
    thingOf,
    make(list, row) {
      const made = clone(page, list);
      made.dataset.key = row.key;
      if (row.place !== undefined) made.dataset.place = String(row.place);
      const title = list === 'items' ? showThing(made, row, thingOf(String(row.what)), start) : undefined;
      for (const field of made.querySelectorAll<HTMLInputElement>('[data-field]')) {
        const name = field.dataset.field ?? '';
        if (field instanceof HTMLSelectElement) fillTakers(page, field, String(row[name] ?? ''), title, start);
        else field.value = String(row[name] ?? '');
      }
      const questions = (row.questions ?? []) as readonly string[];
      if (list === 'items') for (const question of questions) addQuestion(page, made, question);
      return made;
    },
    read(list, row) {
      const { key = '', place, what } = row.dataset;
      const fields = rowFields[list].map((name) => {
        if (name === 'questions') return [name, questionsOf(row)] as const;
        if (name === 'what' && what !== undefined) return [name, what] as const;
        return [name, row.querySelector<HTMLInputElement>(`[data-field="${name}"]`)?.value.trim() ?? ''] as const;
      });
      return { key, ...(place === undefined ? {} : { place: Number(place) }), ...Object.fromEntries(fields) };
    },
  };
}

function clone(page: HTMLElement, name: string): HTMLElement {
  const template = page.querySelector<HTMLTemplateElement>(`template[data-row="${name}"]`);
  const made = template?.content.firstElementChild?.cloneNode(true);
  if (!(made instanceof HTMLElement)) throw new Error(`The page has no template for \`${name}\`.`);
  return made;
}

/** Title and reasons of a thing of the wiki; free text, and what has left the wiki, is named in a field. */
function showThing(
  row: HTMLElement,
  item: AnyRow,
  thing: ComposerThing | undefined,
  start: ComposerStart,
): ComposerThing | undefined {
  const [link, name] = [part<HTMLAnchorElement>(row, 'title'), part(row, 'name')];
  const isThing = thing !== undefined;
  link.hidden = !isThing;
  name.hidden = isThing;
  if (isThing) {
    row.dataset.what = String(item.what);
    link.textContent = thing.title;
    link.href = thing.url;
    row.setAttribute('aria-label', thing.title);
    part(row, 'standing').textContent = sentenceOf(thing, start.received.includes(thing.key));
  } else part(row, 'standing').textContent = '';
  return thing;
}

function sentenceOf({ standing, impact, made, kind }: ComposerThing, isReceived: boolean): string {
  const why = standing === undefined ? `a ${kind} that others hold` : standing.replace(/ \(impact \d+\)$/, '');
  const first = `${why.charAt(0).toUpperCase()}${why.slice(1)}. Impact ${impact} = ${made}.`;
  return isReceived ? `${first} Received already.` : first;
}

/** Those who are suggested stand first, each with why. */
function fillTakers(
  page: HTMLElement,
  select: HTMLSelectElement,
  chosen: string,
  thing: ComposerThing | undefined,
  { person }: ComposerStart,
): void {
  const takers = part<HTMLTemplateElement>(page, 'takers').content.cloneNode(true) as DocumentFragment;
  takers.querySelector(`option[value="${CSS.escape(person.id)}"]`)?.remove();
  const suggested = document.createElement('optgroup');
  suggested.label = 'Suggested';
  for (const { person: id } of thing?.suggestions ?? []) {
    const option = takers.querySelector(`option[value="${CSS.escape(id)}"]`);
    if (option !== null) suggested.append(option);
  }
  const others = document.createElement('optgroup');
  others.label = suggested.childElementCount > 0 ? 'Others' : 'People';
  others.append(takers);
  select.append(...(suggested.childElementCount > 0 ? [suggested] : []), others);
  if (chosen !== '' && ![...select.options].some(({ value }) => value === chosen)) {
    others.append(new Option(`${chosen} (not here any more)`, chosen));
  }
  select.value = chosen;
}

/** Why the one who is chosen was suggested. */
export function whyChosen(thing: ComposerThing | undefined, chosen: string): string {
  const why = thing?.suggestions.find(({ person }) => person === chosen)?.why;
  return why === undefined ? '' : `Suggested: ${why}.`;
}

export function addQuestion(page: HTMLElement, row: HTMLElement, question: string): HTMLTextAreaElement {
  const made = clone(page, 'question');
  const field = made.querySelector('textarea')!;
  field.value = question;
  part(row, 'questions').append(made);
  return field;
}

function questionsOf(row: HTMLElement): readonly string[] {
  return [...row.querySelectorAll<HTMLTextAreaElement>('[data-part="questions"] textarea')]
    .map(({ value }) => value.replace(/\s+/g, ' ').trim())
    .filter((question) => question !== '');
}
