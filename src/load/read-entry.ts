/** From one file to one entry, with everything that is wrong with it. */

import { join } from 'node:path';
import type { AnyEntry } from '../domain/corpus.ts';
import type { Issue } from '../domain/issue.ts';
import type { Renderer } from '../mdx/renderer.ts';
import { retiredIn } from '../schema/retired-fields.ts';
import { schemas } from '../schema/schemas.ts';
import { secretsIn } from '../secrets/secrets-in.ts';
import { parseFrontmatter, parseYaml } from './frontmatter.ts';
import { readText } from './read-text.ts';
import type { SourceFile } from './sources.ts';
import { validate } from './validate.ts';

export interface ReadEntry {
  /** `undefined` when its fields cannot be used; a body that is refused leaves the entry standing. */
  readonly entry: AnyEntry | undefined;
  readonly issues: readonly Issue[];
}

/** Reads, validates and compiles one file. Never throws for what an author wrote. */
export async function readEntry(contentDir: string, source: SourceFile, renderer: Renderer): Promise<ReadEntry> {
  const { kind, id, file } = source;
  const text = readText(join(contentDir, file), file, source.size);
  if (typeof text !== 'string') return { entry: undefined, issues: [text] };
  const hasBody = /\.mdx?$/i.test(file);
  const parsed = hasBody ? parseFrontmatter(text, file) : { ...parseYaml(text, file), body: '' };
  const compiled = hasBody
    ? await renderer.compile({ file, text: parsed.body, format: /\.mdx$/i.test(file) ? 'mdx' : 'md' })
    : undefined;
  // those of the body are found when it is compiled, once for the same text
  const head = hasBody ? text.slice(0, Math.max(0, parsed.body.search(/\S|$/))) : text;
  const issues = [...(await secretsIn(head, file)), ...parsed.issues, ...(compiled?.issues ?? [])];
  if (parsed.issues.length > 0) return { entry: undefined, issues };
  const { value, issues: problems } = validate(schemas[kind], parsed.data, file, parsed.lines, retiredIn(kind));
  issues.push(...problems);
  if (value === undefined) return { entry: undefined, issues };
  const common = { kind, id, file, lines: parsed.lines, ...(compiled === undefined ? {} : { body: compiled.body }) };
  const named = kind === 'fact' && !('name' in value && value.name) ? { name: wordsOf(id) } : {};
  return { entry: { ...value, ...named, ...common } as AnyEntry, issues };
}

/** `inter-node-bandwidth` as `Inter node bandwidth`. */
function wordsOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
