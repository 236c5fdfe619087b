/** What an answer says in a sentence, and what one should know about the question. */

import { dayInWords, type IsoDate } from '../../domain/date.ts';
import { joinedBy } from '../../domain/sentence.ts';
import type { Reply } from './messages.ts';

/** A person as the list of the page knows them. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly left?: IsoDate | undefined;
}

/** `Without Ada and Ben, 3 of the 102 systems and records in force would stand worse on 1 July 2026: …` */
export function summaryWords(
  reply: Pick<Reply, 'count' | 'orphaned' | 'all' | 'on'>,
  names: readonly string[],
  today: IsoDate,
): string {
  const { count, orphaned, all, on } = reply;
  const day = on === today ? 'today' : `on ${dayInWords(on)}`;
  const fragile = count - orphaned;
  if (names.length === 0) {
    return `${capital(day)}, of ${all} systems and records in force, nobody ${tense(on, today, 'held', 'holds', 'would hold')} ${orphaned}, and one person alone ${fragile}.`;
  }
  const who = `Without ${joinedBy(names, 'and')}`;
  const be = tense(on, today, 'would have been', 'would be', 'would be');
  if (count === 0) return `${who}, nothing more ${be} fragile or orphaned ${day}.`;
  const stand = tense(on, today, 'would have stood', 'would stand', 'would stand');
  const parts = [...(orphaned > 0 ? [`${orphaned} orphaned`] : []), ...(fragile > 0 ? [`${fragile} fragile`] : [])];
  return `${who}, ${count} of the ${all} systems and records in force ${stand} worse ${day}: ${joinedBy(parts, 'and')}.`;
}

/** What is not obvious in the answer, and the question that would be asked instead. */
export interface Note {
  readonly text: string;
  readonly instead?:
    { readonly label: string; readonly without?: readonly string[]; readonly on?: IsoDate } | undefined;
}

/** `dayAfter` gives the next day. */
export function notesOn(
  chosen: readonly Chosen[],
  others: readonly Chosen[],
  on: IsoDate,
  today: IsoDate,
  dayAfter: (day: IsoDate) => IsoDate,
): readonly Note[] {
  const gone = chosen.filter(({ left }) => left !== undefined && left < today);
  const leaving = chosen.filter(({ left }) => left !== undefined && left >= today && left >= on);
  const along = others.filter(({ left }) => left !== undefined && left >= today && left < on);
  const lastDay = leaving
    .map(({ left }) => left!)
    .sort()
    .at(-1);
  return [
    ...gone
      .filter(({ left }) => left! < on)
      .map(({ name, left }) => ({
        text: `${name} left on ${dayInWords(left!)}. This is what has been missing since.`,
      })),
    ...(lastDay === undefined
      ? []
      : [
          {
            text: `${joinedBy(
              leaving.map(({ name, left }) => `${name} is here until ${dayInWords(left!)}`),
              'and',
            )}.`,
            instead: { label: 'Ask for the day after', on: dayAfter(lastDay) },
          },
        ]),
    ...(along.length === 0
      ? []
      : [
          {
            text: `By then ${joinedBy(
              along.map(({ name }) => name),
              'and',
            )} will have left too. What goes with them is not counted here.`,
            instead: { label: 'Count it in', without: along.map(({ id }) => id) },
          },
        ]),
    ...(on < today ? [{ text: 'What was written, decided or received after that day is left out of account.' }] : []),
  ];
}

function tense(on: IsoDate, today: IsoDate, past: string, present: string, future: string): string {
  return on < today ? past : on > today ? future : present;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
