/** What do the fields of a component, a resource, an interface or a system say in ours? */

import { systemTypes, type SystemType } from '../../domain/system.ts';
import { asFields, textOf, textsOf, type Fields } from './entity.ts';
import { shownName } from './identify.ts';
import { annotation, annotations, listIn, named, noteRest } from './notes.ts';
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
  return /^https?:\/\//.test(url) && URL.canParse(url)
    ? [{ label: textOf(link['title']) || new URL(url).hostname, url }]
    : [];
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
  return [...new Set(ids)].filter((id) => id !== reading.id);
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
