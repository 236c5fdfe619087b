/** What is to leave the page, and the words for how it went. */

/** A file that somebody wrote in the browser. */
export interface OutgoingFile {
  /** From the content folder. */
  readonly path: string;
  readonly text: string;
  /** What is known to be there already; missing for a file that is new. Only saving needs it. */
  readonly before?: string | undefined;
  /** The texts it was made from, so that what is wrong in one can be told by its name. */
  readonly fields?: readonly OutgoingField[] | undefined;
}

export interface OutgoingField {
  /** As people see it: `What they should know about Checkpoint store`. */
  readonly label: string;
  readonly text: string;
  /** Takes people there. */
  readonly focus?: (() => void) | undefined;
}

/** Or a sentence that says why nothing may leave yet, and the way to what has to be mended. */
export type Outgoing = OutgoingFile | { readonly refused: string; readonly focus?: (() => void) | undefined };

/** `save`: into the content folder, by `cairn dev`. `forge`: the page of the forge where a file is begun. */
export type WayOut = 'save' | 'download' | 'forge';

/** Detail of the event `cairn-out`, after a file has left. */
export interface WentOut {
  readonly way: WayOut;
  readonly file: OutgoingFile;
}

export function downloadedWords(folder: string, { path }: OutgoingFile): string {
  return `Downloaded. Put it into the wiki as ${folder}/${path}, and commit it.`;
}

export function savedWords(folder: string, { path }: OutgoingFile): string {
  return `Saved as ${folder}/${path}. Commit it, so that the others get it.`;
}

/** `isFilled`: whether the page of the forge has the text; else it was put on the clipboard, if that was allowed. */
export function forgeWords(forge: string, isFilled: boolean, isCopied: boolean): string {
  if (isFilled) return `${forge} has the file before it; commit it there.`;
  const page = `the page for a new file at ${forge}, which cannot be given so long a text`;
  return isCopied
    ? `The text is on the clipboard: paste it into ${page}.`
    : `Copy the text below, and paste it into ${page}.`;
}
