/** A measured number as it is read: thousands apart, with its unit. */

import type { Operator } from '../domain/record.ts';

const readable = new Intl.NumberFormat('en', { maximumSignificantDigits: 15 });

/** `1048576` as `1,048,576`; four digits stand together; very large and very small numbers keep their exponent. */
export function measured(value: number, unit?: string): string {
  const size = Math.abs(value);
  const isPlain = size < 1e4 || size >= 1e15;
  const text = isPlain ? String(value) : readable.format(value);
  return unit === undefined ? text : `${text}\u00A0${unit}`;
}

const signs: Readonly<Record<Operator, string>> = { '<': '<', '<=': '≤', '=': '=', '!=': '≠', '>=': '≥', '>': '>' };

/** What a value must be: `≤ 60 s`. */
export function needed(op: Operator, value: number, unit?: string): string {
  return `${signs[op]} ${measured(value, unit)}`;
}
