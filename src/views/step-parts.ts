/**
 * What of an entry matters so much that readers are told when it has changed since: as plain text with a digest, so that
 * a browser can keep what was read and compare it with what is there now.
 */

import type { AnyEntry, Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { currentValue } from '../domain/fact.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { fillWords } from './fill.ts';
import { linkTo } from './link.ts';
import { measured } from './measured.ts';
import { stewardView, thingView } from './name.ts';

export interface PartView {
  /** The same name next time is the same part. */
  readonly name: 'decision' | 'status' | 'options' | 'definition' | 'value' | 'about' | 'owner' | 'items' | 'steps';
  readonly label: string;
  /** Lines of plain text; at most `mostBytes` of UTF-8, cut at a word and ended with `…`. */
  readonly text: string;
  /** Of the words of the whole text: see `wordsOf`. */
  readonly digest: string;
}

/** A short digest of a text; the same for the same text, whatever the day and the machine. */
export type Digest = (text: string) => string;

/** What a browser keeps of one part, in bytes of UTF-8. */
export const mostBytes = 4096;

/** The parts of an entry that matter, as they stand today; empty ones are left out. */
export function partsOf(corpus: Corpus, entry: AnyEntry, digest: Digest, today: IsoDate): readonly PartView[] {
  return textsOf(corpus, entry, today).flatMap(([name, label, lines]) => {
    const text = lines.filter((line) => line !== undefined && line !== '').join('\n');
    return text === '' ? [] : { name, label, text: cutAt(text, mostBytes), digest: digest(wordsOf(text)) };
  });
}

/**
 * The words of a text without what a reader would not call a change: case, spaces, line breaks, and punctuation at the
 * ends of words. Signs, units and operators count (`-1`, `5 %`, `<`).
 */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^["'“‘„«([{*_`]+|["'”’»)\]}*_`.,;:!?…]+$/gu, ''))
    .filter((word) => word !== '' && word !== '–' && word !== '—')
    .join(' ');
}

/** `text`, or as many of its words as fit into so many bytes of UTF-8 with a `…` behind them. */
export function cutAt(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= bytes) return text;
  const room = new Uint8Array(bytes - encoder.encode(' …').length);
  const { read } = encoder.encodeInto(text, room);
  const cut = text.slice(0, read);
  return `${cut.replace(/\s+\S*$/u, '')} …`;
}

type PartText = readonly [name: PartView['name'], label: string, lines: readonly (string | undefined)[]];

function textsOf(corpus: Corpus, entry: AnyEntry, today: IsoDate): readonly PartText[] {
  switch (entry.kind) {
    case 'record':
      return [
        ['decision', 'The decision', [entry.summary, decisionText(corpus, entry, today)]],
        ['status', 'Whether it holds', [statusText(corpus, entry, today)]],
        ['options', 'The options', entry.options.map(optionText)],
      ];
    case 'term':
      return [['definition', 'What it means', [entry.definition]]];
    case 'fact': {
      const { value, unit } = currentValue(entry, today);
      return [['value', 'Its value', [measured(value, unit)]]];
    }
    case 'system': {
      const owner = entry.owner === undefined ? undefined : stewardView(corpus, entry.owner, today).label;
      return [
        ['about', 'What it is', [entry.summary]],
        ['owner', 'Who owns it', [owner]],
      ];
    }
    case 'handoff':
      return [['items', 'What is handed over', entry.items.map(({ what, to }) => itemText(corpus, what, to, today))]];
    case 'path':
      return [['steps', 'Its steps', entry.steps.map(({ ref, why }) => (why === undefined ? ref : `${ref}: ${why}`))]];
    case 'person':
      return [['about', 'What they do', [entry.role]]];
    case 'team':
      return [['about', 'What it answers for', [entry.purpose]]];
    case 'event':
    case 'receipt':
      return [];
  }
}

function decisionText(corpus: Corpus, { body }: DecisionRecord, today: IsoDate): string {
  return body?.decision === undefined ? '' : fillWords(body.decision, corpus, today);
}

function statusText(corpus: Corpus, record: DecisionRecord, today: IsoDate): string {
  const { state, current } = linkTo(corpus, record, today);
  return current === undefined ? String(state) : `${state}; the current answer is: ${current.label}`;
}

function optionText({ name, verdict, because }: DecisionRecord['options'][number]): string {
  return because === undefined ? `${name}: ${verdict}` : `${name}: ${verdict}, because: ${because}`;
}

function itemText(corpus: Corpus, what: string, to: string | undefined, today: IsoDate): string {
  const { label } = thingView(corpus, what, today);
  return to === undefined ? `${label}: to nobody yet` : `${label}: to ${stewardView(corpus, to, today).label}`;
}
