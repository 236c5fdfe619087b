/** What a reader makes of a foreign file: its fields in their own words, its body, and what became of each part. */

import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import type { Status } from '../domain/record.ts';
import type { DateOrder } from './dates.ts';
import type { FormatName } from './formats/names.ts';

/** A file to import, as text. */
export interface SourceFile {
  /** Path from the folder that is imported, with `/`. */
  readonly path: string;
  /** Line ends are `\n`, without a byte order mark. */
  readonly text: string;
  /** The text of a file that lies beside it and belongs to it, such as `kep.yaml`. */
  readonly companion?: { readonly path: string; readonly text: string } | undefined;
}

/** A body as its format has it. Markdown keeps its text; what is not Markdown comes as a tree. */
export type SourceBody =
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'html'; readonly tree: HtmlRoot }
  | { readonly kind: 'tree'; readonly tree: Root };

export type PeopleRole = 'deciders' | 'consulted' | 'informed';

/** Relations as sources state them; `superseded-by` is turned round when the other record is known. */
export type StatedRelation = 'supersedes' | 'superseded-by' | 'amends' | 'amended-by' | 'depends-on' | 'relates-to';

/** A field that names other records, in Markdown: `[1. Use MySQL](0001-use-mysql.md)`, `ADR-5`, `2718, 2930`. */
export interface StatedLink {
  readonly relation: StatedRelation;
  readonly text: string;
  /** Whether the body shows it too, so that nothing is lost when it leads nowhere. */
  readonly isShown: boolean;
  /** The label it stood under. */
  readonly field?: string | undefined;
  /** How it was read, where that is an interpretation. */
  readonly guess?: string | undefined;
}

/** What became of the parts of a file that did not simply become a field. */
export interface Losses {
  /** Interpretations: how a value that is there was read. */
  readonly guessed: readonly string[];
  /** What stays as text since nothing of ours says it. */
  readonly kept: readonly string[];
  /** What is not in the record: comments, and marks that print nothing. */
  readonly dropped: readonly string[];
}

export const noLosses: Losses = { guessed: [], kept: [], dropped: [] };

export interface Draft extends Losses {
  readonly format: FormatName;
  /** The evidence that the format was told by. */
  readonly why: string;
  /** The title as written, with its marks and number; absent when there is none or a placeholder. */
  readonly title?: string | undefined;
  /** The status as written. */
  readonly status?: string | undefined;
  /** What the format says a record without a status is, or what its folder says. */
  readonly impliedStatus?: { readonly status: Status; readonly why: string } | undefined;
  /** The date as written. */
  readonly date?: string | undefined;
  /** The order of day and month that the format documents. */
  readonly dateOrder?: DateOrder | undefined;
  /** The day it was written down, where the source has both. */
  readonly recorded?: string | undefined;
  readonly people: readonly { readonly role: PeopleRole; readonly text: string }[];
  readonly areas: readonly string[];
  readonly links: readonly StatedLink[];
  readonly summary?: string | undefined;
  readonly url?: string | undefined;
  /** What the record is called besides its file name: its number, an older id. */
  readonly aliases: readonly string[];
  /** What its file would be called; absent where the source's own name serves. */
  readonly stem?: string | undefined;
  /** Which part of the file, where one file holds many records. */
  readonly part?: string | undefined;
  readonly body: SourceBody;
}

/** A file that gives no record, and why. */
export interface Refusal {
  /** `skipped` where that is as it should be: a template, a list of records. */
  readonly outcome: 'refused' | 'skipped';
  readonly format?: FormatName | undefined;
  readonly why: string;
  readonly reason: string;
}

export type Reading = readonly Draft[] | Refusal;

export function isRefusal(reading: Reading): reading is Refusal {
  return 'reason' in reading;
}
