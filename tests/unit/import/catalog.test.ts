import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCatalog, readCatalog } from '../../../src/import/catalog/entity.ts';
import type { KnownEntry } from '../../../src/import/catalog/identify.ts';
import { planCatalog, type CatalogPlan } from '../../../src/import/catalog/plan.ts';
import { catalogEntities, catalogText } from '../../../src/import/export/catalog.ts';
import { yamlOf } from '../../../src/yaml/fields.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const text = `# owned by the platform
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: Team_A, description: Keeps the store. }
spec:
  type: team
  profile: { displayName: Team A, picture: 'https://example.org/a.png' }
  parent: infrastructure
  children: []
  members: [bo]
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata:
  name: ada
  annotations: { github.com/user-login: Ada-O }
spec:
  profile: { displayName: Ada Okafor, email: Ada@example.org }
  memberOf: [team_a, group:default/guild]
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: bo }
spec: { memberOf: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: store
  title: Checkpoint store
  description: Keeps what was trained.
  tags: [go]
  annotations:
    github.com/project-slug: acme/store
    pagerduty.com/integration-key: abc
  links:
    - { url: https://example.org/run, title: Runbook }
    - { url: https://example.org/dash }
    - { url: 'mailto:x@example.org' }
spec:
  type: website
  lifecycle: production
  owner: team_a
  system: platform
  dependsOn: [resource:default/disks, component:nowhere]
  providesApis: [store-api]
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: disks }
spec: { type: tape, owner: user:ada, dependencyOf: [component:loader] }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: store-api }
spec: { type: openapi, lifecycle: production, owner: unknown, definition: "openapi: 3.0.0" }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: loader }
spec: { type: service, lifecycle: experimental, owner: group:other/team-b, consumesApis: [store-api] }
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: store }
spec: { owner: team-a }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: training }
spec: { owner: team_a }
---
apiVersion: v1
kind: Service
metadata: { name: not-ours }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {}
`;

function planOf(source: string, known: readonly KnownEntry[] = []): CatalogPlan {
  return planCatalog(readCatalog({ path: 'catalog-info.yaml', text: source }).entities, known);
}

/** The files that are written, and what is said of them. */
function shown({ entries }: CatalogPlan): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    entries.map(({ file, fields, guessed, dropped }) => [file, [yamlOf(fields), guessed, dropped]]),
  );
}

test('teams, people and systems come of a catalogue, and what has no place here is said', () => {
  assert.deepEqual(shown(planOf(text)), {
    'people/ada.yaml': [
      'name: Ada Okafor\nteam: team-a\naliases: [Ada-O, ada@example.org]\n',
      [],
      ['`spec.memberOf: group:default/guild` leads to nothing that is here'],
    ],
    'people/bo.yaml': ['name: bo\nteam: team-a\n', [], []],
    'teams/team-a.yaml': ['name: Team A\npurpose: Keeps the store.\n', [], ['`spec.parent: infrastructure`']],
    'systems/disks.yaml': ['name: disks\nowner: ada\n', [], ['`spec.type: tape`: no `kind` of ours means it']],
    'systems/loader.yaml': [
      'name: loader\nkind: service\ndepends-on: [store-api, disks]\n',
      [],
      ['`spec.lifecycle: experimental`', '`spec.owner: group:other/team-b` leads to nothing that is here'],
    ],
    'systems/store.yaml': [
      [
        'name: Checkpoint store\nkind: service\nsummary: Keeps what was trained.\nowner: team-a\n',
        'repos:\n  - https://github.com/acme/store\n',
        'links:\n  - label: Runbook\n    url: https://example.org/run\n  - label: example.org\n    url: https://example.org/dash\n',
        'depends-on: [disks]\n',
      ].join(''),
      ['`spec.type: website` is read as the kind `service`'],
      [
        'annotation `pagerduty.com/integration-key`',
        '`metadata.tags: go`',
        '`spec.lifecycle: production`',
        '`spec.system: platform`',
        '`spec.dependsOn: component:nowhere` leads to nothing that is here',
      ],
    ],
    'systems/store-api.yaml': [
      'name: store-api\ndepends-on: [store]\n',
      ['it depends on `store`, which provides it'],
      [
        '`spec.lifecycle: production`',
        '`spec.definition: openapi: 3.0.0`',
        '`spec.type: openapi`: no `kind` of ours means it',
      ],
    ],
    'systems/store-system.yaml': ['name: store\n', [], ['`spec.owner: team-a` leads to nothing that is here']],
  });
});

test('what gives no entry is named, with why', () => {
  const { entities, problems } = readCatalog({ path: 'catalog-info.yaml', text });
  assert.deepEqual(problems, [
    { path: 'catalog-info.yaml', entry: 'Component', reason: 'it has no `kind`, or no `metadata.name`' },
  ]);
  assert.deepEqual(planCatalog(entities, []).skipped, [
    {
      path: 'catalog-info.yaml',
      label: 'Domain training',
      reason: 'there is no domain here; areas of records come nearest to it',
    },
  ]);
  const again = readCatalog({ path: 'b.yaml', text: text.split('---')[0]! }).entities;
  assert.deepEqual(planCatalog([...entities, ...again], []).skipped.slice(1), [
    { path: 'b.yaml', label: 'Group Team_A', reason: 'the same entity stands in another file, or further down' },
  ]);
});

test('what is here already is found by its id, by another name, or by the name that is shown', () => {
  const known: readonly KnownEntry[] = [
    { kind: 'system', id: 'ckpt', file: 'systems/old/ckpt.yaml', name: 'Checkpoint Store', aliases: [] },
    { kind: 'system', id: 'disk-array', file: 'systems/disk-array.yaml', name: 'The array', aliases: ['Disks'] },
    { kind: 'team', id: 'team-b', file: 'teams/team-b.yaml', name: 'B', aliases: [] },
  ];
  const plan = planOf(text, known);
  const files = Object.keys(shown(plan)).filter((file) => file.startsWith('systems/'));
  assert.deepEqual(files, [
    'systems/old/ckpt.yaml',
    'systems/disk-array.yaml',
    'systems/loader.yaml',
    'systems/store.yaml',
    'systems/store-api.yaml',
  ]);
  const loader = plan.entries.find(({ id }) => id === 'loader');
  assert.equal(
    yamlOf(loader!.fields),
    'name: loader\nkind: service\nowner: team-b\ndepends-on: [store-api, disk-array]\n',
  );
  const store = plan.entries.find(({ id }) => id === 'ckpt');
  assert.equal(store?.guessed[0], 'Component store is taken for `ckpt`, by its name');
});

test('a catalogue is told by its first line, and YAML that does not parse is no end of the rest', () => {
  assert.ok(isCatalog(text));
  assert.ok(!isCatalog('apiVersion: apps/v1\nkind: Deployment\n'));
  const { entities, problems } = readCatalog({
    path: 'x.yaml',
    text: `a: [\n---\n${text.slice(text.indexOf('apiVersion'), text.indexOf('---'))}`,
  });
  assert.equal(problems.length, 1);
  assert.match(problems[0]!.reason, /^the YAML does not parse: /);
  assert.deepEqual(
    entities.map(({ name }) => name),
    ['Team_A'],
  );
});

test('values of other shapes than Backstage allows are let be', () => {
  const odd = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: a, links: [1, { url: 'https://' }, { url: 'http://:x' }], annotations: [a] }
spec: { owner: [x], dependsOn: { a: 1 }, type: [b] }
---
- a list
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: index }
spec: null
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: '!!' }
spec: { dependsOn: [component:a, 'component:default/!!', ':', ''] }
`;
  const found = planOf(odd).entries.map(({ file, fields }) => [file, yamlOf(fields)]);
  assert.deepEqual(found, [
    ['systems/a.yaml', 'name: a\n'],
    ['systems/component.yaml', 'name: "!!"\ndepends-on: [a]\n'],
    ['systems/index-component.yaml', 'name: index\n'],
  ]);
});

