/** What the composer says about where the text is, and how far the handoff has come. */

import { percentOf, type Meter } from '../../compose/meter.ts';
import type { Found, Written } from './draft-store.ts';

/** `saved in this browser at 14:02` */
export function savedWords(savedAt: string): string {
  const time = new Date(savedAt);
  const two = (part: number) => String(part).padStart(2, '0');
  return `saved in this browser at ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Why the text is in this page only; `undefined` where it is saved. */
export function unsavedWords(state: Written | Found['state']): string | undefined {
  const keep = 'What you write stays while this page is open; download the file before you close it.';
  switch (state) {
    case 'full':
      return `Not saved: this browser has no room left for it. ${keep}`;
    case 'forbidden':
      return `Not saved: this browser may keep nothing for this site. ${keep}`;
    case 'newer':
      return `Not saved: a later version of Cairn has left a draft here, which stays as it is. ${keep}`;
    case 'other-tab':
      return 'Not saved: another tab has gone on with this draft.';
    default:
      return undefined;
  }
}

export interface MeterWords {
  readonly received: number;
  readonly promised: number;
  readonly sentence: string;
}

/** The parts in per cent, and a sentence with what is still open. */
export function meterWords(meter: Meter): MeterWords {
  const [received, promised] = [
    percentOf(meter.received, meter),
    meter.all === 0 ? 0 : percentOf(meter.promised, meter),
  ];
  const things = `${meter.things} ${meter.things === 1 ? 'thing' : 'things'} to hand over`;
  const open = meter.open === 0 ? 'each with a taker' : `${meter.open} without a taker`;
  const sentence =
    meter.things === 0
      ? 'Nothing would be lost without you.'
      : `${things}, ${open}. By what rests on them, ${promised} % is promised, as far as they agree, and ${received} % received.`;
  return { received, promised, sentence };
}
