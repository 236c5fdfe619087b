/** `cairn risk`: what nobody holds, or one person alone; and what would be lost without some people, or on another day. */

import { defineCommand } from 'citty';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { lossesOn, type Loss } from '../../domain/departure.ts';
import { askRisk, riskOf, type ItemRisk } from '../../domain/risk.ts';
import { joinedBy } from '../../domain/sentence.ts';
import { openSuggestions, type Suggestion } from '../../domain/successors.ts';
import { getNamed } from '../names.ts';
import { openContent } from '../open-content.ts';
import { contentArgs, todayArgs } from '../options.ts';
import { riskLines, titleOf } from '../risk/words.ts';
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
    const risk = riskOf(corpus);
    const all = askRisk(risk, { on, without });
    const shown = without.length === 0 ? all.filter(({ holding }) => holding !== 'held') : lossesOn(risk, without, on);
    const suggest = openSuggestions(risk, { on, without });
    const found = shown.map((one) => ({ risk: one, suggestions: suggest(one.place) }));
    if (args.json === true) {
      process.stdout.write(`${JSON.stringify(jsonOf(corpus, on, without, found), null, 2)}\n`);
      return 0;
    }
    if (corpus.entries.person.size === 0) {
      console.log('No people are written down, so nobody can tell what would be lost.');
      console.log('`npm run cairn -- new person` writes one.');
      return 0;
    }
    const names = people.map(({ name }) => name);
    console.log(names.length === 0 ? stateWords(all, on) : lossWords(found.length, names, on));
    for (const one of found) console.log(['', ...riskLines(corpus, one.risk, one.suggestions)].join('\n'));
    return 0;
  },
});

interface Found {
  readonly risk: ItemRisk | Loss;
  readonly suggestions: readonly Suggestion[];
}

function stateWords(all: readonly ItemRisk[], on: IsoDate): string {
  const count = (holding: ItemRisk['holding']) => all.filter((one) => one.holding === holding).length;
  return `On ${on}, of ${all.length} systems and records in force, nobody holds ${count('orphaned')}, one person alone holds ${count('fragile')}, several hold ${count('held')}.`;
}

function lossWords(count: number, names: readonly string[], on: IsoDate): string {
  const who = joinedBy(names, 'and');
  if (count === 0) return `Without ${who}, nothing more would be fragile or orphaned on ${on}.`;
  return `Without ${who}, ${count} of the systems and records in force would stand worse on ${on}:`;
}

function jsonOf(corpus: Corpus, on: IsoDate, without: readonly string[], found: readonly Found[]) {
  return {
    on,
    without,
    items: found.map(({ risk, suggestions }) => ({
      kind: risk.item.kind,
      id: risk.item.id,
      title: titleOf(corpus, risk.item),
      ...('before' in risk ? { before: risk.before, lost: risk.lost } : {}),
      holding: risk.holding,
      holders: risk.holders,
      impact: risk.impact,
      ...codeOf(corpus, risk),
      suggestions: suggestions.map(({ person, why, experience, alone }) => ({
        person,
        experience,
        alone,
        why: why.map((reason) =>
          reason.kind === 'neighbour' || reason.kind === 'system'
            ? { kind: reason.kind, of: `${reason.item.kind}:${reason.item.id}`, score: reason.score }
            : reason,
        ),
      })),
    })),
  };
}

function codeOf(corpus: Corpus, { item }: ItemRisk) {
  const code = item.kind === 'system' ? corpus.code.get(item.id) : undefined;
  return code === undefined ? {} : { code };
}
