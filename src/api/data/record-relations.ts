/** The relations of a record, both ways, under one name each. */

import { z } from 'zod';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import { relationNames, relations, relationsOf, type Relation } from '../../domain/relations.ts';
import { isRemote, remoteRelations, resolveRemote } from '../../domain/remote.ts';
import { remoteView } from '../../views/remote.ts';
import { reference, referenceTo, type Reference } from './shared.ts';

/** How the other record is told of, for each relation: as it is written, and the other way round. */
const names = {
  supersedes: ['supersedes', 'supersededBy'],
  amends: ['amends', 'amendedBy'],
  dependsOn: ['dependsOn', 'underlies'],
  conflictsWith: ['conflictsWith', 'conflictsWith'],
  relatesTo: ['relatesTo', 'relatesTo'],
} as const satisfies Readonly<Record<Relation, readonly [string, string]>>;

export type RelationName = (typeof names)[Relation][number];

/** The relation's name in JSON, seen from the record that has this label for it. */
export function nameInJson(relation: Relation, label: string): RelationName {
  return names[relation][label === relations[relation].label ? 0 : 1];
}

const listOf = (description: string) => z.array(reference).meta({ description });
export const relationsShape = z
  .object({
    supersedes: listOf('Those that it replaces.'),
    supersededBy: listOf('Those that replace it.'),
    amends: listOf('Those that it changes in part.'),
    amendedBy: listOf('Those that change it in part.'),
    dependsOn: listOf('Those that it rests on.'),
    underlies: listOf('Those that rest on it.'),
    conflictsWith: listOf('Those that it cannot hold together with.'),
    relatesTo: listOf('Those that are worth reading with it.'),
  } satisfies Record<RelationName, ReturnType<typeof listOf>>)
  .meta({ description: 'Other records, whichever of the two says so.' });

export function relationsOfRecord(
  corpus: Corpus,
  record: DecisionRecord,
  today: IsoDate,
): Record<RelationName, Reference[]> {
  const found = Object.fromEntries(
    relationNames.flatMap((relation) => names[relation].map((name) => [name, [] as Reference[]])),
  ) as Record<RelationName, Reference[]>;
  for (const { relation, label, record: other } of relationsOf(corpus, record)) {
    found[nameInJson(relation, label)].push(referenceTo(corpus, other, today));
  }
  for (const relation of remoteRelations) {
    found[relation].push(...record[relation].filter(isRemote).map((written) => remoteReference(corpus, written)));
  }
  return found;
}

/** A record of another team's site, with its address there where it is known. */
function remoteReference(corpus: Corpus, written: string): Reference {
  const target = resolveRemote(corpus, written);
  if (target.kind !== 'entry') return { name: written };
  const { label, href, state } = remoteView(corpus, written);
  return { name: label, kind: target.entry.kind, id: target.entry.id, url: href, state, site: target.site.name };
}
