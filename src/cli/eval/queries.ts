/** Questions with their right answers, as they lie in a file of JSON lines. */

import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import { calledFrom } from '../home.ts';
import { shownPath } from '../options.ts';

export interface Query {
  /** As somebody types it. */
  readonly q: string;
  /** Paths of the sources of the right answers, or of their files in the content folder. */
  readonly relevant: readonly string[];
}

export interface QuerySet {
  readonly name: string;
  readonly queries: readonly Query[];
}

/** @throws {CliError} naming the line that is none */
export async function readQuerySet(file: string): Promise<QuerySet> {
  const path = resolve(calledFrom(), file);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CliError(`There is no file \`${shownPath(path)}\`, which \`--queries\` names.`);
  });
  const queries = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [queryOf(line, `${shownPath(path)}:${index + 1}`)]));
  if (queries.length === 0) throw new CliError(`\`${shownPath(path)}\` has no question.`);
  return { name: basename(path).replace(/\.jsonl?$/, ''), queries };
}

function queryOf(line: string, place: string): Query {
  try {
    const { q, relevant } = JSON.parse(line) as Partial<Query>;
    if (typeof q === 'string' && Array.isArray(relevant) && relevant.length > 0) return { q, relevant };
  } catch {
    // told below, with what is no JSON at all
  }
  throw new CliError(
    `${place} is no question. One is \`{"q": "why not fp16", "relevant": ["records/bf16-over-fp16.mdx"]}\`.`,
  );
}
