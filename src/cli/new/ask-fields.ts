/** Asks in the terminal for what was not given, and of a receipt for the answers. An empty answer leaves a field out. */

import { nameOf, type AnyEntry } from '../../domain/corpus.ts';
import type { EntryKind } from '../../domain/entry.ts';
import type { Handoff, ReceivedItem } from '../../domain/handoff.ts';
import { isPresent } from '../../domain/person.ts';
import { askOne, askSome, askText, type Choice } from '../ask.ts';
import type { Content } from '../open-content.ts';
import type { Field } from './fields.ts';
import { itemsFor } from './handoff-items.ts';
import { problemOf, readField, type Values } from './read-field.ts';

/** `given` with an answer for every other field. */
export async function askFields(fields: readonly Field[], given: Values, content: Content): Promise<Values> {
  const values: Record<string, string | readonly string[] | undefined> = { ...given };
  for (const field of fields) if (values[field.option] === undefined) values[field.option] = await ask(field, content);
  return values;
}

async function ask(field: Field, content: Content): Promise<string | readonly string[] | undefined> {
  const question = field.isRequired === true ? field.question : `${field.question} (optional)`;
  if (field.type === 'word') {
    return (await askOne(question, [...field.words.map((word) => ({ value: word, label: word })), later])) || undefined;
  }
  if (field.type === 'entry' || field.type === 'entries') {
    const choices = choicesOf(field.kinds, content);
    if (choices.length === 0 && field.isRequired !== true) return undefined;
    if (field.type === 'entries') return askSome(question, choices);
    if (choices.length > 0)
      return (await askOne(question, field.isRequired === true ? choices : [later, ...choices])) || undefined;
  }
  const answer = await askText(question, { check: (typed) => problemOf(field, typed, content) });
  return answer === '' ? undefined : readField(field, answer, content);
}

const later: Choice = { value: '', label: 'not now' };

/** The entries of some kinds; of people, those who are there. */
function choicesOf(kinds: readonly EntryKind[], { corpus, today }: Content): readonly Choice[] {
  const entries = kinds.flatMap((kind): AnyEntry[] => [...corpus.entries[kind].values()]);
  return entries
    .filter((entry) => entry.kind !== 'person' || isPresent(entry, today))
    .map((entry) => ({ value: entry.id, label: nameOf(entry, corpus), hint: entry.id }));
}

/** Which items of a handoff have arrived with `by`, and what they answer to its questions. */
export async function askReceived(handoff: Handoff, by: string, content: Content): Promise<readonly ReceivedItem[]> {
  const items = itemsFor(content, handoff, by);
  const choices = items.map(({ what, note }) => ({ value: what, label: what, hint: note }));
  const arrived = new Set(await askSome('What have you received?', choices));
  const received: ReceivedItem[] = [];
  for (const { what, questions } of items.filter((item) => arrived.has(item.what))) {
    const answers: string[] = [];
    for (const question of questions) {
      const check = (typed: string) => (typed === '' ? 'In your own words, please.' : undefined);
      answers.push(await askText(`${what}: ${question}`, { check }));
    }
    received.push({ what, answers });
  }
  return received;
}
