/** `cairn fact`: a new value of a fact, with its day and its source. */

import { defineCommand } from 'citty';
import { join } from 'node:path';
import { runChecks } from '../../checks/index.ts';
import type { Issue } from '../../domain/issue.ts';
import { applyEdits } from '../edits.ts';
import { citationOf, checkNumber } from '../values.ts';
import { getNamed } from '../names.ts';
import { openContent, readEntryFile, refuseFailed, type Content } from '../open-content.ts';
import { contentArgs, shownPath, todayArgs } from '../options.ts';
import { formatIssue } from '../reporters/text.ts';
import { dayOf } from '../today.ts';
import { withItem } from '../yaml-text.ts';

export const command = defineCommand({
  args: {
    id: { type: 'positional', required: true, description: 'The fact: its id' },
    value: { type: 'positional', required: true, description: 'The new value, with the digits that are known' },
    on: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'The day it was measured or read. Without it: today' },
    source: { type: 'string', description: 'Where it was read: an address, or a document and the place in it' },
    unit: { type: 'string', description: 'Its unit. Without it: that of the newest value' },
    ...contentArgs,
    ...todayArgs,
  },
  async run({ args }): Promise<number> {
    const value = checkNumber('VALUE', args.value);
    const content = await openContent(args);
    refuseFailed(content, 'fact', args.id);
    const fact = getNamed(content.corpus, 'fact', args.id);
    const on = args.on === undefined ? content.today : dayOf(args.on, '--on');
    const unit = args.unit ?? fact.values.at(-1)?.unit;
    const { path, text } = await readEntryFile(content, fact.file);
    const source = args.source === undefined ? {} : { source: citationOf(args.source) };
    const item = { value, ...(unit === undefined ? {} : { unit }), on, ...source };
    await applyEdits([{ file: path, before: text, after: withItem(text, 'values', item) }]);
    console.log(
      `${shownPath(join(content.dir, fact.file))}: ${fact.name} is ${value}${unit ? ` ${unit}` : ''}, ${on}.`,
    );
    if (args.source === undefined) console.log('Nobody can look it up yet: say where it was read with `source`.');
    const added = newlyTripped(content, await openContent(args));
    if (added.length > 0) console.log(['This breaks what was taken for true:', ...added.map(formatIssue)].join('\n'));
    return 0;
  },
});

/** The assumptions that held before and do not hold now. */
function newlyTripped(before: Content, after: Content): readonly Issue[] {
  const tripped = ({ corpus, today }: Content) =>
    runChecks(corpus, today).filter(({ code }) => code === 'tripped-assumption');
  const known = new Set(tripped(before).map(({ place }) => `${place.file} ${place.field}`));
  return tripped(after).filter(({ place }) => !known.has(`${place.file} ${place.field}`));
}
