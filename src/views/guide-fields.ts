/** What the reference of fields shows: one section a kind, one entry a field, the fields of groups after their group. */

import type { EntryKind } from '../domain/entry.ts';

/** A field as the schemas describe it. */
export interface DescribedField {
  readonly name: string;
  readonly isRequired: boolean;
  readonly takes: string;
  readonly description: string;
  readonly otherwise?: string | undefined;
  readonly example?: string | undefined;
  readonly fields: readonly DescribedField[];
}

export interface DescribedKind {
  readonly kind: EntryKind | 'wiki';
  readonly file: string;
  readonly fields: readonly DescribedField[];
}

export interface KindSection {
  readonly anchor: string;
  readonly title: string;
  readonly file: string;
  readonly fields: readonly FieldView[];
}

export interface FieldView extends Omit<DescribedField, 'fields'> {
  readonly anchor: string;
  /** The whole way to the field: `items[].to`. */
  readonly path: string;
  /** 0 for a field of the file, 1 for a field of a group. */
  readonly depth: number;
}

const titles: Readonly<Record<DescribedKind['kind'], string>> = {
  record: 'Record',
  person: 'Person',
  event: 'Event',
  team: 'Team',
  system: 'System',
  handoff: 'Handoff',
  receipt: 'Receipt',
  path: 'Path',
  term: 'Term',
  fact: 'Fact',
  wiki: 'The whole wiki',
};

export function kindSections(kinds: readonly DescribedKind[]): readonly KindSection[] {
  return kinds.map(({ kind, file, fields }) => ({
    anchor: kind,
    title: titles[kind],
    file,
    fields: flattened(fields, kind, '', 0),
  }));
}

function flattened(
  fields: readonly DescribedField[],
  anchor: string,
  above: string,
  depth: number,
): readonly FieldView[] {
  return fields.flatMap(({ fields: inner, ...field }): readonly FieldView[] => {
    const path = above + field.name;
    const own = `${anchor}.${field.name}`;
    const inside = field.takes.startsWith('a list') ? `${path}[].` : `${path}.`;
    return [{ ...field, anchor: own, path, depth }, ...flattened(inner, own, inside, depth + 1)];
  });
}
