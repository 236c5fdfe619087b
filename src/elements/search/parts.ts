/** The places of the markup that searching fills, in the dialog and on the page alike. */

import type { IsoDate } from '../../domain/date.ts';
import type { Sites } from '../../search/ask/sites/search-sites.ts';
import { readerDay } from '../reader-day.ts';
import { readSites } from './sites.ts';

export interface Parts {
  readonly room: 'dialog' | 'page';
  readonly dialog: HTMLDialogElement | undefined;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Tells in words what happened, and is read out. */
  readonly status: HTMLElement;
  readonly answers: HTMLElement;
  /** What is told of the other sites that are searched. */
  readonly sites: HTMLElement;
  /** Whether entries or options are looked for. */
  readonly units: HTMLElement;
  /** Goes on where the answers end. */
  readonly more: HTMLElement;
  /** What one can do about too many answers; hidden while there are none. */
  readonly narrow: HTMLElement;
  readonly groups: HTMLElement;
  readonly chosen: HTMLElement;
  readonly sort: HTMLSelectElement | undefined;
  /** Ways on for those who do not search, or found nothing. */
  readonly browse: HTMLElement;
  /** The reader's day; the day that a sample lives on. */
  readonly today: IsoDate;
  readonly isDev: boolean;
  /** Where several sites are searched. */
  readonly searched: Sites | undefined;
}

/**
 * Finds the parts in the element.
 * @throws when one is missing: the markup and the script are of one house.
 */
export function partsOf(root: HTMLElement): Parts {
  const get = <Kind extends HTMLElement>(part: string): Kind => {
    const found = root.querySelector<Kind>(`[data-part="${part}"]`);
    if (found === null) throw new Error(`<cairn-search> has no part ${part}.`);
    return found;
  };
  const dialog = root.querySelector('dialog') ?? undefined;
  const { today, dev, sites } = root.dataset;
  return {
    room: dialog === undefined ? 'page' : 'dialog',
    dialog,
    form: get('form'),
    input: get('input'),
    status: get('status'),
    answers: get('answers'),
    sites: get('sites'),
    units: get('units'),
    more: get('more'),
    narrow: get('narrow'),
    groups: get('groups'),
    chosen: get('chosen'),
    sort: root.querySelector<HTMLSelectElement>('[data-part="sort"]') ?? undefined,
    browse: get('browse'),
    today: (today as IsoDate | undefined) ?? readerDay(new Date()),
    isDev: dev !== undefined,
    searched: readSites(sites),
  };
}
