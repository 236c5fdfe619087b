/** Drafts in this browser: what is kept, what is left alone, and who wrote it last. */

import type { HandoffForm } from '../../compose/form.ts';
import type { WayOut } from '../ways-out/outgoing.ts';

export const draftVersion = 1;

export interface StoredDraft {
  readonly version: typeof draftVersion;
  /** ISO 8601. */
  readonly savedAt: string;
  /** The text of the file that the form was read from. */
  readonly base: string;
  readonly form: HandoffForm;
  /** How it last left the page. */
  readonly out?: { readonly way: WayOut; readonly path: string; readonly at: string } | undefined;
}

/** `newer`: written by a later version, and left as it is. `broken`: nobody can read it, and it was put aside. */
export type Found =
  | { readonly state: 'none' | 'newer' | 'broken' | 'forbidden' }
  | { readonly state: 'found'; readonly draft: StoredDraft };

/** `other-tab`: somebody else has written meanwhile, and nothing was changed. */
export type Written = 'saved' | 'full' | 'forbidden' | 'other-tab' | 'newer';

export interface DraftStore {
  readonly key: string;
  read(): Found;
  write(draft: StoredDraft): Written;
  /** What another tab has written may be replaced from now on; it is kept as the draft before. */
  takeOver(): void;
  /** Puts a draft where `before` finds it. */
  keep(draft: StoredDraft): void;
  /** The draft that was there before somebody started afresh, or took over. */
  before(): StoredDraft | undefined;
}

/** `storage`: how to get at it, since asking alone may be forbidden. */
export function openDrafts(storage: () => Storage, key: string): DraftStore {
  const aside = `${key} before`;
  let seen: string | null = null;
  let isNewer = false;
  const get = (name: string): string | null => {
    try {
      return storage().getItem(name);
    } catch {
      return null;
    }
  };
  const set = (name: string, text: string): Written => {
    try {
      storage().setItem(name, text);
      return 'saved';
    } catch (error) {
      return error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'forbidden';
    }
  };
  return {
    key,
    read() {
      try {
        seen = storage().getItem(key);
      } catch {
        return { state: 'forbidden' };
      }
      if (seen === null) return { state: 'none' };
      const draft = parseDraft(seen);
      isNewer = draft === 'newer';
      if (draft === 'newer') return { state: 'newer' };
      if (draft !== undefined) return { state: 'found', draft };
      set(`${key} unreadable`, seen);
      return { state: 'broken' };
    },
    write(draft) {
      if (isNewer) return 'newer';
      if (get(key) !== seen) return 'other-tab';
      const text = JSON.stringify(draft);
      const written = set(key, text);
      if (written === 'saved') seen = text;
      return written;
    },
    takeOver() {
      const other = get(key);
      if (other !== null && other !== seen) set(aside, other);
      seen = other;
    },
    keep(draft) {
      set(aside, JSON.stringify(draft));
    },
    before() {
      const draft = parseDraft(get(aside) ?? '');
      return draft === 'newer' ? undefined : draft;
    },
  };
}

/** `undefined` for what is no draft. */
export function parseDraft(text: string): StoredDraft | 'newer' | undefined {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof given !== 'object' || given === null) return undefined;
  const { version, savedAt, base, form } = given as Record<string, unknown>;
  if (typeof version === 'number' && version > draftVersion) return 'newer';
  if (version !== draftVersion || typeof savedAt !== 'string' || typeof base !== 'string') return undefined;
  return isForm(form) ? (given as StoredDraft) : undefined;
}

function isForm(form: unknown): boolean {
  if (typeof form !== 'object' || form === null) return false;
  const { lastDay, ...lists } = form as Record<string, unknown>;
  const names = ['items', 'threads', 'access', 'contacts', 'sections'];
  return typeof lastDay === 'string' && names.every((name) => Array.isArray(lists[name]));
}
