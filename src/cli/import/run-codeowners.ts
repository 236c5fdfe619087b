/** `cairn import CODEOWNERS`: the owners that a repository names become owners of systems that have none. */

import { readFile, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { joinedBy } from '../../domain/sentence.ts';
import { planOwners, strangersIn, type FoundOwner, type SystemOwner } from '../../import/codeowners/plan.ts';
import { readCodeowners, type OwnerRules } from '../../import/codeowners/rules.ts';
import { askGit } from '../../load/ask-git.ts';
import { counted } from '../../views/order.ts';
import { CliError, usageError } from '../cli-error.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { placesIn } from '../mine/match-systems.ts';
import { readEntryFile, type Content } from '../open-content.ts';
import { shownPath } from '../options.ts';
import { canAsk } from '../terminal.ts';
import { withField } from '../yaml-field.ts';

export interface CodeownersOptions {
  /** The file; absolute. */
  readonly source: string;
  readonly dryRun: boolean;
  /** Writes without asking. */
  readonly yes: boolean;
}

/** What became of each system, for a program. */
export interface CodeownersReport {
  readonly version: 1;
  readonly source: string;
  readonly written: boolean;
  readonly systems: readonly Readonly<Record<string, unknown>>[];
  /** Owners whom nobody in the wiki goes by. */
  readonly unknown: readonly string[];
  /** Lines that CODEOWNERS does not allow. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

/** Gives the report, and the exit code: 1 where something was planned and not written. */
export async function runCodeowners(
  content: Content,
  { source, dryRun, yes }: CodeownersOptions,
): Promise<{ readonly report: CodeownersReport; readonly code: number }> {
  const text = await readFile(source, 'utf8').catch(() => undefined);
  if (text === undefined) throw usageError(`There is no file \`${shownPath(source)}\`.`);
  const rules = readCodeowners(text);
  const { root, files } = await repositoryOf(source);
  const places = await placesIn(content.corpus, content.dir, root);
  if (places.length === 0) {
    throw new CliError(
      `No system has its code in \`${shownPath(root)}\`: add its address to \`repos\` of a system, \`#folder\` behind it for a part.`,
    );
  }
  const owners = planOwners(content.corpus, rules, places, files);
  const unknown = strangersIn(content.corpus, rules);
  console.log(lines(owners, unknown, rules).join('\n'));
  const edits = await Promise.all(owners.flatMap((one) => (one.state === 'new' ? [editFor(content, one)] : [])));
  const written = await settle(edits, { dryRun, yes });
  const systems = owners.map(dataOf);
  const report: CodeownersReport = { version: 1, source, written, systems, unknown, unread: rules.problems };
  return { report, code: written || dryRun || edits.length === 0 ? 0 : 1 };
}

async function repositoryOf(source: string): Promise<{ readonly root: string; readonly files: readonly string[] }> {
  const folder = dirname(await realpath(source));
  const root = await askGit(folder, 'rev-parse', '--show-toplevel');
  const listed = root === undefined ? undefined : await askGit(root, 'ls-files', '-z');
  if (root === undefined || listed === undefined) {
    throw new CliError(
      `\`${shownPath(source)}\` lies in no git repository, so which files a system has cannot be told. Name the file in a clone.`,
    );
  }
  return { root, files: listed.split('\0').filter((file) => file !== '') };
}

async function editFor(content: Content, one: FoundOwner): Promise<Edit> {
  const { path, text } = await readEntryFile(content, one.system.file);
  return { file: path, before: text, after: withField(text, 'owner', one.owner.id) };
}

/** Whether the edits were made. */
async function settle(
  edits: readonly Edit[],
  { dryRun, yes }: { readonly dryRun: boolean; readonly yes: boolean },
): Promise<boolean> {
  if (edits.length === 0) return false;
  const what = counted(edits.length, 'file', 'files');
  console.log('');
  if (dryRun) console.log(`Nothing was written, as asked. It would be \`owner\` in ${what}.`);
  else if (!yes && !canAsk()) console.log(`Nothing was written. \`--yes\` writes \`owner\` into ${what}.`);
  else if (yes || (await (await import('../ask.ts')).askYes(`Write \`owner\` into ${what}?`))) {
    await applyEdits(edits);
    console.log(`Written: ${edits.map(({ file }) => shownPath(file)).join(', ')}.`);
    return true;
  } else console.log('Nothing was written.');
  return false;
}

function lines(
  owners: readonly SystemOwner[],
  unknown: readonly string[],
  { problems }: OwnerRules,
): readonly string[] {
  return [
    ...owners.map((one) => `${one.system.name}: ${sentence(one)}`),
    ...(unknown.length === 0
      ? []
      : [
          '',
          `Nobody here goes by ${joinedBy(unknown, 'and')}.`,
          'A team is found by its id or its name, a person by an alias: add their handle to `aliases`.',
        ]),
    ...problems.map(({ line, text }) => `Line ${line} is not read, as CODEOWNERS does not allow it: ${text}`),
  ];
}

function sentence(one: SystemOwner): string {
  return 'owner' in one ? found(one) : notFound(one);
}

function found({ system, state, owner, word, owned, files, line, besides }: FoundOwner): string {
  const others = besides.length === 0 ? '' : `; beside ${joinedBy(besides, 'and')}`;
  const grounds = `${word}, ${owned} of ${counted(files, 'file', 'files')}, line ${line}${others}`;
  if (state === 'same') return `${owner.name} owns it here and there (${grounds}).`;
  if (state === 'new') return `its owner becomes ${owner.name} (${grounds}).`;
  return `conflict: the wiki says \`${system.owner}\`, CODEOWNERS ${owner.name} (${grounds}). Nothing is changed.`;
}

function notFound({ state, files, words }: Exclude<SystemOwner, FoundOwner>): string {
  const all = counted(files, 'file', 'files');
  if (state === 'no-files') return 'no file of it is in the repository.';
  if (state === 'nobody') return `no line says who owns its ${all}.`;
  if (state === 'strangers') return `owned by ${joinedBy(words, 'and')}, whom nobody here goes by.`;
  return `nobody owns more than half of its ${all}; there are ${joinedBy(words, 'and')}.`;
}

function dataOf(one: SystemOwner): Readonly<Record<string, unknown>> {
  const common = { system: one.system.id, state: one.state, files: one.files };
  if (!('owner' in one)) return { ...common, words: one.words };
  const { owner, word, owned, line, besides } = one;
  return { ...common, owner: owner.id, word, owned, line, besides };
}
