/** A handoff as a file to begin with: what would be lost, to whom it could go, and what nobody wrote down yet. */

import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { HandoffItem } from '../domain/handoff.ts';
import { questionsFrom } from '../domain/gaps.ts';
import type { HeldThing } from '../domain/held-by.ts';
import type { Person } from '../domain/person.ts';
import type { ItemRisk } from '../domain/risk.ts';
import { tellSuggestion } from '../domain/risk-answer.ts';
import { nameIn, type RiskNotes } from '../domain/risk-notes.ts';
import { peopleWords, suggestionWords } from '../domain/risk-words.ts';
import { handoffBody } from './handoff-body.ts';

/** The fields of an item: who could take it, and questions made from what its entry does not say. */
export function itemOf(corpus: Corpus, person: Person, thing: HeldThing, today: IsoDate): HandoffItem {
  const { kind, id } = thing.item;
  const entry = corpus.entries[kind].get(id);
  const [first] = thing.suggestions;
  return {
    what: id,
    ...(first === undefined ? {} : { to: first.person }),
    questions: entry === undefined ? [] : questionsFrom(corpus, entry, person, today),
  };
}

/**
 * The text of the file. What would be orphaned or fragile is an item, with a comment that says why it matters and why
 * this successor; what two others hold as well stands in a comment below.
 */
export function draftText(
  corpus: Corpus,
  notes: RiskNotes,
  person: Person,
  things: readonly HeldThing[],
  today: IsoDate,
): string {
  const risky = things.filter(({ holding }) => holding !== 'held');
  const items = risky.map((thing) => {
    const { what, to, questions } = itemOf(corpus, person, thing, today);
    return { what, ...(to === undefined ? {} : { to }), ...(questions.length === 0 ? {} : { questions }) };
  });
  const document = new Document({
    from: person.id,
    ...(person.left === undefined ? {} : { 'last-day': person.left }),
    ...(items.length === 0 ? {} : { items }),
  });
  const list = document.get('items');
  if (isSeq(list)) {
    list.items.forEach((node, index) => {
      const thing = risky[index]!;
      if (isMap(node))
        node.commentBefore = ` ${nameIn(notes, thing.item.kind, thing.item.id)}: ${standingWords(notes, thing)}`;
      const taker = isMap(node) ? node.get('to', true) : undefined;
      const [first] = thing.suggestions;
      if (isScalar(taker) && first !== undefined)
        taker.comment = ` suggested: ${suggestionWords(notes, `${thing.item.kind}:${thing.item.id}`, tellSuggestion(first))}`;
    });
  }
  const others = things.filter(({ holding }) => holding === 'held');
  const shared =
    others.length === 0
      ? ''
      : ['Others hold this too; make it an item where something of it is only yours:', ...others.map(sharedLine(notes))]
          .map((line) => `# ${line}\n`)
          .join('');
  return `---\n${document.toString({ lineWidth: 0, indent: 2 })}${shared}---\n\n${handoffBody}`;
}

/** How it would stand without them, and what that weighs: `without you, nobody would hold it (impact 24)`. */
export function standingWords(notes: RiskNotes, { holding, holders, impact }: ItemRisk): string {
  const without =
    holding === 'orphaned' ? 'nobody would hold it' : `${peopleWords(notes, holders)} alone would hold it`;
  return `without you, ${without} (impact ${impact.value})`;
}

function sharedLine(notes: RiskNotes): (thing: HeldThing) => string {
  return ({ item, holders }) => `  - what: ${item.id}  (${peopleWords(notes, holders)})`;
}
