/** The field for the day of a question. */

import { parseIsoDate, type IsoDate } from '../../domain/date.ts';

/** Milliseconds: while a year is typed, each of its digits makes a day. */
const pause = 300;

/** Tells when another day was chosen. A day that is none gives way to the one before when the reader goes on. */
export function wireDay(field: HTMLInputElement, current: () => IsoDate, onChange: (on: IsoDate) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('change', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const on = parseIsoDate(field.value);
      if (on !== undefined && field.checkValidity() && on !== current()) onChange(on);
    }, pause);
  });
  field.addEventListener('blur', () => {
    if (!field.checkValidity()) field.value = current();
  });
}
