/** What a page says in place of a list with nothing in it. */

export interface EmptyView {
  /** What is missing, one sentence. */
  readonly missing: string;
  /** What to do about it, one sentence. */
  readonly todo: string;
}
