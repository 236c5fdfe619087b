/** A handoff as fields to fill in. */

/** A row of a list. */
export interface Row {
  /** Tells rows of one form apart, also while their words change. */
  readonly key: string;
  /** Its place in the list of the file that the form was read from; missing for what was added. */
  readonly place?: number | undefined;
}

export interface FormItem extends Row {
  readonly what: string;
  readonly to: string;
  readonly note: string;
  readonly questions: readonly string[];
}

export interface FormThread extends Row {
  readonly title: string;
  readonly state: string;
  readonly next: string;
  readonly to: string;
}

export interface FormAccess extends Row {
  readonly what: string;
  readonly where: string;
  readonly grants: string;
}

export interface FormContact extends Row {
  readonly name: string;
  readonly about: string;
  readonly link: string;
}

/** A part of the prose under its heading; what stands before the first heading has none. */
export interface FormSection {
  readonly heading: string;
  readonly text: string;
}

/** Empty text is a field that is not there. */
export interface HandoffForm {
  readonly lastDay: string;
  readonly items: readonly FormItem[];
  readonly threads: readonly FormThread[];
  readonly access: readonly FormAccess[];
  readonly contacts: readonly FormContact[];
  readonly sections: readonly FormSection[];
}

/** The lists of a form, by the names of their fields in the file. */
export const listFields = {
  items: 'items',
  threads: 'open-threads',
  access: 'access',
  contacts: 'contacts',
} as const;

export type ListName = keyof typeof listFields;

/** The fields of a row of each list, in the order in which they are written; the first one is required. */
export const rowFields = {
  items: ['what', 'to', 'note', 'questions'],
  threads: ['title', 'state', 'next', 'to'],
  access: ['what', 'where', 'grants'],
  contacts: ['name', 'about', 'link'],
} as const satisfies { readonly [List in ListName]: readonly (keyof HandoffForm[List][number])[] };

/** A row as plain fields. */
export type AnyRow = Row & Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Whether two forms say the same, whatever their keys; parts without words say nothing. */
export function saysTheSame(a: HandoffForm, b: HandoffForm): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

/** Whether two rows say the same. */
export function isSameRow(list: ListName, a: Row, b: Row): boolean {
  return JSON.stringify(plainRow(list, a)) === JSON.stringify(plainRow(list, b));
}

function plain({ lastDay, sections, ...lists }: HandoffForm): unknown {
  const names = Object.keys(listFields) as ListName[];
  const said = sections.filter(({ text }) => text !== '');
  return [lastDay, said, names.map((name) => lists[name].map((row) => plainRow(name, row)))];
}

function plainRow(list: ListName, row: Row): unknown {
  const fields: readonly string[] = rowFields[list];
  return fields.map((field) => (row as AnyRow)[field]);
}
