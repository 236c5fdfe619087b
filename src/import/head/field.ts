/** A field of a foreign file, as it stands, with its place so that it can be taken out of the text. */

export interface Field {
  /** As written. */
  readonly key: string;
  /** Markdown; several values of a list are lines. */
  readonly value: string;
  readonly form: 'front-matter' | 'bullet' | 'line' | 'bold' | 'table' | 'section';
  /** The lines of the text that hold it, from `start` up to but not with `end`; front matter has none. */
  readonly start: number;
  readonly end: number;
}
