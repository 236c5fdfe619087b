/** `cairn new`: a new entry, asked for in the terminal or given by options, as a file that passes the check. */

import { defineCommand, type ArgsDef } from 'citty';
import { join } from 'node:path';
import { runChecks } from '../../checks/index.ts';
import { entryKinds, folderOf, type EntryKind } from '../../domain/entry.ts';
import { findEntry } from '../../domain/corpus.ts';
import type { ReceivedItem } from '../../domain/handoff.ts';
import { reservedIds, slugOf } from '../../domain/id.ts';
import { loadFromDisk } from '../../load/from-disk.ts';
import { checkCacheDir } from '../check-cache.ts';
import { checkWord } from '../check-args.ts';
import { CliError, usageError } from '../cli-error.ts';
import { applyEdits } from '../edits.ts';
import { getNamed } from '../names.ts';
import { drafts, type Draft } from '../new/drafts.ts';
import { itemsFor } from '../new/handoff-items.ts';
import { fieldsOf, type Field } from '../new/fields.ts';
import { readField, type Values } from '../new/read-field.ts';
import { openContent, type Content } from '../open-content.ts';
import { contentArgs, shownPath, todayArgs } from '../options.ts';
import { formatIssue } from '../reporters/text.ts';
import { canAsk } from '../terminal.ts';
import { whoIs } from '../whoami.ts';

export const command = defineCommand({
  args: {
    kind: { type: 'positional', required: true, description: entryKinds.join(', ') },
    what: {
      type: 'positional',
      required: false,
      description: 'Its title or name; of a handoff, who leaves. What is needed and missing is asked',
    },
    id: { type: 'string', description: 'Its id, which is its file name. Without it: made of its title' },
    ...contentArgs,
    ...todayArgs,
    ...fieldArgs(),
  },
  async run({ args }): Promise<number> {
    checkWord('new', entryKinds, args.kind);
    const kind = args.kind as EntryKind;
    const typed = typedFields(kind, args);
    const content = await openContent(args);
    const values = await completed(kind, readFields(kind, typed, content), content);
    const draft = drafts[kind](values, content, kind === 'receipt' ? await received(values, content) : undefined);
    const id = args.id === undefined ? draft.id : args.id;
    const file = `${folderOf[kind]}/${id}.${draft.ending}`;
    checkId(kind, id, content);
    await applyEdits([{ file: join(content.dir, file), before: undefined, after: draft.text }]);
    await tell(content, file, draft);
    return 0;
  },
});

/** One option for each field of any kind; the help says to which kinds it belongs. */
function fieldArgs(): ArgsDef {
  const all = entryKinds.flatMap((kind) => fieldsOf[kind].map((field) => ({ kind, field })));
  const byOption = Map.groupBy(all, ({ field }) => field.option);
  return Object.fromEntries(
    [...byOption].map(([option, uses]) => {
      const { field } = uses[0]!;
      const takes = field.type === 'word' ? `: ${field.words.join(', ')}` : '';
      const description = `${field.question}${takes} (${uses.map(({ kind }) => kind).join(', ')})`;
      return [option, { type: 'string', valueHint: hintOf(field), description }];
    }),
  );
}

function hintOf(field: Field): string {
  if (field.type === 'date') return 'YYYY-MM-DD';
  if (field.type === 'number') return 'NUMBER';
  if (field.type === 'word') return 'WORD';
  if (field.type === 'entry') return 'ID';
  return field.type === 'text' ? 'TEXT' : 'A,B,…';
}

/** The options that were given, with the title in its place. An option of another kind is an error. */
function typedFields(kind: EntryKind, args: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const known = fieldsOf[kind].map(({ option }) => option);
  const typed = new Map<string, string>();
  for (const { option } of Object.values(fieldsOf).flat()) {
    const value = args[option];
    if (typeof value !== 'string') continue;
    if (!known.includes(option)) {
      throw usageError(`A ${kind} has no \`--${option}\`; it has ${known.map((name) => `\`--${name}\``).join(', ')}.`);
    }
    typed.set(option, value);
  }
  if (typeof args.what === 'string') {
    if (typed.has(known[0]!)) throw usageError(`\`--${known[0]}\` is given twice.`);
    typed.set(known[0]!, args.what);
  }
  return typed;
}

function readFields(kind: EntryKind, typed: ReadonlyMap<string, string>, content: Content): Values {
  const fields = fieldsOf[kind].filter(({ option }) => typed.has(option));
  return Object.fromEntries(fields.map((field) => [field.option, readField(field, typed.get(field.option)!, content)]));
}

/** Asks for the rest where something needed is missing and there is somebody to ask. */
async function completed(kind: EntryKind, given: Values, content: Content): Promise<Values> {
  const missing = fieldsOf[kind].filter(({ option, isRequired }) => isRequired === true && given[option] === undefined);
  let values = given;
  if (missing.length > 0) {
    if (!canAsk()) {
      const options = missing.map(({ option }) => `\`--${option}\``).join(' and ');
      throw usageError(`A new ${kind} needs ${options}.`);
    }
    const { askFields } = await import('../new/ask-fields.ts');
    values = await askFields(fieldsOf[kind], given, content);
  }
  const isDecision = kind === 'record' && values.status === 'accepted' && values.deciders === undefined;
  if (isDecision) return { ...values, deciders: [(await whoIs(undefined, content)).id] };
  return (kind === 'receipt' || kind === 'event') && values.by === undefined
    ? { ...values, by: (await whoIs(undefined, content)).id }
    : values;
}

/** What arrived, where somebody can be asked. */
async function received(values: Values, { corpus }: Content): Promise<readonly ReceivedItem[] | undefined> {
  if (!canAsk()) return undefined;
  const [handoff, by] = [getNamed(corpus, 'handoff', String(values.handoff)), String(values.by)];
  if (itemsFor(handoff, by).length === 0) return undefined;
  const { askReceived } = await import('../new/ask-fields.ts');
  return askReceived(handoff, by);
}

function checkId(kind: EntryKind, id: string, { corpus, failed, dir }: Content): void {
  if (id === '') throw usageError('The title has no letters to make an id of; name one with `--id`.');
  if (id !== slugOf(id)) throw usageError(`\`--id\` is lower case, with hyphens between words: \`${slugOf(id)}\`.`);
  if (reservedIds.includes(id))
    throw usageError(`\`${id}\` is the name of a page; add a word, or name an id with \`--id\`.`);
  const taken = findEntry(corpus, kind, id)?.file ?? failed.find((file) => file.kind === kind && file.id === id)?.file;
  if (taken === undefined) return;
  throw new CliError(
    `There is a ${kind} \`${id}\` already, in \`${shownPath(join(dir, taken))}\`. Name another id with \`--id\`.`,
  );
}

/** Where the file is, what to do next, and what the check says of it. */
async function tell(before: Content, file: string, { next }: Draft): Promise<void> {
  console.log(`Wrote ${shownPath(join(before.dir, file))}.`);
  console.log(next);
  const { corpus, issues } = await loadFromDisk({ contentDir: before.dir, cacheDir: checkCacheDir(before.dir) });
  const own = [...issues, ...runChecks(corpus, before.today)].filter(({ place }) => place.file === file);
  if (own.length > 0) console.log(['The check says:', ...own.map(formatIssue)].join('\n'));
}
