/** Imports a folder into a new wiki and holds what came of it against its source: every word, every file, no error. */

import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runChecks } from '../../src/checks/index.ts';
import { decode } from '../../src/cli/import/decode.ts';
import type { FileReport, ImportReport } from '../../src/cli/import/report.ts';
import { runImport } from '../../src/cli/import/run-import.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { countOf } from '../../src/import/body/verify.ts';
import { shownHtml, wordsIn } from '../../src/import/body/words.ts';
import { readDocument } from '../../src/import/head/document.ts';
import { parseFrontmatter } from '../../src/load/frontmatter.ts';
import { loadFromDisk } from '../../src/load/from-disk.ts';
import { read } from '../../src/mdx/core/reader.ts';
import { toHtmlTree } from '../../src/mdx/to-html-tree.ts';

export interface ImportedCorpus {
  readonly contentDir: string;
  readonly report: ImportReport;
  /** Milliseconds by the clock, and of processor time. */
  readonly wall: number;
  readonly cpu: number;
}

export async function importCorpus(source: string, collection = basename(source)): Promise<ImportedCorpus> {
  const contentDir = mkdtempSync(join(tmpdir(), 'cairn-import-'));
  mkdirSync(join(contentDir, 'records'));
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const report = await runImport({
    source,
    contentDir,
    recordsFolder: 'records',
    collection,
    update: false,
    dryRun: false,
  });
  const { user, system } = process.cpuUsage(used);
  return { contentDir, report, wall: performance.now() - begun, cpu: (user + system) / 1000 };
}

/** The issues that `check` would call errors. */
export async function errorsIn(contentDir: string): Promise<readonly Issue[]> {
  const { corpus, issues } = await loadFromDisk({ contentDir });
  return [...issues, ...runChecks(corpus, '2026-01-31')].filter(({ severity }) => severity === 'error');
}

export interface Fidelity {
  readonly words: number;
  /** Words of a source's Markdown that stand nowhere in its records, each with its file. */
  readonly missing: readonly string[];
}

/**
 * Holds the words that a browser shows of each Markdown source against those of its records: their prose, their
 * fields and the people they name. Labels of fields that were read, and what the report names, may be gone.
 */
export function fidelityOf(source: string, { contentDir, report }: ImportedCorpus): Fidelity {
  const missing: string[] = [];
  let total = 0;
  const byPath = Map.groupBy(
    report.files.filter((file) => file.record !== undefined),
    ({ path }) => path,
  );
  for (const [path, files] of byPath) {
    if (!/\.(?:md|markdown)$/i.test(path)) continue;
    const decoded = decode(readFileSync(join(source, path)));
    if (!('text' in decoded)) continue;
    const document = readDocument({ path, text: decoded.text });
    const prose = document.lines.lines.join('\n');
    const words = wordsIn(shownHtml(toHtmlTree(read(prose, 'md').tree, prose, 'md')));
    const found = countOf([
      ...files.flatMap((file) => wordsOfRecord(contentDir, file)),
      ...document.fields.flatMap(({ key }) => wordsIn(key)),
    ]);
    total += words.length;
    for (const word of words) {
      const left = found.get(word) ?? 0;
      if (left === 0) missing.push(`${path}: ${word}`);
      else found.set(word, left - 1);
    }
  }
  return { words: total, missing };
}

function wordsOfRecord(contentDir: string, file: FileReport): readonly string[] {
  const text = readFileSync(join(contentDir, file.record ?? ''), 'utf8');
  const { body, data } = parseFrontmatter(text, file.record ?? '');
  const people = ['deciders', 'consulted', 'informed'].flatMap(
    (role) => (data as Record<string, string[] | undefined>)[role] ?? [],
  );
  const persons = people.flatMap((id) => wordsIn(readFileSync(join(contentDir, 'people', `${id}.yaml`), 'utf8')));
  // The number of a title stands in the name of its file.
  const numbers = wordsIn(file.path)
    .filter((word) => /^[A-Za-z]*\d+$/.test(word))
    .map((word) => String(Number(word.replace(/\D/g, ''))));
  const named = [...numbers, ...[...file.guessed, ...file.kept, ...file.dropped].flatMap(wordsIn)];
  return [
    ...wordsIn(JSON.stringify(data).replaceAll('\\n', ' ')),
    ...wordsIn(shownHtml(toHtmlTree(read(body, 'mdx').tree, body, 'mdx'))),
    ...persons,
    ...named,
  ];
}
