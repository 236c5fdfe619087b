/** `cairn search`: what a reader's browser would find, told in the terminal. */

import { defineCommand } from 'citty';
import { ask } from '../../search/ask/ask.ts';
import { readQuestion } from '../../search/ask/question.ts';
import { usageError } from '../cli-error.ts';
import { jsonAnswers, textAnswers } from '../reporters/answers.ts';
import { builtSiteArgs, builtSiteOf, openSiteIndex } from '../site-index.ts';
import { hasColor } from '../terminal.ts';
import { dayOf, dayOfMachine } from '../today.ts';

const mostAnswers = 1000;

export const command = defineCommand({
  args: {
    words: {
      type: 'positional',
      valueHint: 'WORDS…',
      description: 'What to look for; also fields such as status:accepted, by:ada or before:2022-06',
    },
    limit: { type: 'string', valueHint: 'N', description: 'How many answers. Without it: 10' },
    options: { type: 'boolean', description: 'Looks among the options that records weighed: has this been tried?' },
    json: { type: 'boolean', description: 'Prints the answers as JSON' },
    ...builtSiteArgs,
    today: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'The day to reckon with. Without it: today' },
  },
  async run({ args }): Promise<number> {
    const words = args._.join(' ');
    const limit = limitOf(args.limit);
    const today = args.today === undefined ? dayOfMachine() : dayOf(args.today, '--today');
    const index = await openSiteIndex(await builtSiteOf(args));
    const query = new URLSearchParams({ q: words, ...(args.options ? { find: 'options' } : {}) });
    const answer = await ask(index, readQuestion(query.toString()), today, 0, limit);
    process.stdout.write(args.json ? jsonAnswers(answer) : textAnswers(answer, hasColor(process.stdout)));
    return answer.total > 0 ? 0 : 1;
  },
});

function limitOf(given: string | undefined): number {
  if (given === undefined) return 10;
  const limit = Number(given);
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostAnswers) return limit;
  throw usageError(`\`--limit\` takes a whole number from 1 to ${mostAnswers}, not \`${given}\`.`);
}
