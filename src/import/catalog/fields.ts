/** What do the fields of an entity say in ours? What has no place is noted with the reading. */

import { systemTypes, type SystemType } from '../../domain/system.ts';
import { ownAnnotations } from '../export/catalog-names.ts';
import { asFields, textOf, textsOf, type Fields } from './entity.ts';
import { shownName } from './identify.ts';
import type { Reading } from './plan.ts';

/** Sorts of things that Backstage's users write, where one of ours means the same. */
const kindsAlike: Readonly<Record<string, SystemType>> = {
  website: 'service',
  library: 'tool',
  database: 'dataset',
  'ml-model': 'model',
  'machine-learning-model': 'model',
  'kubernetes-cluster': 'cluster',
  'data-pipeline': 'pipeline',
};

/** Fields that say nothing of their own: what they hold is read elsewhere, or is how Backstage finds the entity. */
const silent = new Set([
  'name',
  'namespace',
  'title',
  'annotations',
  'links',
  'description',
  'profile',
  'children',
  'uid',
  'etag',
]);
const silentAnnotations = /^backstage\.io\/(?:managed-by|view-url|edit-url|orphan|techdocs-ref|adr-location)/;

export function teamFields(reading: Reading): Fields {
  const { metadata } = reading.entity;
  const own = annotations(reading, []);
  noteRest(reading, ['members'], ['type']);
  return {
    name: shownName(reading.entity),
    lead: named(reading, 'lead', own('lead')),
    purpose: textOf(metadata['description']) || undefined,
  };
}

export function personFields(reading: Reading): Fields {
  const { metadata, spec } = reading.entity;
  const own = annotations(reading, ['github.com/user-login', 'gitlab.com/user-login']);
  noteRest(reading, ['memberOf'], []);
  const { team, others } = teamsOf(reading, textsOf(spec['memberOf']), reading.isNamedBy('members', 'user'));
  if (others.length > 0)
    reading.dropped.push(`membership in ${others.map((id) => `\`${id}\``).join(', ')}: a person has one team here`);
  const email = textOf(asFields(spec['profile'])['email']).toLowerCase();
  const handles = ['github.com/user-login', 'gitlab.com/user-login'].map((name) => annotation(reading, name));
  return {
    name: shownName(reading.entity),
    role: textOf(metadata['description']) || undefined,
    team,
    joined: dayIn(own('joined')),
    left: dayIn(own('left')),
    aliases: [...new Set([...handles, email])].filter((alias) => alias !== ''),
  };
}

function teamsOf(reading: Reading, refs: readonly string[], naming: readonly string[]) {
  const ids = refs.flatMap((ref) => reading.idOf('spec.memberOf', ref, ['team'], 'group') ?? []);
  const [team, ...others] = [...new Set([...ids, ...naming])];
  return { team, others };
}

export function systemFields(reading: Reading): Fields {
  const { metadata, spec } = reading.entity;
  const slugs = ['github.com/project-slug', 'gitlab.com/project-slug'];
  const own = annotations(reading, ['backstage.io/source-location', ...slugs]);
  noteRest(reading, ['owner', 'dependsOn', 'dependencyOf', 'consumesApis', 'providesApis'], ['type']);
  const owner =
    textOf(spec['owner']) === ''
      ? undefined
      : reading.idOf('spec.owner', textOf(spec['owner']), ['person', 'team'], 'group');
  const links = (Array.isArray(metadata['links']) ? metadata['links'] : []).map(asFields);
  const isCode = (link: Fields) => textOf(link['type']) === 'repository';
  const source = annotation(reading, 'backstage.io/source-location').replace(/^url:/, '');
  const hosted = slugs.map((slug) => ({ host: slug.slice(0, slug.indexOf('/')), name: annotation(reading, slug) }));
  const repos = [source, ...links.filter(isCode).map((link) => textOf(link['url'])), ...listIn(own('repos'))];
  // where the address is known, the name on a forge says it again
  if (source === '')
    repos.unshift(...hosted.filter(({ name }) => name !== '').map(({ host, name }) => `https://${host}/${name}`));
  return {
    name: shownName(reading.entity),
    kind: kindOf(reading),
    summary: textOf(metadata['description']) || undefined,
    team: named(reading, 'team', own('team'), 'team'),
    owner: own('owner-is') === 'team' ? undefined : owner,
    experts: listIn(own('experts')).flatMap((id) => named(reading, 'experts', id) ?? []),
    criticality: /^[123]$/.test(own('criticality')) ? own('criticality') : undefined,
    repos: [...new Set(repos)].filter((repo) => repo !== ''),
    links: links.filter((link) => !isCode(link)).flatMap((link) => linkOf(link)),
    'depends-on': needsOf(reading, listIn(own('depends-on'))),
    aliases: listIn(own('aliases')),
  };
}

