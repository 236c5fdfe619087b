/** `cairn depart`: notes somebody's last day, and says what has to be given to others by then. */

import { defineCommand } from 'citty';
import { nameOf } from '../../domain/corpus.ts';
import { assignmentsOf } from '../../domain/assignments.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';
import { handoffsOf } from '../../domain/handoffs-of.ts';
import { fieldName } from '../../domain/issue.ts';
import type { Person } from '../../domain/person.ts';
import { answerRisk } from '../../domain/risk-answer.ts';
import { riskNotes } from '../../domain/risk-notes.ts';
import { riskOf } from '../../domain/risk.ts';
import { usageError } from '../cli-error.ts';
import { applyEdits } from '../edits.ts';
import { writeHandoff } from '../handoff/write.ts';
import { getNamed } from '../names.ts';
import { openContent, readEntryFile, refuseFailed, type Content } from '../open-content.ts';
import { contentArgs, shownPath, todayArgs } from '../options.ts';
import { riskLines } from '../risk/words.ts';
import { canAsk } from '../terminal.ts';
import { dayOf } from '../today.ts';
import { withField } from '../yaml-field.ts';

export const command = defineCommand({
  args: {
    person: { type: 'positional', required: true, description: 'Who leaves' },
    on: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'The last day' },
    ...contentArgs,
    ...todayArgs,
  },
  async run({ args }): Promise<number> {
    if (args.on === undefined) throw usageError('Say which day is the last with `--on YYYY-MM-DD`.');
    const lastDay = dayOf(args.on, '--on');
    const content = await openContent(args);
    refuseFailed(content, 'person', args.person);
    const person = getNamed(content.corpus, 'person', args.person);
    if (person.joined !== undefined && lastDay < person.joined) {
      throw usageError(`${person.name} joined on ${person.joined}, so ${lastDay} cannot be the last day.`);
    }
    console.log(await noteLastDay(person, lastDay, content));
    for (const part of [reassignments(person, content), losses(person, lastDay, content)]) {
      if (part.length > 0) console.log(['', ...part].join('\n'));
    }
    console.log('');
    console.log(await offerHandoff({ ...person, left: lastDay }, content));
    return 0;
  },
});

async function noteLastDay(person: Person, lastDay: IsoDate, content: Content): Promise<string> {
  const { path, text } = await readEntryFile(content, person.file);
  if (person.left === lastDay) return `${shownPath(path)} says already that ${lastDay} is the last day.`;
  await applyEdits([{ file: path, before: text, after: withField(text, 'left', lastDay) }]);
  const before = person.left === undefined ? '' : ` (it was ${person.left})`;
  return `${shownPath(path)}: the last day of ${person.name} is ${lastDay}${before}.`;
}

/** The fields that name them. */
function reassignments(person: Person, { corpus, today }: Content): readonly string[] {
  const lines = assignmentsOf(corpus, person, today).map(
    ({ entry, path }) => `  ${entry.file}: \`${fieldName(path)}\` of ${nameOf(entry, corpus)}`,
  );
  return lines.length === 0 ? [] : ['To be given to somebody else:', ...lines];
}

function losses(person: Person, lastDay: IsoDate, { corpus, today }: Content): readonly string[] {
  const notes = riskNotes(corpus, today);
  const { items } = answerRisk(riskOf(corpus), notes, [person.id], addDays(lastDay, 1));
  if (items.length === 0) return ['Nothing becomes fragile or orphaned.'];
  return ['What stands worse from the next day on:', ...items.flatMap((item) => ['', ...riskLines(notes, item)])];
}

async function offerHandoff(person: Person, content: Content): Promise<string> {
  const known = handoffsOf(content.corpus, person).at(-1);
  if (known !== undefined) {
    return `Their handoff is ${known.file}; \`npm run cairn -- handoff ${person.id} --update\` adds what is new.`;
  }
  if (canAsk()) {
    const { askYes } = await import('../ask.ts');
    if (await askYes('Draft their handoff now?')) return writeHandoff(person, content);
  }
  return `\`npm run cairn -- handoff ${person.id}\` drafts their handoff.`;
}
