/** The question that an address carries: without whom, and on which day. */

import { parseIsoDate, type IsoDate } from '../../domain/date.ts';
import type { EntryId } from '../../domain/id.ts';

export interface Question {
  /** Each once, in the order of the address. */
  readonly without: readonly EntryId[];
  /** Missing where it is about the reader's own day. */
  readonly on?: IsoDate | undefined;
}

export interface ReadQuestion extends Question {
  /** What in the address names nobody. */
  readonly unknown: readonly string[];
  /** A day of the address that does not exist. */
  readonly badDay?: string | undefined;
}

/** Reads `?without=a,b&on=2026-07-01`. What cannot be read is told, never guessed. */
export function parseQuestion(search: string, people: ReadonlySet<EntryId>): ReadQuestion {
  const params = new URLSearchParams(search);
  const names = new Set(
    params
      .getAll('without')
      .flatMap((text) => text.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
  const day = params.get('on') ?? '';
  const on = parseIsoDate(day);
  return {
    without: [...names].filter((name) => people.has(name)),
    ...(on === undefined ? {} : { on }),
    unknown: [...names].filter((name) => !people.has(name)),
    ...(on === undefined && day !== '' ? { badDay: day } : {}),
  };
}

/** The query of an address, empty for no question. Ids need no escaping. */
export function writeQuestion({ without, on }: Question): string {
  const parts = [
    ...(without.length === 0 ? [] : [`without=${without.join(',')}`]),
    ...(on === undefined ? [] : [`on=${on}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
