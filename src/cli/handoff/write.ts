/** Writing a handoff, or adding to one: what is there already is never taken away. */

import { join } from 'node:path';
import { draftText, itemOf } from '../../compose/draft-text.ts';
import { folderOf } from '../../domain/entry.ts';
import { handoffsOf } from '../../domain/handoffs-of.ts';
import { heldBy } from '../../domain/held-by.ts';
import type { Person } from '../../domain/person.ts';
import { itemKey } from '../../domain/receiving.ts';
import { riskNotes } from '../../domain/risk-notes.ts';
import { counted } from '../../views/order.ts';
import { CliError } from '../cli-error.ts';
import { applyEdits } from '../edits.ts';
import { readEntryFile, refuseFailed, type Content } from '../open-content.ts';
import { shownPath } from '../options.ts';
import { withItemInFrontmatter } from '../yaml-text.ts';

/**
 * Writes the draft and gives what to tell.
 * @throws {CliError} when there is one already
 */
export async function writeHandoff(person: Person, content: Content): Promise<string> {
  const known = handoffsOf(content.corpus, person).at(-1);
  if (known !== undefined) {
    const path = shownPath(join(content.dir, known.file));
    throw new CliError(`\`${path}\` is there already and was left as it is; \`--update\` adds what is new.`);
  }
  const id = `${person.id}-${(person.left ?? content.today).slice(0, 4)}`;
  refuseFailed(content, 'handoff', id);
  const { corpus, today } = content;
  const things = heldBy(corpus, person, undefined, today);
  const text = draftText(corpus, riskNotes(corpus, today), person, things, today);
  const file = join(content.dir, folderOf.handoff, `${id}.mdx`);
  await applyEdits([{ file, before: undefined, after: text }]);
  const risky = things.filter(({ holding }) => holding !== 'held').length;
  return [
    `Wrote ${shownPath(file)}: ${counted(risky, 'thing')} that only you know or one other, the most at risk first.`,
    'Ask those in `to` whether they take it, answer in `note` what the questions ask, and say the rest below.',
    `What has arrived counts once they write it: \`npm run cairn -- new receipt ${id}\`.`,
  ].join('\n');
}

/** Adds the things at risk that the handoff does not name, and gives what to tell. */
export async function updateHandoff(person: Person, content: Content): Promise<string> {
  const { corpus } = content;
  const handoff = handoffsOf(corpus, person).at(-1);
  if (handoff === undefined) return writeHandoff(person, content);
  const known = new Set(handoff.items.map(({ what }) => itemKey(corpus, what)));
  const fresh = heldBy(corpus, person, handoff, content.today).filter(
    ({ item, holding }) => holding !== 'held' && !known.has(`${item.kind}:${item.id}`),
  );
  const { path, text } = await readEntryFile(content, handoff.file);
  if (fresh.length === 0) return `${shownPath(path)} names all that would be lost; nothing was changed.`;
  const after = fresh.reduce((grown, thing) => {
    const { what, to, questions } = itemOf(corpus, person, thing, content.today);
    const item = { what, ...(to === undefined ? {} : { to }), ...(questions.length === 0 ? {} : { questions }) };
    return withItemInFrontmatter(grown, 'items', item);
  }, text);
  await applyEdits([{ file: path, before: text, after }]);
  const added = fresh.map(({ item }) => `  ${item.id}`);
  return [`${shownPath(path)}: added ${counted(fresh.length, 'item')} at the end.`, ...added].join('\n');
}
