/** What a page tells the browser of a path, so that it can be walked there: plain data, without the texts. */

export interface WalkedPath {
  readonly id: string;
  /** Older ids: progress may be kept under one of them. */
  readonly aliases: readonly string[];
  /** Changes with the steps and their order. */
  readonly revision: string;
  readonly title: string;
  readonly href: string;
  /** Where the texts of its parts lie. */
  readonly partsHref: string;
  readonly steps: readonly WalkedStep[];
}

export interface WalkedStep {
  readonly id: string;
  /** Other ids under which it may have been marked. */
  readonly aliases: readonly string[];
  readonly title: string;
  /** Where to read it today; none where the step leads nowhere. */
  readonly href?: string | undefined;
  /** It lies outside of the wiki. */
  readonly isOutside?: true | undefined;
  /** How long it takes, where that is known. */
  readonly minutes?: number | undefined;
  /** The record that the path names, where another has taken its place and is what `title` and `href` speak of. */
  readonly replaced?: { readonly title: string; readonly href: string } | undefined;
  /** Of each part that matters: its digest, by name. */
  readonly digests: Readonly<Record<string, string>>;
  readonly check?: { readonly question: string; readonly answer: string } | undefined;
}

/** A part that matters of what a step leads to, as it reads today. */
export interface ReadPart {
  readonly name: string;
  /** What people call it: `The decision`. */
  readonly label: string;
  /** At most 4 KB. */
  readonly text: string;
  readonly digest: string;
}

/** The parts of every step, by the id of the step. */
export type PathParts = Readonly<Record<string, readonly ReadPart[]>>;
