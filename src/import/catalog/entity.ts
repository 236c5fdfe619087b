/** What does a file of Backstage's catalogue hold? */

import { parseAllDocuments } from 'yaml';

export type Fields = Readonly<Record<string, unknown>>;

/** An entity as its author wrote it. */
export interface CatalogEntity {
  /** As written: `Component`. */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly metadata: Fields;
  readonly spec: Fields;
  /** The file it stands in, from the folder that is imported. */
  readonly path: string;
}

/** A part of a file that is no entity, and why. */
export interface CatalogProblem {
  readonly path: string;
  readonly entry?: string | undefined;
  readonly reason: string;
}

export interface CatalogFile {
  readonly path: string;
  readonly text: string;
}

/** Whether a text of YAML is a catalogue, told by the first line that only such files have. */
export function isCatalog(text: string): boolean {
  return /^apiVersion:\s*['"]?backstage\.io\//m.test(text) && /^kind:/m.test(text);
}

/** Every document of the file that is an entity of Backstage. Others in the same file are let be. */
export function readCatalog({ path, text }: CatalogFile): {
  readonly entities: readonly CatalogEntity[];
  readonly problems: readonly CatalogProblem[];
} {
  const entities: CatalogEntity[] = [];
  const problems: CatalogProblem[] = [];
  for (const document of parseAllDocuments(text, { stringKeys: true, logLevel: 'silent' })) {
    const [error] = document.errors;
    if (error !== undefined) {
      problems.push({ path, reason: `the YAML does not parse: ${error.message.split('\n')[0]?.replace(/:$/, '')}` });
      continue;
    }
    const data = asFields(document.toJS({ maxAliasCount: 100 }));
    if (!textOf(data['apiVersion']).startsWith('backstage.io/')) continue;
    const [kind, metadata] = [textOf(data['kind']), asFields(data['metadata'])];
    const name = textOf(metadata['name']);
    if (kind === '' || name === '') {
      problems.push({ path, entry: kind || undefined, reason: 'it has no `kind`, or no `metadata.name`' });
      continue;
    }
    const namespace = textOf(metadata['namespace']) || 'default';
    entities.push({ kind, namespace, name, metadata, spec: asFields(data['spec']), path });
  }
  return { entities, problems };
}

/** The files of the same folder, or below it, that entities of the kind `Location` lead to. */
export function locationsIn(file: CatalogFile): readonly string[] {
  const folder = file.path.replace(/[^/]*$/, '');
  const { entities } = readCatalog(file);
  return entities
    .filter(({ kind }) => kind.toLowerCase() === 'location')
    .flatMap(({ spec }) => [...textsOf(spec['target']), ...textsOf(spec['targets'])])
    .filter((target) => !/^[a-z]+:|^\/|(?:^|\/)\.\.(?:\/|$)|\*/i.test(target))
    .map((target) => folder + target.replace(/^(?:\.\/)+/, ''));
}

export function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The text of a value; empty where it is none. */
export function textOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

export function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
}

/** How an entity is spoken of: `Component checkpoint-store`. */
export function labelOf({ kind, namespace, name }: CatalogEntity): string {
  return `${kind} ${namespace === 'default' ? '' : `${namespace}/`}${name}`;
}

/** `[<kind>:][<namespace>/]<name>` in full and in lower case; what is missing is that of the entity and field it stands in. */
export function refKey(ref: string, kind: string, namespace: string): string {
  const [, refKind = kind, refNamespace = namespace, name = ''] = /^(?:([^:/]+):)?(?:([^/]+)\/)?(.+)$/.exec(ref) ?? [];
  return `${refKind}:${refNamespace}/${name}`.toLowerCase();
}

export function keyOf({ kind, namespace, name }: CatalogEntity): string {
  return refKey(name, kind, namespace);
}
