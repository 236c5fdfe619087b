/** `cairn search:eval`: how good the search of a built site is, held against others on questions whose answers are known. */

import { defineCommand } from 'citty';
import { usageError } from '../cli-error.ts';
import { bm25Engine } from '../eval/bm25.ts';
import { cairnEngine } from '../eval/cairn.ts';
import { evaluate, readKnown, type Row } from '../eval/evaluate.ts';
import { pagefindEngine } from '../eval/pagefind.ts';
import { readQuerySet } from '../eval/queries.ts';
import { evalTable } from '../reporters/eval-table.ts';
import { builtSiteArgs, builtSiteOf, openSiteIndex } from '../site-index.ts';
import { dayOf, dayOfMachine } from '../today.ts';
import { listFrom } from '../values.ts';

export const command = defineCommand({
  args: {
    queries: {
      type: 'string',
      valueHint: 'FILE…',
      description: 'Questions with their answers, one JSON object a line',
    },
    more: { type: 'positional', required: false, valueHint: 'FILE…', description: 'More files of questions' },
    ...builtSiteArgs,
    json: { type: 'boolean', description: 'Prints the figures as JSON' },
    missed: { type: 'boolean', description: 'Lists the questions whose first answer is wrong' },
    today: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'The day to reckon with. Without it: today' },
  },
  async run({ args }): Promise<number> {
    if (args.queries === undefined) throw usageError('Name the questions with `--queries FILE`.');
    const sets = await Promise.all([...listFrom(args.queries), ...args._].map(readQuerySet));
    const today = args.today === undefined ? dayOfMachine() : dayOf(args.today, '--today');
    const site = await builtSiteOf(args);
    const index = await openSiteIndex(site);
    if (index.library === undefined) throw usageError('The site has nothing to find.');
    const known = await readKnown(index);
    const engines = [cairnEngine(site, today), await pagefindEngine(site.folder), bm25Engine(known.pages)];
    const rows: Row[] = [];
    for (const set of sets) {
      for (const engine of engines) {
        if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${set.name}: ${engine.name} …`);
        rows.push(await evaluate(engine, set, known));
      }
    }
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
    console.log(args.json ? JSON.stringify(rows, undefined, 2) : evalTable(rows, args.missed === true));
    return 0;
  },
});
