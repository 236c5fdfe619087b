/** `cairn risk`: what nobody holds, or one person alone; and what would be lost without some people, or on another day. */

import { defineCommand } from 'citty';
import type { IsoDate } from '../../domain/date.ts';
import { answerRisk } from '../../domain/risk-answer.ts';
import { riskNotes } from '../../domain/risk-notes.ts';
import { riskOf, standingsOn, type Standing } from '../../domain/risk.ts';
import { joinedBy } from '../../domain/sentence.ts';
import { getNamed } from '../names.ts';
import { openContent } from '../open-content.ts';
import { contentArgs, todayArgs } from '../options.ts';
import { riskLines } from '../risk/words.ts';
import { dayOf } from '../today.ts';
import { listFrom } from '../values.ts';

export const command = defineCommand({
  args: {
    without: { type: 'string', valueHint: 'PERSON,…', description: 'What would be lost if these people were gone' },
    on: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'How things stand on this day. Without it: today' },
    json: { type: 'boolean', description: 'The same as JSON' },
    ...contentArgs,
    ...todayArgs,
  },
  async run({ args }): Promise<number> {
    const { corpus, today } = await openContent(args);
    const on = args.on === undefined ? today : dayOf(args.on, '--on');
    const people = listFrom(args.without ?? '').map((name) => getNamed(corpus, 'person', name));
    const without = [...new Set(people.map(({ id }) => id))];
    const notes = riskNotes(corpus, today);
    const answer = answerRisk(riskOf(corpus), notes, without, on);
    if (args.json === true) {
      process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
      return 0;
    }
    if (corpus.entries.person.size === 0) {
      console.log('No people are written down, so nobody can tell what would be lost.');
      console.log('`npm run cairn -- new person` writes one.');
      return 0;
    }
    const names = people.map(({ name }) => name);
    const isState = names.length === 0;
    console.log(
      isState ? stateWords(standingsOn(riskOf(corpus), { on }), on) : lossWords(answer.items.length, names, on),
    );
    for (const item of answer.items) console.log(['', ...riskLines(notes, item)].join('\n'));
    return 0;
  },
});

function stateWords(all: readonly Standing[], on: IsoDate): string {
  const count = (holding: Standing['holding']) => all.filter((one) => one.holding === holding).length;
  return `On ${on}, of ${all.length} systems and records in force, nobody holds ${count('orphaned')}, one person alone holds ${count('fragile')}, several hold ${count('held')}.`;
}

function lossWords(count: number, names: readonly string[], on: IsoDate): string {
  const who = joinedBy(names, 'and');
  if (count === 0) return `Without ${who}, nothing more would be fragile or orphaned on ${on}.`;
  return `Without ${who}, ${count} of the systems and records in force would stand worse on ${on}:`;
}
