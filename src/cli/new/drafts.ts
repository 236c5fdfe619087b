/** A new entry as the text of its file, from what a person said of it. */

import { getNamed } from '../names.ts';
import { findEntry } from '../../domain/corpus.ts';
import type { EntryKind } from '../../domain/entry.ts';
import type { HandoffItem, ReceivedItem } from '../../domain/handoff.ts';
import { slugOf } from '../../domain/id.ts';
import { parseIsoDate } from '../../domain/date.ts';
import { CliError } from '../cli-error.ts';
import { draftText } from '../handoff/draft.ts';
import { heldBy } from '../handoff/held-by.ts';
import { citationOf } from '../values.ts';
import type { Content } from '../open-content.ts';
import { yamlOf } from '../yaml-text.ts';
import { pathBody, recordBody, recordOutline } from './bodies.ts';
import { itemsFor } from './handoff-items.ts';
import type { Values } from './read-field.ts';

export interface Draft {
  readonly id: string;
  /** `mdx` where there is prose, else `yaml`. */
  readonly ending: 'mdx' | 'yaml';
  readonly text: string;
  /** What to do next, a sentence. */
  readonly next: string;
}

/** `received`: what arrived, for a receipt whose questions were answered in the terminal. */
type Drafting = (values: Values, content: Content, received?: readonly ReceivedItem[]) => Draft;

/** The text of a new entry. The values that are required are there. */
export const drafts: Readonly<Record<EntryKind, Drafting>> = {
  record(values, content) {
    const { title, status = 'proposed', ...others } = values;
    const [replaced] = listOf(values.supersedes);
    const old = replaced === undefined ? undefined : getNamed(content.corpus, 'record', replaced);
    const isDecided = status !== 'proposed';
    const fields = {
      title,
      status,
      date: others.date ?? (isDecided ? content.today : undefined),
      recorded: content.today,
      summary: others.summary,
      areas: others.areas ?? old?.areas,
      systems: others.systems ?? old?.systems,
      deciders: others.deciders,
      consulted: others.consulted,
      steward: others.steward,
      supersedes: others.supersedes,
      'depends-on': others['depends-on'],
      'review-by': others['review-by'],
    };
    return {
      id: idFrom(title),
      ending: 'mdx',
      text: mdx(fields, recordBody, recordOutline),
      next: isDecided
        ? 'Write down the context, the options and what follows from it.'
        : 'Write down the context and the options; set `status: accepted`, `date` and `deciders` once it is decided.',
    };
  },
  person: ({ name, role, team, joined, aliases }) =>
    yaml(
      name,
      { name, role, team, joined, aliases },
      aliases === undefined
        ? 'Put the git e-mail address into `aliases`, so that commands know who is at the keyboard.'
        : 'Records name them in `deciders` and `steward`, systems in `owner` and `experts`.',
    ),
  event({ of, by, on }, { corpus, today }) {
    const kind = findEntry(corpus, 'path', one(of)) === undefined ? 'reviewed' : 'path-finished';
    const day = one(on ?? today);
    return {
      id: `${one(of)}-${one(by)}-${day}`,
      ending: 'yaml',
      text: yamlOf({ by, on: day, kind, of }),
      next: 'Commit it, so that it counts.',
    };
  },
  team: ({ name, lead, purpose }) =>
    yaml(name, { name, lead, purpose }, 'Its members are the people who name it as their `team`.'),
  system: ({ name, type, summary, team, owner, experts, criticality }) =>
    yaml(
      name,
      { name, kind: type, summary, team, owner, experts, criticality },
      owner === undefined
        ? 'Nobody answers for it yet: name a person or team as `owner`.'
        : 'Records name it in `systems`.',
    ),
  handoff(values, content) {
    const person = getNamed(content.corpus, 'person', one(values.from));
    const lastDay = values['last-day'] === undefined ? person.left : parseIsoDate(one(values['last-day']));
    const leaving = { ...person, left: lastDay };
    return {
      id: `${person.id}-${(lastDay ?? content.today).slice(0, 4)}`,
      ending: 'mdx',
      text: draftText(leaving, heldBy(leaving, undefined, content), content),
      next: 'Say for each item who takes it (`to`), with one or two `questions` that show whether it arrived.',
    };
  },
  receipt(values, content, received) {
    const handoff = getNamed(content.corpus, 'handoff', one(values.handoff));
    const by = one(values.by);
    const on = values.on ?? content.today;
    const asked = itemsFor(handoff, by);
    if (asked.length === 0) throw new CliError(`Nothing in the handoff \`${handoff.id}\` is for \`${by}\`.`);
    const items = received ?? asked.map(({ what }) => ({ what, answers: [] }));
    if (items.length === 0) throw new CliError('Nothing has arrived yet, so there is no receipt.');
    const questions = received === undefined ? asked.flatMap(questionsOf) : [];
    return {
      id: `${handoff.id}-${by}-${one(on)}`,
      ending: 'yaml',
      text: yamlOf({ handoff: handoff.id, by, on, items }) + questions.map((question) => `# ${question}\n`).join(''),
      next:
        questions.length > 0
          ? 'Answer the questions under `answers`, and remove the items that have not arrived.'
          : 'Commit it, so that the handoff counts it.',
    };
  },
  path: ({ title, summary, for: role, maintainer, steps }) => ({
    id: idFrom(title),
    ending: 'mdx',
    text: mdx({ title, summary, for: role, maintainer, steps: listOf(steps).map((ref) => ({ ref })) }, pathBody),
    next: 'Say for each step `why` it comes here; a `check` question helps readers see whether it stuck.',
  }),
  term: ({ term, aliases, definition, see }) =>
    yaml(term, { term, aliases, definition, see }, 'Where a record uses the word first, it is linked here.'),
  fact: ({ name, value, unit, on, source, summary }, { today }) =>
    yaml(
      name,
      {
        name,
        summary,
        values: [{ value, ...present({ unit, on: on ?? today, source: source && citationOf(one(source)) }) }],
      },
      source === undefined
        ? 'Say where it was read with `source`.'
        : 'Assumptions of records can rest on it with `fact`.',
    ),
};

function questionsOf({ what, questions }: HandoffItem): readonly string[] {
  return questions.map((question) => `${what}: ${question.replaceAll('\n', ' ')}`);
}

function yaml(name: Values[string], fields: Readonly<Record<string, unknown>>, next: string): Draft {
  return { id: idFrom(name), ending: 'yaml', text: yamlOf(fields), next };
}

function mdx(fields: Readonly<Record<string, unknown>>, body: string, outline = ''): string {
  return `---\n${yamlOf(fields)}${outline}---\n\n${body}`;
}

function one(value: Values[string]): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: Values[string]): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

function present(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Ids are addresses that people type: a long title gives its first words. */
const longestId = 60;

function idFrom(name: Values[string]): string {
  const slug = slugOf(one(name));
  return slug.length <= longestId ? slug : slug.slice(0, longestId + 1).replace(/-[^-]*$/, '');
}
