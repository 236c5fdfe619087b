/** A corpus for a test from as little as the test is about. */

import { buildCorpus, type AnyEntry, type Corpus, type EntryOf } from '../../src/domain/corpus.ts';
import { folderOf, type EntryKind } from '../../src/domain/entry.ts';
import { defaultWiki, type Wiki } from '../../src/domain/wiki.ts';

type Given<Kind extends EntryKind> = Partial<Omit<EntryOf[Kind], 'kind'>> & { readonly id: string };

export interface GivenCorpus {
  readonly wiki?: Partial<Wiki>;
  readonly records?: readonly Given<'record'>[];
  readonly people?: readonly Given<'person'>[];
  readonly events?: readonly Given<'event'>[];
  readonly teams?: readonly Given<'team'>[];
  readonly systems?: readonly Given<'system'>[];
  readonly handoffs?: readonly Given<'handoff'>[];
  readonly receipts?: readonly Given<'receipt'>[];
  readonly paths?: readonly Given<'path'>[];
  readonly terms?: readonly Given<'term'>[];
  readonly facts?: readonly Given<'fact'>[];
}

/** Every field that is not given is empty; names and titles are the ids. */
export function makeCorpus(given: GivenCorpus): Corpus {
  const entries: AnyEntry[] = [
    ...(given.records ?? []).map((fields): AnyEntry => ({
      ...base('record', fields.id, 'mdx'),
      title: fields.id,
      status: 'accepted',
      areas: [],
      systems: [],
      deciders: [],
      consulted: [],
      informed: [],
      supersedes: [],
      amends: [],
      dependsOn: [],
      conflictsWith: [],
      relatesTo: [],
      options: [],
      evidence: [],
      assumptions: [],
      verifications: [],
      aliases: [],
      ...fields,
    })),
    ...(given.people ?? []).map((fields): AnyEntry => ({
      ...base('person', fields.id, 'yaml'),
      name: fields.id,
      aliases: [],
      links: [],
      events: [],
      ...fields,
    })),
    ...(given.events ?? []).map((fields): AnyEntry => ({
      ...base('event', fields.id, 'yaml'),
      by: fields.id,
      on: '2026-01-01',
      did: 'path-finished',
      of: fields.id,
      skipped: [],
      ...fields,
    })),
    ...(given.teams ?? []).map((fields): AnyEntry => ({
      ...base('team', fields.id, 'yaml'),
      name: fields.id,
      ...fields,
    })),
    ...(given.systems ?? []).map((fields): AnyEntry => ({
      ...base('system', fields.id, 'yaml'),
      name: fields.id,
      experts: [],
      criticality: 1,
      repos: [],
      links: [],
      dependsOn: [],
      aliases: [],
      ...fields,
    })),
    ...(given.handoffs ?? []).map((fields): AnyEntry => ({
      ...base('handoff', fields.id, 'mdx'),
      from: fields.id,
      items: [],
      openThreads: [],
      access: [],
      contacts: [],
      ...fields,
    })),
    ...(given.receipts ?? []).map((fields): AnyEntry => ({
      ...base('receipt', fields.id, 'yaml'),
      handoff: fields.id,
      by: fields.id,
      on: '2026-01-01',
      items: [],
      ...fields,
    })),
    ...(given.paths ?? []).map((fields): AnyEntry => ({
      ...base('path', fields.id, 'mdx'),
      title: fields.id,
      after: [],
      steps: [],
      aliases: [],
      ...fields,
    })),
    ...(given.terms ?? []).map((fields): AnyEntry => ({
      ...base('term', fields.id, 'yaml'),
      term: fields.id,
      aliases: [],
      definition: fields.id,
      see: [],
      ...fields,
    })),
    ...(given.facts ?? []).map((fields): AnyEntry => ({
      ...base('fact', fields.id, 'yaml'),
      name: fields.id,
      values: [{ value: 0 }],
      ...fields,
    })),
  ];
  return buildCorpus({ ...defaultWiki, ...given.wiki }, entries);
}

function base<Kind extends EntryKind>(kind: Kind, id: string, ending: string) {
  return { kind, id, file: `${folderOf[kind]}/${id}.${ending}`, lines: {} };
}
