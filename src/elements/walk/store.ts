/** Keeps progress in this browser as well as the browser lets us, and says where it does not. */

import { mergeProgress, noProgress, type Progress } from './progress.ts';
import { readProgress, writeProgress } from './stored.ts';
import { progressKey } from './tab.ts';
import { readTexts, writeTexts, type Texts } from './texts.ts';

/**
 * Why what is marked lasts only as long as the page: the browser keeps nothing for this site (`forbidden`), there is no
 * room (`full`), or what lies there was written by a newer Cairn (`newer`) or by nobody we know (`unreadable`), and is
 * left as it is.
 */
export type Trouble = 'forbidden' | 'full' | 'newer' | 'unreadable';

export interface Kept {
  readonly progress: Progress;
  readonly trouble?: Trouble | undefined;
}

export type SomeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The texts of what was read: what is forgotten first when there is no room. */
export function textsKey(base: string): string {
  return `cairn-read:${base}`;
}

export class ProgressStore {
  readonly #base: string;
  readonly #storage: () => SomeStorage;
  /** What could not be written; merged with what is read. */
  #unsaved: Progress = noProgress;
  #isFull = false;

  /** `storage` may throw, as `localStorage` does where it is forbidden. */
  constructor(base: string, storage: () => SomeStorage = () => localStorage) {
    this.#base = base;
    this.#storage = storage;
  }

  /** Read anew each time, since another tab may have written. */
  read(): Kept {
    let text: string | null;
    try {
      text = this.#storage().getItem(progressKey(this.#base));
    } catch {
      return { progress: this.#unsaved, trouble: 'forbidden' };
    }
    const read = text === null ? ({ kind: 'progress', progress: noProgress } as const) : readProgress(text);
    if (read.kind !== 'progress') return { progress: this.#unsaved, trouble: read.kind };
    const progress = mergeProgress(read.progress, this.#unsaved);
    return { progress, ...(this.#isFull ? { trouble: 'full' } : {}) };
  }

  /** Keeps what `change` makes of the present state; where it cannot be written, for as long as the page lives. */
  update(change: (progress: Progress) => Progress): Kept {
    const { progress, trouble } = this.read();
    const next = change(progress);
    if (trouble === undefined || trouble === 'full') {
      const isWritten = this.#write(next);
      this.#isFull = !isWritten;
      this.#unsaved = isWritten ? noProgress : next;
    } else this.#unsaved = next;
    return this.read();
  }

  /** The text that lies in our place and that we cannot use, to be saved elsewhere. */
  foreignText(): string | undefined {
    const { trouble } = this.read();
    if (trouble !== 'newer' && trouble !== 'unreadable') return undefined;
    return this.#storage().getItem(progressKey(this.#base)) ?? undefined;
  }

  /** Puts the text that we cannot use out of the way, under a key of its own, and keeps what was marked meanwhile. */
  setForeignAside(now: Date): Kept {
    const text = this.foreignText();
    if (text === undefined) return this.read();
    try {
      this.#storage().setItem(`${progressKey(this.#base)}:aside-${now.toISOString()}`, text);
      this.#storage().removeItem(progressKey(this.#base));
    } catch {
      return this.read();
    }
    return this.update((progress) => progress);
  }

  texts(): Texts {
    try {
      return readTexts(this.#storage().getItem(textsKey(this.#base)));
    } catch {
      return new Map();
    }
  }

  /** Whether they could be kept; marks do without them. */
  keepTexts(texts: Texts): boolean {
    try {
      this.#storage().setItem(textsKey(this.#base), writeTexts(texts));
      return true;
    } catch {
      return false;
    }
  }

  /** Whether it was written; texts make room for marks. */
  #write(progress: Progress): boolean {
    const text = writeProgress(progress);
    const [place, texts] = [progressKey(this.#base), textsKey(this.#base)];
    try {
      this.#storage().setItem(place, text);
      return true;
    } catch {
      try {
        this.#storage().removeItem(texts);
        this.#storage().setItem(place, text);
        return true;
      } catch {
        return false;
      }
    }
  }
}