test('what went out comes in again the same', () => {
  const long = 'the-store-of-all-checkpoints-that-were-ever-written-by-anybody-anywhere';
  const corpus = makeCorpus({
    wiki: { name: 'Casebook' },
    teams: [{ id: 'training', name: 'Training', lead: 'ada', purpose: 'Runs: all "of" them.' }, { id: 'bare' }],
    people: [
      { id: 'ada', name: 'Ada Okafor', role: 'Engineer', team: 'training', joined: '2021-01-04' },
      { id: 'ben', name: 'Ben Ito', left: '2025-02-20' },
    ],
    systems: [
      { id: 'bare-one', dependsOn: ['cluster'], owner: 'training' },
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
      { id: long, type: 'dataset' },
      { id: 'trainer', type: 'service', team: 'training', dependsOn: ['cluster', 'bare-one', long] },
      { id: 'twice', type: 'model', team: 'training', owner: 'training' },
    ],
  });
  const plan = planOf(catalogText(catalogEntities(corpus, '2026-01-31')));
  const came = new Map(plan.entries.map(({ kind, id, fields }) => [`${kind} ${id}`, yamlOf(fields)]));
  const went = [...corpus.entries.person.values(), ...corpus.entries.team.values(), ...corpus.entries.system.values()];
  assert.deepEqual(
    [...came],
    went.map((entry) => {
      const { kind, id, file: _file, lines: _lines, ...fields } = entry as unknown as Record<string, unknown>;
      return [`${String(kind)} ${String(id)}`, yamlOf(written(fields))];
    }),
  );
  assert.deepEqual(
    plan.entries.flatMap(({ guessed, dropped }) => [...guessed, ...dropped]),
    [],
  );
  assert.deepEqual(
    plan.skipped.map(({ label }) => label),
    ['Component casebook'],
  );
});

/** The fields of an entry in the author's words, in the order in which an import writes them. */
function written(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const order =
    'name type lead purpose role summary team owner joined left experts criticality repos links dependsOn aliases'.split(
      ' ',
    );
  const words: Readonly<Record<string, string>> = { type: 'kind', dependsOn: 'depends-on' };
  return Object.fromEntries(
    order
      .filter((field) => fields[field] !== undefined && fields[field] !== 1)
      .map((field) => [words[field] ?? field, field === 'criticality' ? String(fields[field]) : fields[field]]),
  );
}
