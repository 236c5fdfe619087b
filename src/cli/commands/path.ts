/** `cairn path suggest` drafts an onboarding path; `cairn path accept` takes in what the end of one handed over. */

import { defineCommand } from 'citty';
import { join, resolve } from 'node:path';
import { runChecks } from '../../checks/index.ts';
import { findEntry, nameOf, type Corpus } from '../../domain/corpus.ts';
import { slugOf } from '../../domain/id.ts';
import { didYouMean } from '../../domain/nearest.ts';
import { folderOf } from '../../domain/entry.ts';
import { planPath } from '../../domain/path-plan.ts';
import { recordsIn, type PathScope } from '../../domain/path-scope.ts';
import { basesOf } from '../../domain/rests-on.ts';
import { loadFromDisk } from '../../load/from-disk.ts';
import { counted } from '../../views/order.ts';
import { checkCacheDir } from '../check-cache.ts';
import { checkWord } from '../check-args.ts';
import { CliError, usageError } from '../cli-error.ts';
import { applyEdits } from '../edits.ts';
import { getNamed } from '../names.ts';
import { openContent, type Content } from '../open-content.ts';
import { calledFrom } from '../home.ts';
import { contentArgs, shownPath, todayArgs } from '../options.ts';
import { readEvent } from '../path/accept-event.ts';
import { draftPath, scopeName } from '../path/draft-path.ts';
import { termsUsed } from '../path/terms-used.ts';
import { formatIssue } from '../reporters/text.ts';
import { checkNumber } from '../values.ts';

/** As long as somebody new stays with one thing in a day; what `--minutes` stands for when it is not given. */
const usualMinutes = 60;

const scopes = ['system', 'area', 'team'] as const;

export const command = defineCommand({
  args: {
    action: {
      type: 'positional',
      required: true,
      description: '`suggest` a path, or `accept` a file of a finished one',
    },
    file: { type: 'positional', required: false, description: 'Of `accept`: the file that the browser handed over' },
    system: { type: 'string', valueHint: 'ID', description: 'Suggest a path to the decisions about this system' },
    area: { type: 'string', valueHint: 'AREA', description: 'Suggest a path to the decisions of this area' },
    team: { type: 'string', valueHint: 'ID', description: 'Suggest a path to what this team answers for' },
    minutes: { type: 'string', valueHint: 'N', description: `The most that it may take. Without it: ${usualMinutes}` },
    role: { type: 'string', description: 'For whom it is' },
    write: { type: 'boolean', description: 'Write the file. Without it: it is only shown' },
    id: {
      type: 'string',
      description: 'With `--write`: its id, which is its file name. Without it: made of its title',
    },
    ...contentArgs,
    ...todayArgs,
  },
  async run({ args }): Promise<number> {
    checkWord('path', ['suggest', 'accept'], args.action);
    if (args.action === 'accept') {
      const typed = [...scopes, 'minutes', 'role', 'write', 'id'].find((name) => name in args && args[name as 'role']);
      if (typed !== undefined) throw usageError(`\`path accept\` takes a file and no \`--${typed}\`.`);
      if (args.file === undefined) throw usageError('`path accept` needs the file that the browser handed over.');
      return accept(args.file, await openContent(args));
    }
    if (args.file !== undefined) throw usageError(`\`path suggest\` takes no file such as \`${args.file}\`.`);
    return suggest(args, await openContent(args));
  },
});

interface SuggestArgs {
  readonly system?: string | undefined;
  readonly area?: string | undefined;
  readonly team?: string | undefined;
  readonly minutes?: string | undefined;
  readonly role?: string | undefined;
  readonly write?: boolean | undefined;
  readonly id?: string | undefined;
}

