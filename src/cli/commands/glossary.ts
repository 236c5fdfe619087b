/** `cairn glossary suggest`: which words do many records use that nobody has explained? */

import { defineCommand } from 'citty';
import { undefinedTerms, type UndefinedTerm } from '../../domain/undefined-terms.ts';
import { readProse } from '../../load/read-prose.ts';
import { counted } from '../../views/order.ts';
import { checkCacheDir } from '../check-cache.ts';
import { usageError } from '../cli-error.ts';
import { contentArgs, contentDirOf } from '../options.ts';

const leastRecords = 3;
const mostShown = 40;
const mostPlaces = 3;

export const command = defineCommand({
  args: {
    action: { type: 'positional', required: true, valueHint: 'suggest', description: 'suggest: lists the words' },
    records: {
      type: 'string',
      valueHint: 'N',
      description: `Only words that so many records use. Without it: ${leastRecords}`,
    },
    all: { type: 'boolean', description: `More than the first ${mostShown}` },
    json: { type: 'boolean', description: 'All of them as JSON' },
    ...contentArgs,
  },
  async run({ args }): Promise<number> {
    if (args.action !== 'suggest') {
      throw usageError(`There is no \`glossary ${args.action}\`. Say \`npm run cairn -- glossary suggest\`.`);
    }
    const least = leastOf(args.records);
    const dir = contentDirOf(args);
    const { corpus, prose } = await readProse(dir, checkCacheDir(dir));
    const terms = undefinedTerms(corpus, prose, least);
    if (args.json === true) process.stdout.write(`${JSON.stringify({ version: 1, records: least, terms }, null, 2)}\n`);
    else console.log(told(terms, least, args.all === true ? Infinity : mostShown).join('\n'));
    return 0;
  },
});

function leastOf(given: string | undefined): number {
  if (given === undefined) return leastRecords;
  const least = Number(given);
  if (Number.isInteger(least) && least >= 1) return least;
  throw usageError(`\`--records\` takes a whole number from 1, not \`${given}\`.`);
}

function told(terms: readonly UndefinedTerm[], least: number, most: number): readonly string[] {
  const used = counted(least, 'record');
  if (terms.length === 0) return [`No abbreviation or name that ${used} or more use is left to explain.`];
  const shown = terms.slice(0, most);
  const wide = Math.max(...shown.map(({ term }) => term.length));
  const left = terms.length - shown.length;
  return [
    `${counted(terms.length, 'word')} that ${used} or more use, and that no entry is named after:`,
    '',
    ...shown.map((each) => lineOf(each, wide)),
    ...(left > 0 ? ['', `and ${left} more; \`--all\` shows them.`] : []),
    '',
    '`npm run cairn -- new term` explains one. Another word for a term belongs into its `aliases`.',
  ];
}

function lineOf({ term, uses, records }: UndefinedTerm, wide: number): string {
  const places = records.slice(0, mostPlaces).map(({ id, uses: here }) => (here > 1 ? `${id} (${here})` : id));
  const more = records.length > mostPlaces ? ', …' : '';
  const count = `${counted(records.length, 'record')}, ${counted(uses, 'use')}`;
  return `${term.padEnd(wide)}  ${count.padEnd(22)}  ${places.join(', ')}${more}`;
}
