/** The parts that many of the JSON files have in common. Every field is described: the published schemas are made from here. */

import { z } from 'zod';
import { findEntry, type AnyEntry, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { EntryKind } from '../../domain/entry.ts';
import { statuses } from '../../domain/record.ts';
import { linkTo, type LinkView } from '../../views/link.ts';
import { fullUrl } from '../../views/urls.ts';

/** The version of all shapes. Fields are only ever added within one; what would break a reader is a new version. */
export const apiVersion = 1;

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: 'A calendar day, YYYY-MM-DD.' });
export const states = [...statuses, 'superseded'] as const;
export const state = z.enum(states).meta({
  description:
    'What the record is on the day of `today`: its written status, or `superseded` once another record has replaced it.',
});
export const url = z.string().meta({
  description: 'The page for people: a full address where wiki.yaml names the `origin`, else rooted at the host.',
});

export const reference = z
  .object({
    name: z.string().meta({ description: 'As it is shown; the words of the author where they lead nowhere.' }),
    kind: z.string().optional().meta({ description: 'The kind of entry, such as `record` or `person`.' }),
    id: z.string().optional().meta({ description: 'The id within its kind; absent where no entry has this name.' }),
    url: url.optional(),
    state: z
      .string()
      .optional()
      .meta({ description: 'The state of a record, or of a person: `active`, `leaving` or `departed`.' }),
    site: z.string().optional().meta({
      description: 'The team’s site that it is of, by its name in wiki.yaml; absent for entries of this one.',
    }),
  })
  .meta({ id: 'Reference', description: 'Another entry, as far as it is known.' });
export type Reference = z.infer<typeof reference>;

export const holding = z.enum(['held', 'fragile', 'orphaned']).meta({
  description: 'Whether several people could answer for it today, exactly one, or nobody.',
});

/** What stands at the head of every file. */
export const head = {
  version: z.literal(apiVersion).meta({ description: 'The version of this shape.' }),
  today: day.meta({ description: 'The day all states are reckoned for: that of the build.' }),
};

export function headOf(today: IsoDate): { readonly version: typeof apiVersion; readonly today: IsoDate } {
  return { version: apiVersion, today };
}

export function referenceTo(corpus: Corpus, entry: AnyEntry, today: IsoDate): Reference {
  return fromLink(corpus, linkTo(corpus, entry, today));
}

export function fromLink(corpus: Corpus, { kind, id, label, href, state: shown }: LinkView): Reference {
  return { name: label, kind, id, url: fullUrl(corpus, href), state: shown };
}

/** What a field names: the first entry of these kinds with this id or alias, or the bare words. */
export function referenceNamed(corpus: Corpus, kinds: readonly EntryKind[], name: string, today: IsoDate): Reference {
  for (const kind of kinds) {
    const entry = findEntry(corpus, kind, name);
    if (entry !== undefined) return referenceTo(corpus, entry, today);
  }
  return { name };
}

export function fromName(
  corpus: Corpus,
  name: { readonly label: string; readonly link?: LinkView | undefined },
): Reference {
  return name.link === undefined ? { name: name.label } : fromLink(corpus, name.link);
}
