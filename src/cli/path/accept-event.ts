/** The file that the end of a path handed over: looked at whole, before it is put among the events. */

import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { danglingReference } from '../../checks/dangling-reference.ts';
import { impossibleEvent } from '../../checks/impossible-event.ts';
import { buildCorpus, findEntry, type AnyEntry } from '../../domain/corpus.ts';
import { folderOf } from '../../domain/entry.ts';
import type { EventFile } from '../../domain/event.ts';
import { readEntry } from '../../load/read-entry.ts';
import { createRenderer } from '../../mdx/renderer.ts';
import { CliError } from '../cli-error.ts';
import { shownPath } from '../options.ts';
import type { Content } from '../open-content.ts';
import { formatIssue } from '../reporters/text.ts';

export interface AcceptedEvent {
  readonly event: EventFile;
  /** Where it belongs, from the content folder. */
  readonly file: string;
  readonly text: string;
}

/**
 * The event in the file, and where it belongs.
 * @throws {CliError} with everything that is wrong with it
 */
export async function readEvent(path: string, { corpus, today }: Content): Promise<AcceptedEvent> {
  const name = basename(path);
  const renderer = createRenderer({ contentDir: dirname(path) });
  const source = { kind: 'event', id: name, file: name, stamp: '', changed: 0, size: sizeOf(path) } as const;
  const { entry, issues } = await readEntry(dirname(path), source, renderer).finally(() => renderer.close());
  if (entry?.kind !== 'event' || issues.length > 0) throw refusal(path, issues.map(formatIssue));

  const all: readonly AnyEntry[] = [...corpus.all.filter(({ kind }) => kind !== 'event'), entry];
  const withEvent = buildCorpus(corpus.wiki, all);
  const wrong = [...danglingReference(withEvent), ...impossibleEvent(withEvent, today)];
  const own = wrong.filter(({ place }) => place.file === name);
  if (own.length > 0) throw refusal(path, own.map(formatIssue));

  const of = findEntry(corpus, entry.did === 'path-finished' ? 'path' : 'record', entry.of)?.id ?? entry.of;
  const by = findEntry(corpus, 'person', entry.by)?.id ?? entry.by;
  const text = await readFile(path, 'utf8');
  return { event: entry, file: `${folderOf.event}/${of}-${by}-${entry.on}.yaml`, text };
}

function refusal(path: string, problems: readonly string[]): CliError {
  return new CliError([`\`${shownPath(path)}\` was not taken in:`, ...problems].join('\n'));
}

function sizeOf(path: string): number {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info?.isFile() === true) return info.size;
  throw new CliError(`There is no file \`${shownPath(path)}\` that can be read.`);
}
