import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
  type Entity,
} from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { catalogEntities, catalogText } from '../../../src/import/export/catalog.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const long = 'the-store-of-all-checkpoints-that-were-ever-written-by-anybody-anywhere';

const corpus = makeCorpus({
  wiki: { name: 'Case Book!', origin: 'https://wiki.example.org', base: '/wiki/' },
  teams: [{ id: 'training', name: 'Training', lead: 'ada', purpose: 'Runs.' }, { id: 'bare' }],
  people: [
    { id: 'ada', name: 'Ada Okafor', role: 'Engineer', team: 'training', aliases: ['ada@example.org'] },
    { id: 'ben', name: 'Ben Ito', left: '2025-02-20' },
    { id: 'gone', name: 'Gone Long', left: '2020-01-01' },
  ],
  systems: [
    {
      id: 'cluster',
      name: 'The cluster',
      type: 'cluster',
      team: 'training',
      owner: 'ben',
      experts: ['ada'],
      criticality: 3,
      repos: ['https://example.org/cluster', 'https://example.org/tools', 'git@example.org:old'],
      links: [{ label: 'Runbook', url: 'https://example.org/run' }],
      summary: 'Where it runs.',
      aliases: ['box', 'The Box'],
    },
    { id: 'trainer', type: 'service', team: 'training', dependsOn: ['cluster', 'bare-one', 'nowhere'] },
    { id: 'bare-one', dependsOn: ['cluster'], owner: 'training' },
    { id: long, type: 'dataset' },
  ],
});

/** Backstage's own rules, as its catalogue holds entities against them. */
const policy = EntityPolicies.allOf([
  new DefaultNamespaceEntityPolicy(),
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);
const validators: Readonly<Record<string, { check: (entity: Entity) => Promise<boolean> }>> = {
  Component: componentEntityV1alpha1Validator,
  Group: groupEntityV1alpha1Validator,
  Resource: resourceEntityV1alpha1Validator,
  System: systemEntityV1alpha1Validator,
  User: userEntityV1alpha1Validator,
};

/** The entities of a text, once Backstage has taken every one of them. */
async function accepted(text: string): Promise<readonly Entity[]> {
  const entities = parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS() as Entity);
  for (const entity of entities) {
    const checked = await policy.enforce(entity);
    assert.ok(checked !== undefined && (await validators[entity.kind]!.check(checked)), entity.kind);
  }
  return entities;
}

test('Backstage takes every entity, and refuses one that is not right', async () => {
  const entities = await accepted(catalogText(catalogEntities(corpus, today)));
  assert.deepEqual(
    entities.map(({ kind, metadata }) => `${kind} ${metadata.name}`),
    [
      'Component case-book',
      'Group bare',
      'Group training',
      'User ada',
      'User ben',
      'System bare-one',
      'Resource cluster',
      'Resource the-store-of-all-checkpoints-that-were-e-by-anybody-anywhere',
      'Component trainer',
    ],
  );
  const [first] = entities;
  await assert.rejects(accepted(catalogText([{ ...first, metadata: { name: 'two words' } }])));
  await assert.rejects(accepted(catalogText([{ ...first, spec: { type: 'documentation' } }])));
});

test('a system is told with its owner, its needs and its code; what has no field there stands in annotations', () => {
  const cluster = catalogEntities(corpus, today).find(
    ({ metadata }) => (metadata as { name: string }).name === 'cluster',
  );
  assert.deepEqual(cluster, {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'cluster',
      title: 'The cluster',
      description: 'Where it runs.',
      annotations: {
        'cairn/team': 'training',
        'cairn/experts': 'ada',
        'cairn/criticality': '3',
        'cairn/aliases': 'box, The Box',
        'cairn/repos': 'git@example.org:old',
        'backstage.io/source-location': 'url:https://example.org/cluster',
      },
      links: [
        { url: 'https://example.org/run', title: 'Runbook' },
        { url: 'https://example.org/tools', title: 'Code', type: 'repository' },
      ],
    },
    spec: { type: 'cluster', owner: 'user:default/ben' },
  });
});

test('nobody who has left is told of unless something names them, and no address ever', () => {
  const text = catalogText(catalogEntities(corpus, today));
  assert.ok(text.includes('Ben Ito'));
  assert.ok(!text.includes('Gone Long'));
  assert.ok(!text.includes('ada@example.org'));
});