function linkOf(link: Fields): readonly Fields[] {
  const url = textOf(link['url']);
  return /^https?:\/\//.test(url) ? [{ label: textOf(link['title']) || new URL(url).hostname, url }] : [];
}

/** What it says that it needs, what says to be needed by it, and the interfaces that it calls. */
function needsOf(reading: Reading, own: readonly string[]): readonly string[] {
  const { spec } = reading.entity;
  const read = (field: string, refKind: string) =>
    textsOf(spec[field]).flatMap((ref) => reading.idOf(`spec.${field}`, ref, ['system'], refKind) ?? []);
  const provided = reading.isNamedBy('providesApis', 'api');
  if (provided.length > 0)
    reading.guessed.push(`it depends on ${provided.map((id) => `\`${id}\``).join(', ')}, which provides it`);
  const ids = [
    ...read('dependsOn', 'component'),
    ...read('consumesApis', 'api'),
    ...reading.isNamedBy('dependencyOf', 'component'),
    ...provided,
    ...own.flatMap((id) => named(reading, 'depends-on', id, 'system') ?? []),
  ];
  return [...new Set(ids)];
}

function kindOf(reading: Reading): SystemType | undefined {
  const type = textOf(reading.entity.spec['type']).toLowerCase();
  const same = systemTypes.find((word) => word === type);
  if (same !== undefined || type === '') return same;
  const alike = kindsAlike[type];
  if (alike === undefined) reading.dropped.push(`\`spec.type: ${type}\`: no \`kind\` of ours means it`);
  else reading.guessed.push(`\`spec.type: ${type}\` is read as the kind \`${alike}\``);
  return alike;
}

/** An id that an annotation of ours names, where it leads somewhere. */
function named(
  reading: Reading,
  name: string,
  id: string,
  kind: 'person' | 'team' | 'system' = 'person',
): string | undefined {
  return id === '' ? undefined : reading.idOf(ownAnnotations + name, id, [kind]);
}

function annotation(reading: Reading, name: string): string {
  return textOf(asFields(reading.entity.metadata['annotations'])[name]);
}

/** Reads annotations of ours; every other one but `used` is noted as left out. */
function annotations(reading: Reading, used: readonly string[]): (name: string) => string {
  for (const name of Object.keys(asFields(reading.entity.metadata['annotations']))) {
    if (name.startsWith(ownAnnotations) || used.includes(name) || silentAnnotations.test(name)) continue;
    reading.dropped.push(`annotation \`${name}\``);
  }
  return (name) => annotation(reading, ownAnnotations + name);
}

function dayIn(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
}

function listIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Notes fields of the entity that nothing of ours says; `known` are read, `spoken` are read or said elsewhere. */
function noteRest({ entity, dropped }: Reading, known: readonly string[], spoken: readonly string[]): void {
  const isNothing = (value: unknown) => textsOf(value).length === 0 && Object.keys(asFields(value)).length === 0;
  for (const [part, fields] of [
    ['metadata', entity.metadata],
    ['spec', entity.spec],
  ] as const) {
    for (const [name, value] of Object.entries(fields)) {
      if (silent.has(name) || isNothing(value)) continue;
      if (part === 'spec' && [...known, ...spoken].includes(name)) continue;
      const words = shortened(textsOf(value).join(', '));
      if (words === 'unknown') continue;
      dropped.push(words === '' ? `\`${part}.${name}\`` : `\`${part}.${name}: ${words}\``);
    }
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
