/** What does a figure in text say, and to which digit: `97.82` and `97.8` are the same figure with other care. */

/** A number as it was written. */
export interface Figure {
  readonly value: number;
  /** The power of ten of the last digit shown: -2 for `97.82`, 0 for `8,000`, 4 for `1.2e5`. */
  readonly place: number;
  /** Whether it was written with an exponent, and with separators between thousands. */
  readonly style: 'plain' | 'grouped' | 'exponent';
}

const written =
  /^(?<sign>[-+−]?)(?:(?<grouped>\d{1,3}(?:[,_'’\s]\d{3})+)|(?<whole>\d*))(?:\.(?<part>\d+))?(?:\s*(?:e|[×x*·]\s*10\s*\^)\s*(?<exponent>[-+−]?\d{1,3}))?$/iu;

/**
 * The figure that `text` is, or `undefined` where it is not one number: `1,048,576`, `3.2e-4`,
 * `1.2 × 10^5` and `35.3 %` are. All digits shown count, also zeros at the end (`8000` says neither 7,987
 * nor 8,001; that would be `8.0e3`). A sign for "about" before it and a `%` after it are left out.
 */
export function parseFigure(text: string): Figure | undefined {
  const bare = text.replace(/^\s*(?:[~≈]|about\s|ca\.)\s*|\s*%?\s*$/giu, '');
  const groups = written.exec(bare)?.groups;
  if (groups === undefined) return undefined;
  const { sign, grouped, part = '', exponent = '0' } = groups;
  const digits = (grouped ?? groups.whole ?? '').replace(/\D/g, '');
  if (digits + part === '') return undefined;
  const power = Number(exponent.replace('−', '-'));
  const value = Number(`${sign === '' || sign === '+' ? '' : '-'}${digits || '0'}.${part || '0'}e${power}`);
  if (!Number.isFinite(value)) return undefined;
  const style = groups.exponent !== undefined ? 'exponent' : grouped !== undefined ? 'grouped' : 'plain';
  return { value, place: power - part.length, style };
}

/** A number as a figure with just the digits it needs. */
export function figureOf(value: number): Figure {
  return parseFigure(String(value)) ?? { value, place: 0, style: 'plain' };
}

/** Whether `value` rounds to the figure at its last digit; a half may go either way. */
export function roundsTo(value: number, figure: Figure): boolean {
  const half = 0.5 * 10 ** figure.place;
  return Math.abs(value - figure.value) <= half * (1 + 1e-9) + Math.abs(figure.value) * 1e-12;
}

/** Whether two figures can both be true: one is the other, or what it rounds to with fewer digits. */
export function areSame(a: Figure, b: Figure): boolean {
  return a.place >= b.place ? roundsTo(b.value, a) : roundsTo(a.value, b);
}

/** `value` rounded to the last digit that `figure` shows, and written as it is. */
export function writtenLike(value: number, figure: Figure): string {
  const places = Math.min(Math.max(-figure.place, 0), 100);
  if (figure.style === 'exponent' || Math.abs(value) >= 1e21) {
    const power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
    return value.toExponential(Math.min(Math.max(power - figure.place, 0), 100)).replace('e+', 'e');
  }
  const text = value.toFixed(places);
  return figure.style === 'grouped' ? text.replace(/(?<!\.\d*)\B(?=(\d{3})+(?!\d))/g, ',') : text;
}
