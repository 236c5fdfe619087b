/** The file that the end of a path handed over: looked at whole, before it is put among the events. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { danglingReference } from '../../checks/dangling-reference.ts';
import { impossibleEvent } from '../../checks/impossible-event.ts';
import { buildCorpus, findEntry, type AnyEntry } from '../../domain/corpus.ts';
import { folderOf } from '../../domain/entry.ts';
import type { EventFile } from '../../domain/event.ts';
import { parseYaml } from '../../load/frontmatter.ts';
import { validate } from '../../load/validate.ts';
import { schemas } from '../../schema/schemas.ts';
import { secretsIn } from '../../secrets/secrets-in.ts';
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

/** Larger than any browser writes. */
const mostBytes = 64 * 1024;

/**
 * The event in the file, and where it belongs.
 * @throws {CliError} with everything that is wrong with it
 */
export async function readEvent(path: string, { corpus, today }: Content): Promise<AcceptedEvent> {
  const text = textOf(path);
  const name = basename(path);
  const parsed = parseYaml(text, name);
  const { value, issues } = validate(schemas.event, parsed.data, name, parsed.lines);
  const wrong = [...(await secretsIn(text, name)), ...parsed.issues, ...(parsed.issues.length > 0 ? [] : issues)];
  if (value !== undefined && wrong.length === 0) {
    const event: EventFile = { ...value, kind: 'event', id: name, file: name, lines: parsed.lines };
    const all: readonly AnyEntry[] = [...corpus.all.filter(({ kind }) => kind !== 'event'), event];
    const withEvent = buildCorpus(corpus.wiki, all);
    const found = [...danglingReference(withEvent), ...impossibleEvent(withEvent, today)];
    wrong.push(...found.filter(({ place }) => place.file === name));
    if (wrong.length === 0) {
      const kind = event.did === 'path-finished' ? 'path' : 'record';
      const of = findEntry(corpus, kind, event.of)?.id ?? event.of;
      const by = findEntry(corpus, 'person', event.by)?.id ?? event.by;
      return { event, file: `${folderOf.event}/${of}-${by}-${event.on}.yaml`, text };
    }
  }
  throw new CliError([`\`${shownPath(path)}\` was not taken in:`, ...wrong.map(formatIssue)].join('\n'));
}

function textOf(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new CliError(`There is no file \`${shownPath(path)}\` that can be read.`);
  }
  if (bytes.length > mostBytes) throw new CliError(`\`${shownPath(path)}\` is too large to be an event.`);
  return bytes.toString('utf8');
}
