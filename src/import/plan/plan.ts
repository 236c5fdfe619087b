/** What comes of all that was read: records with their fields, people, and what still has to be done to each body. */

import type { EntryId } from '../../domain/id.ts';
import type { Status } from '../../domain/record.ts';
import type { Draft } from '../draft.ts';
import { interpret, type Interpreted } from '../interpret.ts';
import { identify, type Identified, type KnownRecord } from './identify.ts';
import { aliasesFor } from './aliases.ts';
import { gatherPersons, type KnownPerson, type PersonDraft } from './persons.ts';
import { relate, type Relations } from './relate.ts';
import { folderOf } from './paths.ts';
import { makeResolver, type Target } from './resolve.ts';

export interface PlannedRecord {
  readonly id: EntryId;
  /** Path from the folder of records. */
  readonly file: string;
  /** Of the source. */
  readonly path: string;
  /** The front matter in the author's words; `undefined` and empty lists are left out when it is written. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly draft: Draft;
  /** Fields that lead nowhere and would be lost: they follow the body. */
  readonly lost: Relations['lost'];
  readonly guessed: readonly string[];
  readonly kept: readonly string[];
}

export interface Plan {
  readonly records: readonly PlannedRecord[];
  readonly people: readonly PersonDraft[];
  /** What links may lead to. */
  readonly targets: readonly Target[];
  /** The file of every record, by id. */
  readonly files: ReadonlyMap<EntryId, string>;
}

export interface PlanInput {
  readonly drafts: readonly { readonly draft: Draft; readonly path: string; readonly text: string }[];
  readonly known: readonly KnownRecord[];
  readonly knownPeople: readonly KnownPerson[];
  readonly collection: string;
}

export function planImport({ drafts, known, knownPeople, collection }: PlanInput): Plan {
  const identified = identify(drafts, known, collection);
  const records = identified.map((each) => ({
    identified: each,
    interpreted: interpret(each.draft, each.stem, folderOf(each.path)),
  }));
  const targets = targetsOf(records, drafts, known, collection);
  const relations = relate(records, makeResolver(targets));
  const persons = gatherPersons(
    knownPeople,
    records.flatMap(({ interpreted }) => interpreted.people.map(({ person }) => person)),
  );
  const names = aliasesFor(
    records.map(({ identified: { id, stem, draft } }) => ({ id, stem, aliases: draft.aliases })),
    known.map(({ id }) => id),
  );
  return {
    records: records.map(({ identified: each, interpreted }): PlannedRecord => {
      const own = relations.get(each.id) as Relations;
      const state = stateOf(interpreted, own);
      return {
        id: each.id,
        file: each.file,
        path: each.path,
        draft: each.draft,
        lost: own.lost,
        fields: fieldsOf(each, interpreted, own, state.status, names.get(each.id) ?? [], collection, (mention) =>
          persons.idOf(mention),
        ),
        guessed: [...interpreted.guessed, ...own.guessed, ...(state.guess === undefined ? [] : [state.guess])],
        kept: [...interpreted.kept, ...own.kept],
      };
    }),
    people: persons.drafts(),
    targets,
    files: new Map([
      ...known.map(({ id, file }) => [id, file] as const),
      ...identified.map(({ id, file }) => [id, file] as const),
    ]),
  };
}

function targetsOf(
  records: readonly { readonly identified: Identified; readonly interpreted: Interpreted }[],
  drafts: PlanInput['drafts'],
  known: readonly KnownRecord[],
  collection: string,
): readonly Target[] {
  const texts = new Map(drafts.map(({ path, text }) => [path, text]));
  const now = records.map(({ identified: { id, path, stem, draft }, interpreted }): Target => ({
    id,
    path,
    stem,
    title: interpreted.title,
    aliases: draft.aliases,
    isPart: draft.part !== undefined,
    text: texts.get(path),
  }));
  const ids = new Set(now.map(({ id }) => id));
  const earlier = known
    .filter((each) => each.collection === collection && each.path !== undefined && !ids.has(each.id))
    .map(({ id, path, title }): Target => ({
      id,
      path: path?.replace(/#.*$/, ''),
      stem: id,
      title: title ?? '',
      aliases: [],
      isPart: path?.includes('#'),
    }));
  return [...now, ...earlier];
}

/** `superseded` is never written: the successor says it, and the record was accepted once. */
function stateOf(
  { status, statusWords }: Interpreted,
  { isSuperseded }: Relations,
): { readonly status: Status; readonly guess?: string } {
  if (status !== 'superseded') return { status };
  if (isSuperseded)
    return { status: 'accepted', guess: `status \`${statusWords ?? ''}\`: what is superseded was accepted before` };
  return {
    status: 'deprecated',
    guess: `status \`${statusWords ?? ''}\`: superseded by no record that is here, so it is deprecated`,
  };
}

function fieldsOf(
  { draft, sourcePath }: Identified,
  interpreted: Interpreted,
  relations: Relations,
  status: Status,
  aliases: readonly string[],
  collection: string,
  idOf: (person: Interpreted['people'][number]['person']) => EntryId,
): Readonly<Record<string, unknown>> {
  const people = (role: string) => [
    ...new Set(interpreted.people.filter((each) => each.role === role).map(({ person }) => idOf(person))),
  ];
  return {
    title: interpreted.title,
    status,
    date: interpreted.date,
    recorded: interpreted.recorded,
    summary: draft.summary,
    areas: draft.areas,
    deciders: people('deciders'),
    consulted: people('consulted'),
    informed: people('informed'),
    supersedes: relations.supersedes,
    amends: relations.amends,
    'depends-on': relations.dependsOn,
    'relates-to': relations.relatesTo,
    aliases,
    source: withoutNothing({
      path: sourcePath,
      format: draft.format,
      url: draft.url,
      status: interpreted.statusWords,
      date: interpreted.dateWords,
      collection,
    }),
  };
}

function withoutNothing(fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === undefined || value.trim() === '' ? [] : [[key, value.trim()]],
    ),
  );
}
