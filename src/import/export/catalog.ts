/**
 * Teams, people and systems as entities of Backstage's catalogue:
 * https://backstage.io/docs/features/software-catalog/descriptor-format
 */

import { stringify } from 'yaml';
import { findEntry, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { slugOf } from '../../domain/id.ts';
import { isPresent, type Person } from '../../domain/person.ts';
import type { System } from '../../domain/system.ts';
import type { Team } from '../../domain/team.ts';
import { catalogKind, catalogName, catalogRef, ownAnnotations, refOf, wikiAnnotation } from './catalog-names.ts';

/** One entity, as it is written. */
export type CatalogEntity = Readonly<Record<string, unknown>>;

/** Where the records and the documentation lie, seen from `catalog-info.yaml`. */
const places = { 'backstage.io/adr-location': 'docs/adrs', 'backstage.io/techdocs-ref': 'dir:.' };

/**
 * All entities: the wiki itself, which has the records; then teams, people and systems, each in the order of ids. No e-mail
 * address is told. People who have left are there only where something still names them.
 */
export function catalogEntities(corpus: Corpus, today: IsoDate): readonly CatalogEntity[] {
  const { team, person, system } = corpus.entries;
  const named = namedPeople(corpus);
  return [
    wikiEntity(corpus),
    ...[...team.values()].map((one) => teamEntity(corpus, one)),
    ...[...person.values()]
      .filter((one) => isPresent(one, today) || named.has(one.id))
      .map((one) => personEntity(corpus, one)),
    ...[...system.values()].map((one) => systemEntity(corpus, one)),
  ];
}

/** As YAML that readers of the older version 1.1 read the same: a day in quotes stays text. */
export function catalogText(entities: readonly CatalogEntity[]): string {
  return entities.map((entity) => `---\n${stringify(entity, { lineWidth: 0, version: '1.1' })}`).join('');
}

function namedPeople(corpus: Corpus): ReadonlySet<string> {
  const names = [
    ...[...corpus.entries.system.values()].flatMap(({ owner, experts }) => [owner, ...experts]),
    ...[...corpus.entries.team.values()].map(({ lead }) => lead),
  ];
  return new Set(names.flatMap((name) => findEntry(corpus, 'person', name ?? '')?.id ?? []));
}

function wikiEntity({ wiki }: Corpus): CatalogEntity {
  const name = catalogName(slugOf(wiki.name).replace(/[^a-z0-9-]/g, '')) || 'decisions';
  return entity(
    'Component',
    name,
    wiki.name,
    'Decision records.',
    { ...places, [wikiAnnotation]: 'this' },
    wiki.origin === undefined ? [] : [{ url: `${wiki.origin}${wiki.base}`, title: 'Wiki' }],
    { type: 'documentation', lifecycle: 'unknown', owner: 'unknown' },
  );
}

function teamEntity(corpus: Corpus, team: Team): CatalogEntity {
  const own = { lead: findEntry(corpus, 'person', team.lead ?? '')?.id };
  return entity('Group', catalogName(team.id), team.name, team.purpose, annotationsOf(team, own), [], {
    type: 'team',
    profile: { displayName: team.name },
    children: [],
  });
}

function personEntity(corpus: Corpus, person: Person): CatalogEntity {
  const team = refOf(corpus, ['team'], person.team);
  const own = { joined: person.joined, left: person.left };
  return entity('User', catalogName(person.id), person.name, person.role, annotationsOf(person, own), [], {
    profile: { displayName: person.name },
    memberOf: team === undefined ? [] : [team],
  });
}

function systemEntity(corpus: Corpus, system: System): CatalogEntity {
  const kind = catalogKind(system);
  const owner = refOf(corpus, ['person', 'team'], system.owner);
  const team = findEntry(corpus, 'team', system.team ?? '');
  const needs = system.dependsOn.flatMap((name) => findEntry(corpus, 'system', name) ?? []);
  const [source, ...others] = system.repos.filter((repo) => /^https?:\/\//.test(repo) && URL.canParse(repo));
  const own = {
    team: team?.id,
    'owner-is': owner === undefined && team !== undefined ? 'team' : undefined,
    experts: system.experts.map((name) => findEntry(corpus, 'person', name)?.id ?? name).join(', '),
    criticality: system.criticality === 1 ? undefined : String(system.criticality),
    aliases: system.aliases.join(', '),
    repos: system.repos.filter((repo) => repo !== source && !others.includes(repo)).join(', '),
    // a system has no field for it there
    'depends-on': kind === 'System' ? needs.map(({ id }) => id).join(', ') : undefined,
  };
  const places = source === undefined ? {} : { 'backstage.io/source-location': `url:${source}` };
  const links = [
    ...system.links.map(({ label, url }) => ({ url, title: label })),
    ...others.map((url) => ({ url, title: 'Code', type: 'repository' })),
  ];
  const annotations = { ...annotationsOf(system, own), ...places };
  return entity(kind, catalogName(system.id), system.name, system.summary, annotations, links, {
    ...(kind === 'System' ? {} : { type: system.type }),
    ...(kind === 'Component' ? { lifecycle: 'unknown' } : {}),
    owner: owner ?? (team === undefined ? 'unknown' : catalogRef(team)),
    ...(kind === 'System' || needs.length === 0 ? {} : { dependsOn: needs.map(catalogRef) }),
  });
}

/** Annotations of ours; an id that had to be cut is among them. */
function annotationsOf(
  { id }: { readonly id: string },
  values: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const all = { ...values, id: catalogName(id) === id ? undefined : id };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[ownAnnotations + name, value]],
    ),
  );
}

function entity(
  kind: string,
  name: string,
  title: string,
  description: string | undefined,
  annotations: Readonly<Record<string, string>>,
  links: readonly unknown[],
  spec: Readonly<Record<string, unknown>>,
): CatalogEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      ...(title === name ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
      ...(links.length === 0 ? {} : { links }),
    },
    spec,
  };
}
