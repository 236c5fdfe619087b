/** A handoff as a file to begin with: what would be lost, to whom it could go, and what nobody wrote down yet. */

import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { HandoffItem } from '../../domain/handoff.ts';
import { questionsFrom } from '../../domain/gaps.ts';
import type { Person } from '../../domain/person.ts';
import { joinedBy } from '../../domain/sentence.ts';
import { handoffBody } from '../new/bodies.ts';
import type { Content } from '../open-content.ts';
import { personName, suggestionWords, titleOf } from '../risk/words.ts';
import type { HeldThing } from './held-by.ts';

/** The fields of an item: who could take it, and questions made from what its entry does not say. */
export function itemOf(thing: HeldThing, person: Person, { corpus, today }: Content): HandoffItem {
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
export function draftText(person: Person, things: readonly HeldThing[], content: Content): string {
  const { corpus } = content;
  const risky = things.filter(({ holding }) => holding !== 'held');
  const items = risky.map((thing) => {
    const { what, to, questions } = itemOf(thing, person, content);
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
      if (isMap(node)) node.commentBefore = ` ${titleOf(corpus, thing.item)}: ${standing(thing, content)}`;
      const taker = isMap(node) ? node.get('to', true) : undefined;
      const [first] = thing.suggestions;
      if (isScalar(taker) && first !== undefined)
        taker.comment = ` suggested: ${suggestionWords(corpus, thing.item, first)}`;
    });
  }
  const others = things.filter(({ holding }) => holding === 'held');
  const shared =
    others.length === 0
      ? ''
      : [
          'Others hold this too; make it an item where something of it is only yours:',
          ...others.map(sharedLine(content)),
        ]
          .map((line) => `# ${line}\n`)
          .join('');
  return `---\n${document.toString({ lineWidth: 0, indent: 2 })}${shared}---\n\n${handoffBody}`;
}

function standing({ holding, holders, impact }: HeldThing, { corpus }: Content): string {
  const [other] = holders;
  const without =
    holding === 'orphaned' || other === undefined
      ? 'nobody would hold it'
      : `${personName(corpus, other)} alone would hold it`;
  return `without you, ${without} (impact ${impact.value})`;
}

function sharedLine({ corpus }: Content): (thing: HeldThing) => string {
  return ({ item, holders }) => {
    const names = joinedBy(
      holders.map((id) => personName(corpus, id)),
      'and',
    );
    return `  - what: ${item.id}  (${names})`;
  };
}