async function suggest(args: SuggestArgs, content: Content): Promise<number> {
  const { corpus, today } = content;
  const scope = scopeOf(args, corpus);
  const minutes = args.minutes === undefined ? usualMinutes : Number(checkNumber('`--minutes`', args.minutes));
  if (minutes < 1) throw usageError(`\`--minutes\` is at least 1, not \`${args.minutes}\`.`);
  const found = recordsIn(corpus, scope, today);
  if (found.length === 0) throw new CliError(`No record in force is about ${scopeName(corpus, scope)}.`);
  const readable = [...new Set(found.flatMap((record) => [record, ...basesOf(corpus, record)]))];
  const terms = await termsUsed(content.dir, corpus, readable);
  const plan = planPath(corpus, { scope, minutes, termsOf: (record) => terms.get(record) ?? [] }, today);
  if (plan.steps.length === 0) {
    throw new CliError(`No record about ${scopeName(corpus, scope)} can be read in ${minutes} minutes; allow more.`);
  }
  const draft = draftPath(corpus, scope, plan, args.role, today);
  const rest = plan.left === 0 ? '' : ` ${counted(plan.left, 'more record', 'more records')} would not fit.`;
  const size = `${counted(plan.steps.length, 'step')}, about ${counted(plan.minutes, 'minute')} to read.${rest}`;
  if (args.write !== true) {
    process.stdout.write(draft.text);
    console.error(`${size} \`--write\` writes the file.`);
    return 0;
  }
  const id = args.id ?? draft.id;
  if (id === '' || id !== slugOf(id)) {
    throw usageError(`\`--id\` is lower case, with hyphens between words: \`${slugOf(id)}\`.`);
  }
  const taken = findEntry(corpus, 'path', id);
  if (taken !== undefined) {
    throw new CliError(`There is a path \`${id}\` already, in \`${taken.file}\`. Name another id with \`--id\`.`);
  }
  const file = `${folderOf.path}/${id}.mdx`;
  await applyEdits([{ file: join(content.dir, file), before: undefined, after: draft.text }]);
  console.log(`Wrote ${shownPath(join(content.dir, file))}: ${size}`);
  console.log(
    'Say for each step in your own words why it comes here, and ask a question or two that its page answers.',
  );
  await tellIssues(content, file);
  return 0;
}

/** @throws {CliError} unless exactly one is named, and it is there */
function scopeOf(args: SuggestArgs, corpus: Corpus): PathScope {
  const named = scopes.filter((name) => args[name] !== undefined);
  if (named.length !== 1) {
    throw usageError('`path suggest` needs one of `--system`, `--area` and `--team`: what the path should lead to.');
  }
  if (args.system !== undefined) return { kind: 'system', system: getNamed(corpus, 'system', args.system) };
  if (args.team !== undefined) return { kind: 'team', team: getNamed(corpus, 'team', args.team) };
  const areas = new Set([...corpus.entries.record.values()].flatMap((record) => record.areas.map(slugOf)));
  const area = slugOf(args.area!);
  if (areas.has(area)) return { kind: 'area', area };
  const hint = didYouMean(area, areas);
  throw new CliError(`No record is in an area \`${args.area}\`.${hint === undefined ? '' : ` ${hint}`}`);
}

async function accept(typed: string, content: Content): Promise<number> {
  const { event, file, text } = await readEvent(resolve(calledFrom(), typed), content);
  await applyEdits([{ file: join(content.dir, file), before: undefined, after: text }]);
  const { corpus } = content;
  const person = getNamed(corpus, 'person', event.by);
  const kind = event.did === 'path-finished' ? 'path' : 'record';
  const of = findEntry(corpus, kind, event.of) ?? findEntry(corpus, 'system', event.of);
  const did = event.did === 'path-finished' ? 'finished' : 'reviewed';
  console.log(`Wrote ${shownPath(join(content.dir, file))}.`);
  console.log(
    `${person.name} ${did} “${of === undefined ? event.of : nameOf(of, corpus)}”. Commit it, so that it counts.`,
  );
  if (event.note !== undefined) console.log(`They say: ${event.note}`);
  await tellIssues(content, file);
  return 0;
}

/** What the check says of a file that was written. */
async function tellIssues({ dir, today }: Content, file: string): Promise<void> {
  const { corpus, issues } = await loadFromDisk({ contentDir: dir, cacheDir: checkCacheDir(dir) });
  const own = [...issues, ...runChecks(corpus, today)].filter(({ place }) => place.file === file);
  if (own.length > 0) console.log(['The check says:', ...own.map(formatIssue)].join('\n'));
}
