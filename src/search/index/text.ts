/** What do an entry's fields say, in the order of its page? */

import { findAny, nameOf, type AnyEntry, type Corpus, type EntryOf } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { currentValue } from '../../domain/fact.ts';
import type { Option } from '../../domain/record.ts';
import { handoffParts } from '../../views/handoff.ts';
import type { Block, SearchedKind } from './document.ts';
import { namedIn } from './names.ts';

/** How much a word counts by where it stands; the prose counts 1, and titles and headings by themselves. */
export const weights = { summary: 4, chosen: 2, text: 1, rejected: 0.7 } as const;

/** The text of the entry's fields, as its page shows it. Blocks without words are left out. */
export function textOf(corpus: Corpus, entry: AnyEntry, today: IsoDate): readonly Block[] {
  const write = writers[entry.kind as SearchedKind] as (corpus: Corpus, entry: AnyEntry, today: IsoDate) => Block[];
  return write(corpus, entry, today)
    .map((block) => ({ ...block, lines: block.lines.filter((line) => line !== '') }))
    .filter(({ lines }) => lines.length > 0);
}

type Writer<Kind extends SearchedKind> = (corpus: Corpus, entry: EntryOf[Kind], today: IsoDate) => Block[];

const writers: { readonly [Kind in SearchedKind]: Writer<Kind> } = {
  record: (_corpus, record) => [
    before(record.summary),
    ...options(record.options),
    under(
      'Evidence',
      'cairn-evidence',
      weights.text,
      record.evidence.map(({ claim, value, unit, source }) => sentence(claim, joined(value, unit), source?.text)),
    ),
    under(
      'Assumptions',
      'cairn-assumptions',
      weights.text,
      record.assumptions.map(({ claim, revisitWhen }) => sentence(claim, revisitWhen)),
    ),
  ],
  person: (corpus, person) => [
    before(person.role),
    more(weights.text, [
      namedIn(corpus, [person.team ?? '']),
      ...person.links.map(({ label, url }) => joined(label, url)),
    ]),
  ],
  team: (corpus, team) => [
    before(team.purpose),
    more(weights.text, [sentence(team.lead === undefined ? '' : `Led by ${namedIn(corpus, [team.lead])}`)]),
  ],
  system: (_corpus, system) => [
    before(system.summary),
    more(weights.text, [
      system.type ?? '',
      ...system.repos,
      ...system.links.map(({ label, url }) => joined(label, url)),
    ]),
  ],
  handoff: (corpus, { items, openThreads, access, contacts }) => [
    underPart(
      handoffParts.items,
      items.map(({ what, note, questions }) => {
        const item = findAny(corpus, what);
        return sentence(item === undefined ? what : nameOf(item, corpus), note, ...questions);
      }),
    ),
    underPart(
      handoffParts.threads,
      openThreads.map(({ title, state, next }) => sentence(title, state, next)),
    ),
    underPart(
      handoffParts.access,
      access.map(({ what, where, grants }) => sentence(what, where, grants)),
    ),
    underPart(
      handoffParts.contacts,
      contacts.map(({ name, about }) => sentence(name, about)),
    ),
  ],
  path: (corpus, path) => [
    before(path.summary ?? ''),
    { ...before(path.audienceRole === undefined ? '' : `For ${path.audienceRole}.`), weight: weights.text },
    under(
      'Steps',
      'cairn-steps',
      weights.text,
      path.steps.map(({ ref, why, check }) => {
        const step = findAny(corpus, ref);
        return sentence(step === undefined ? ref : nameOf(step, corpus), why, check?.question);
      }),
    ),
  ],
  term: (_corpus, term) => [before(term.definition)],
  fact: (_corpus, fact, today) => {
    const now = currentValue(fact, today);
    return [
      before(sentence(joined(String(now.value), now.unit), fact.summary)),
      more(
        weights.text,
        fact.values.map(({ source }) => source?.text ?? ''),
      ),
    ];
  },
};

function before(text: string | undefined): Block {
  return { place: 'before', weight: weights.summary, lines: [text ?? ''] };
}

function under(text: string, anchor: string, weight: number, lines: readonly string[]): Block {
  return { place: 'after', weight, heading: { text, anchor }, lines };
}

function underPart({ text, id }: { readonly text: string; readonly id: string }, lines: readonly string[]): Block {
  return under(text, id, weights.text, lines);
}

/** Goes on without a heading of its own. */
function more(weight: number, lines: readonly string[]): Block {
  return { place: 'after', weight, lines };
}

/** What was chosen, then the rest, under one heading. */
function options(all: readonly Option[]): Block[] {
  const lines = (isChosen: boolean) => all.filter(({ verdict }) => (verdict === 'chosen') === isChosen).map(optionLine);
  const [chosen, others] = [lines(true), lines(false)];
  const heading = ['Options considered', 'cairn-options'] as const;
  if (chosen.length === 0) return [under(...heading, weights.rejected, others)];
  return [under(...heading, weights.chosen, chosen), more(weights.rejected, others)];
}

function optionLine({ name, verdict, because, numbers = {} }: Option): string {
  return sentence(`${name} (${verdict})`, because, ...Object.entries(numbers).map((pair) => pair.join(' ')));
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}

/** Parts of a line, each ended by a full stop where it has no end of its own. */
function sentence(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.!?:]$/.test(part!.trim()) ? part!.trim() : `${part!.trim()}.`))
    .join(' ');
}
