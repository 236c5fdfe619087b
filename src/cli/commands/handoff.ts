/** `cairn handoff`: drafts what a leaver has to hand over, and to whom. */

import { defineCommand } from 'citty';
import { updateHandoff, writeHandoff } from '../handoff/write.ts';
import { getNamed } from '../names.ts';
import { openContent, refuseFailed } from '../open-content.ts';
import { contentArgs, todayArgs } from '../options.ts';

export const command = defineCommand({
  args: {
    person: { type: 'positional', required: true, description: 'Who leaves' },
    update: { type: 'boolean', description: 'Add to their handoff what it does not name yet' },
    ...contentArgs,
    ...todayArgs,
  },
  async run({ args }): Promise<number> {
    const content = await openContent(args);
    refuseFailed(content, 'person', args.person);
    const person = getNamed(content.corpus, 'person', args.person);
    console.log(args.update === true ? await updateHandoff(person, content) : await writeHandoff(person, content));
    if (person.left === undefined) {
      console.log(`Their last day is not known: \`npm run cairn -- depart ${person.id} --on YYYY-MM-DD\` notes it.`);
    }
    return 0;
  },
});
