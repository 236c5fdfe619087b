/** Which changes does an address ask for, and what is said about them? */

import { dayInWords, parseIsoDate, type IsoDate } from '../domain/date.ts';

export interface ChangesChoice {
  readonly since?: IsoDate | undefined;
  /** The slug of an area. */
  readonly area?: string | undefined;
}

export interface ChangeRow {
  readonly on: string;
  readonly areas: readonly string[];
}

/** The choice that an address names; a day that is none, and an area that is not known, are left out. */
export function parseChanges(search: string, areas: readonly string[]): ChangesChoice {
  const parameters = new URLSearchParams(search);
  const since = parseIsoDate(parameters.get('since') ?? '');
  const area = areas.find((slug) => slug === parameters.get('area'));
  return { ...(since === undefined ? {} : { since }), ...(area === undefined ? {} : { area }) };
}

/** The address of a choice, to be sent to somebody else; empty, or it starts with `?`. */
export function writeChanges({ since, area }: ChangesChoice): string {
  const parameters = new URLSearchParams();
  if (since !== undefined) parameters.set('since', since);
  if (area !== undefined) parameters.set('area', area);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether the change is meant, and its day is there. */
export function isAsked({ on, areas }: ChangeRow, { since, area }: ChangesChoice, today: IsoDate): boolean {
  return on <= today && (since === undefined || since <= on) && (area === undefined || areas.includes(area));
}

/** `7 changes since 3 June 2026 in checkpointing`. */
export function saidOf(count: number, since: IsoDate | undefined, area: string | undefined): string {
  const what = `${count === 0 ? 'No' : count} ${count === 1 ? 'change' : 'changes'}`;
  return [
    what,
    ...(since === undefined ? [] : [`since ${dayInWords(since)}`]),
    ...(area === undefined ? [] : [`in ${area}`]),
  ].join(' ');
}
