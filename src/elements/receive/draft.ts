/** What a successor has written so far, and how it is kept in this browser: any text that is not ours is no draft. */

export interface ReceivingDraft {
  /** Id of the successor; empty while nobody is chosen. */
  readonly by: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly on: string;
  readonly items: readonly DraftItem[];
  /** The receipt that was taken out of the page, once one was. */
  readonly leftAs?: string | undefined;
}

/** Items and questions are known by their words, so that answers stay with them when the handoff changes. */
export interface DraftItem {
  readonly words: string;
  readonly isReceived: boolean;
  readonly answers: readonly DraftAnswer[];
}

export interface DraftAnswer {
  readonly question: string;
  readonly text: string;
}

export function draftKey(base: string, handoff: string): string {
  return `cairn-receipt:${base}${handoff}`;
}

/** Whether anything would be lost with it. */
export function isEmpty({ items }: ReceivingDraft): boolean {
  return items.every(({ isReceived, answers }) => !isReceived && answers.every(({ text }) => text.trim() === ''));
}

export function parseDraft(stored: string | null): ReceivingDraft | undefined {
  if (stored === null) return undefined;
  try {
    const given: unknown = JSON.parse(stored);
    return isDraft(given) ? given : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(given: unknown): given is ReceivingDraft {
  return (
    hasTexts(given, 'by', 'on') &&
    (!('leftAs' in given) || typeof given.leftAs === 'string') &&
    'items' in given &&
    Array.isArray(given.items) &&
    given.items.every(
      (item) =>
        hasTexts(item, 'words') &&
        'isReceived' in item &&
        typeof item.isReceived === 'boolean' &&
        'answers' in item &&
        Array.isArray(item.answers) &&
        item.answers.every((answer) => hasTexts(answer, 'question', 'text')),
    )
  );
}

function hasTexts(given: unknown, ...names: readonly string[]): given is object {
  return (
    typeof given === 'object' &&
    given !== null &&
    names.every((name) => typeof (given as Readonly<Record<string, unknown>>)[name] === 'string')
  );
}
