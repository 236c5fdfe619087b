/** `cairn verify`: somebody looked whether a record still holds, and it is written into its front matter. */

import { defineCommand } from 'citty';
import { join } from 'node:path';
import { verificationResults } from '../../domain/record.ts';
import { currentOf, stateOf } from '../../domain/supersession.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { getNamed } from '../names.ts';
import { openContent, readEntryFile, refuseFailed } from '../open-content.ts';
import { contentArgs, shownPath, todayArgs } from '../options.ts';
import { dayOf } from '../today.ts';
import { whoIs } from '../whoami.ts';
import { usageError } from '../cli-error.ts';
import { withItemInFrontmatter } from '../yaml-text.ts';

export const command = defineCommand({
  args: {
    id: { type: 'positional', required: true, description: 'The record: its id, an alias or its number' },
    result: { type: 'enum', options: [...verificationResults], description: 'What was found' },
    against: { type: 'string', description: 'What it was held against: a commit, a run, a paper' },
    by: { type: 'string', valueHint: 'PERSON', description: "Who looked. Without it: git's user.email" },
    on: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'The day. Without it: today' },
    ...contentArgs,
    ...todayArgs,
  },
  async run({ args }): Promise<number> {
    const { result, against } = args;
    if (result === undefined) throw usageError('Say what was found with `--result holds|broken|unclear`.');
    const content = await openContent(args);
    const { corpus, today } = content;
    refuseFailed(content, 'record', args.id);
    const record = getNamed(corpus, 'record', args.id);
    const on = args.on === undefined ? today : dayOf(args.on, '--on');
    const by = await whoIs(args.by, content);
    const { path, text } = await readEntryFile(content, record.file);
    const item = { by: by.id, on, ...(against === undefined ? {} : { against }), result };
    const edit: Edit = { file: path, before: text, after: withItemInFrontmatter(text, 'verifications', item) };
    await applyEdits([edit]);
    console.log(`${shownPath(join(content.dir, record.file))}: ${by.name} found on ${on} that it ${found[result]}.`);
    const current = stateOf(corpus, record, today) === 'superseded' ? currentOf(corpus, record, today) : undefined;
    if (current !== undefined) console.log(`It is superseded; what holds today is \`${current.id}\`.`);
    if (result === 'broken') console.log(`Decide again: \`npm run cairn -- new record --supersedes ${record.id}\`.`);
    return 0;
  },
});

const found = { holds: 'still holds', broken: 'holds no longer', unclear: 'may or may not hold' } as const;
