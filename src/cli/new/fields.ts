/** What can be said of a new entry of each kind, in the order in which it is asked. */

import type { EntryKind } from '../../domain/entry.ts';
import { statuses } from '../../domain/record.ts';
import { systemTypes } from '../../domain/system.ts';

interface FieldBase {
  /** The option; the question says the same in words. */
  readonly option: string;
  readonly question: string;
  /** Without it there is no entry. */
  readonly isRequired?: boolean | undefined;
}

/** A value, and how what is typed becomes one. */
export type Field = FieldBase &
  (
    | { readonly type: 'text' | 'list' | 'date' | 'number' }
    | { readonly type: 'word'; readonly words: readonly string[] }
    /** One or several entries of some kinds. */
    | { readonly type: 'entry' | 'entries'; readonly kinds: readonly EntryKind[] }
    /** Any entries, or addresses. */
    | { readonly type: 'references' }
  );

const person = { type: 'entry', kinds: ['person'] } as const;
const people = { type: 'entries', kinds: ['person'] } as const;
const systems = { type: 'entries', kinds: ['system'] } as const;
const records = { type: 'entries', kinds: ['record'] } as const;
const steward = { type: 'entry', kinds: ['person', 'team'] } as const;
const team = { type: 'entry', kinds: ['team'] } as const;

export const fieldsOf: Readonly<Record<EntryKind, readonly Field[]>> = {
  record: [
    { option: 'title', question: 'What is decided, as a short sentence', type: 'text', isRequired: true },
    { option: 'supersedes', question: 'Records it replaces', ...records },
    { option: 'status', question: 'Whether it is decided', type: 'word', words: statuses.slice(0, -1) },
    { option: 'date', question: 'The day of the decision', type: 'date' },
    { option: 'summary', question: 'The answer in one or two sentences', type: 'text' },
    { option: 'areas', question: 'Fields it belongs to', type: 'list' },
    { option: 'systems', question: 'Systems it is about', ...systems },
    { option: 'deciders', question: 'People who decide', ...people },
    { option: 'consulted', question: 'People who were asked', ...people },
    { option: 'steward', question: 'Person or team who will answer for it', ...steward },
    { option: 'depends-on', question: 'Records it rests on', ...records },
    { option: 'review-by', question: 'The day by which somebody should look again', type: 'date' },
  ],
  person: [
    { option: 'name', question: 'Name', type: 'text', isRequired: true },
    { option: 'role', question: 'What they do', type: 'text' },
    { option: 'team', question: 'Their team', ...team },
    { option: 'joined', question: 'Their first day', type: 'date' },
    { option: 'aliases', question: 'Git e-mail addresses and handles', type: 'list' },
  ],
  event: [
    {
      option: 'of',
      question: 'The path finished, or what was reviewed',
      type: 'entry',
      kinds: ['path', 'record', 'system'],
      isRequired: true,
    },
    { option: 'by', question: 'Who did it', ...person },
    { option: 'on', question: 'The day', type: 'date' },
  ],
  team: [
    { option: 'name', question: 'Name', type: 'text', isRequired: true },
    { option: 'lead', question: 'Who leads it', ...person },
    { option: 'purpose', question: 'What it answers for, in a sentence', type: 'text' },
  ],
  system: [
    { option: 'name', question: 'Name', type: 'text', isRequired: true },
    { option: 'type', question: 'What sort of thing it is', type: 'word', words: systemTypes },
    { option: 'summary', question: 'What it does, in a sentence', type: 'text' },
    { option: 'owner', question: 'Person or team who answers for it', ...steward },
    { option: 'team', question: 'The team that runs it', ...team },
    { option: 'experts', question: 'People who know it well', ...people },
    {
      option: 'criticality',
      question: 'How bad it is when nobody knows it (3 is worst)',
      type: 'word',
      words: ['1', '2', '3'],
    },
  ],
  handoff: [
    { option: 'from', question: 'Who leaves', ...person, isRequired: true },
    { option: 'last-day', question: 'Their last day', type: 'date' },
  ],
  receipt: [
    { option: 'handoff', question: 'The handoff', type: 'entry', kinds: ['handoff'], isRequired: true },
    { option: 'by', question: 'Who received', ...person },
    { option: 'on', question: 'The day', type: 'date' },
  ],
  path: [
    { option: 'title', question: 'What one learns', type: 'text', isRequired: true },
    { option: 'summary', question: 'What one can do at its end', type: 'text' },
    { option: 'for', question: 'The role it is meant for', type: 'text' },
    { option: 'maintainer', question: 'Who keeps it true', ...person },
    { option: 'steps', question: 'What to read, in order: ids or addresses', type: 'references' },
  ],
  term: [
    { option: 'term', question: 'The word', type: 'text', isRequired: true },
    { option: 'definition', question: 'What it means, in a sentence or two', type: 'text', isRequired: true },
    { option: 'aliases', question: 'Other words for it', type: 'list' },
    { option: 'see', question: 'What to read next: ids or addresses', type: 'references' },
  ],
  fact: [
    { option: 'name', question: 'What is measured', type: 'text', isRequired: true },
    { option: 'value', question: 'Its value', type: 'number', isRequired: true },
    { option: 'unit', question: 'Its unit', type: 'text' },
    { option: 'on', question: 'The day it was measured or read', type: 'date' },
    { option: 'source', question: 'Where it was read: an address, or a document and the place in it', type: 'text' },
    { option: 'summary', question: 'How it is measured and why it matters', type: 'text' },
  ],
};
