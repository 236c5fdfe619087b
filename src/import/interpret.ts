/** What do the words of a draft mean here, and which of them were interpreted rather than read? */

import type { IsoDate } from '../domain/date.ts';
import type { Draft, PeopleRole } from './draft.ts';
import { readDate } from './dates.ts';
import { readPeople, type PersonMention } from './people.ts';
import { readStatus, type StatusReading } from './status.ts';
import { readTitle, titleFromName } from './titles.ts';

export interface Interpreted {
  readonly title: string;
  readonly status: StatusReading['status'];
  /** The words of the source, for `source.status`. */
  readonly statusWords?: string | undefined;
  /** Markdown after `superseded by` in the status. */
  readonly successor?: string | undefined;
  readonly date?: IsoDate | undefined;
  readonly dateWords?: string | undefined;
  readonly recorded?: IsoDate | undefined;
  readonly people: readonly { readonly role: PeopleRole; readonly person: PersonMention }[];
  readonly guessed: readonly string[];
  readonly kept: readonly string[];
}

/** `stem`: the name of the file, for a record that has no title at all. `folder`: the path above it. */
export function interpret(draft: Draft, stem: string, folder: string): Interpreted {
  const guessed = [...draft.guessed];
  const kept = [...draft.kept];
  const title = readTitle(draft.title)?.title ?? titleFromName(stem);
  const read = readStatus(draft.status);
  const implied = draft.impliedStatus ?? statusOfFolder(folder);
  let { status } = read;
  const applies =
    read.reason === 'missing' ||
    read.reason === 'placeholder' ||
    (read.reason === 'unknown' && draft.format === 'log4brains');
  if (status === 'unstated' && implied !== undefined && applies) {
    status = implied.status;
    guessed.push(`status \`${implied.status}\`: ${implied.why}`);
  } else if (read.reason === 'unknown')
    kept.push(`status \`${read.words}\` is no status that is known, so it stays text`);
  else if (read.reason === 'placeholder')
    kept.push(`status \`${read.words}\` is a template's, so it counts as missing`);
  const folderStatus = statusOfFolder(folder);
  if (
    folderStatus !== undefined &&
    status !== 'unstated' &&
    status !== folderStatus.status &&
    draft.status !== undefined
  ) {
    guessed.push(`status \`${status}\` is what the text says; ${folderStatus.why}`);
  }
  const date = readDate(draft.date, draft.dateOrder);
  const recorded = readDate(draft.recorded, draft.dateOrder);
  for (const each of [date, recorded]) {
    if (each.guessed !== undefined) guessed.push(each.guessed);
    if (each.kept !== undefined) kept.push(each.kept);
  }
  const people = draft.people.flatMap(({ role, text }) => readPeople(text).map((person) => ({ role, person })));
  return {
    title: title === '' ? stem : title,
    status,
    ...(read.words === '' ? {} : { statusWords: read.words }),
    successor: read.successor,
    date: date.date,
    ...(date.words === '' ? {} : { dateWords: date.words }),
    recorded: recorded.date,
    people,
    guessed,
    kept,
  };
}

const folders: readonly (readonly [RegExp, NonNullable<Draft['impliedStatus']>['status']])[] = [
  [/(?:^|[-_])(?:accepted|approved|done|implemented|completed|final)$/i, 'accepted'],
  [/(?:^|[-_])(?:rejected|declined|withdrawn|abandoned)$/i, 'rejected'],
  [/(?:^|[-_])(?:proposed|draft|drafts|pending|deferred)$/i, 'proposed'],
  [/(?:^|[-_])(?:deprecated|superseded|retired|obsolete|removed)$/i, 'deprecated'],
];

/** What the nearest folder says, as in `proposals-accepted/`. */
function statusOfFolder(folder: string): Draft['impliedStatus'] {
  const name = folder.split('/').at(-1) ?? '';
  const status = folders.find(([pattern]) => pattern.test(name))?.[1];
  return status === undefined ? undefined : { status, why: `the folder \`${name}\` says so` };
}
