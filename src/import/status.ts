/** Which of our statuses do a source's words stand for? */

import type { Status } from '../domain/record.ts';
import { isPlaceholder, plainText } from './plain.ts';

/** The words of many formats, by what they mean here. Longer phrases stand for themselves, not for their first word. */
const words: Readonly<Record<Exclude<Status, 'unstated'>, readonly string[]>> = {
  proposed: (
    'proposed|draft|review|in review|under review|last call|pending|provisional|awaiting review|scheduled for review|' +
    'scheduled review|active review|discussion|ideation|prediscussion|on hold|deferred|stagnant'
  ).split('|'),
  accepted: (
    'accepted|accepted with revisions|approved|agreed|final|living|active|implemented|implementable|complete|completed|' +
    'committed|published|released|adopted|previewing|ready for implementation'
  ).split('|'),
  rejected: 'rejected|declined|withdrawn|abandoned|returned for revision|not adopted'.split('|'),
  deprecated: 'deprecated|reverted|removed|retired|moved'.split('|'),
};

const statusOf: ReadonlyMap<string, Status> = new Map(
  (Object.keys(words) as (keyof typeof words)[]).flatMap((status) =>
    words[status].map((word): [string, Status] => [word, status]),
  ),
);
const byLength = [...statusOf.keys()].sort((a, b) => b.length - a.length);
const successors = /\b(?:super[sc]eded|replaced|obsoleted?|obsolete)\b/i;

export interface StatusReading {
  /** `superseded`: replaced, by what `successor` names or by nobody. */
  readonly status: Status | 'superseded';
  /** The words of the source that were read. */
  readonly words: string;
  /** Markdown after `superseded by`. */
  readonly successor?: string | undefined;
  /** Why nothing of ours is meant, for `unstated`. */
  readonly reason?: 'missing' | 'placeholder' | 'unknown' | undefined;
}

/**
 * Reads a status as written, with its marks: `**Implemented (Swift 6.0)**`, `> Accepted`, `superseded by [x](y.md)`. Of
 * several lines, the last one that says a status counts.
 */
export function readStatus(markdown: string | undefined): StatusReading {
  const whole = plainText(markdown ?? '');
  const read = (status: StatusReading['status'], extra: Partial<StatusReading> = {}): StatusReading => ({
    status,
    words: whole,
    ...extra,
  });
  if (markdown === undefined || whole === '') return read('unstated', { reason: 'missing' });
  if (isChoice(whole) || (isPlaceholder(markdown) && statusIn(whole) === undefined))
    return read('unstated', { reason: 'placeholder' });
  const lines = markdown.split('\n').filter((line) => plainText(line) !== '');
  const replaced = lines.findLast((line) => /^\W*(?:super[sc]eded|replaced|obsoleted?)\b/i.test(plainText(line)));
  if (replaced !== undefined) {
    const after =
      /\b(?:super[sc]eded|replaced|obsoleted?)\b[*_`]*\s*(?:by|with|in favou?r of)?[*_`]*\s*:?\s*([\s\S]*)$/i.exec(
        replaced,
      )?.[1];
    const named = after === undefined ? '' : plainText(after.replace(/<!--[\s\S]*?-->/g, '')).replace(/^\W+$/, '');
    return read('superseded', named === '' ? {} : { successor: after });
  }
  const found = lines.flatMap((line) => statusIn(plainText(line)) ?? []).at(-1) ?? statusIn(whole);
  if (found !== undefined) return read(found);
  return read('unstated', { reason: 'unknown' });
}

/** Whether a line begins with a word of the table (or says that something replaced it). */
export function isStatusLine(markdown: string): boolean {
  const plain = plainText(markdown);
  return statusIn(plain) !== undefined || successors.test(plain.slice(0, 20));
}

/** The status that one word of the table stands for; undefined for words that are not in it. */
export function findStatus(word: string): Status | undefined {
  return statusIn(word);
}

/** The status that a line begins with, where what follows is no part of the phrase: `Accepted (2020)`, not `complete rewrite`. */
function statusIn(line: string): Status | undefined {
  const text = line
    .toLowerCase()
    .replace(/^status\s*[:=]\s*/, '')
    .replace(/[-_]/g, ' ')
    .replace(/^[^\p{Letter}]+/u, '')
    .replace(/\s+/g, ' ');
  const word = byLength.find(
    (each) =>
      text.startsWith(each) &&
      /^(?:$|\s*[^\p{Letter}\s]|\s+(?:by|on|in|at|as|since|with|and|for|from|but|per|via|through|until)\b)/u.test(
        text.slice(each.length),
      ),
  );
  return word === undefined ? undefined : statusOf.get(word);
}

/** A template's list to choose from: `proposed | accepted`, `Accepted or Rejected`, `Proposed, Accepted, Rejected`. */
function isChoice(text: string): boolean {
  const parts = text.replace(/^[[{(<\s]+|[\]})>\s]+$/g, '').split(/\s*(?:\||,|;|\/|\bor\b)\s*/i);
  const known = parts.map((part) => statusIn(part) ?? (successors.test(part) ? 'superseded' : undefined));
  const meant = new Set(known.filter((status) => status !== undefined));
  if (meant.size < 2) return false;
  return !known.includes(undefined) || /\||\bor\b/i.test(text) || meant.size >= 3;
}
