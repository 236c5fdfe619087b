/** A measured number as it is read: thousands apart, with its unit. */

const readable = new Intl.NumberFormat('en', { maximumSignificantDigits: 15 });

/** `1048576` as `1,048,576`; four digits stand together; very large and very small numbers keep their exponent. */
export function measured(value: number, unit?: string): string {
  const size = Math.abs(value);
  const isPlain = size < 1e4 || size >= 1e15;
  const text = isPlain ? String(value) : readable.format(value);
  return unit === undefined ? text : `${text}\u00A0${unit}`;
}
