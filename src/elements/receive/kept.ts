/** Keeps a draft in this browser, where the browser keeps anything. */

import { parseDraft, type ReceivingDraft } from './draft.ts';

export function readKept(key: string): ReceivingDraft | undefined {
  try {
    return parseDraft(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

/** Whether it is kept now: private windows and full stores keep nothing. */
export function keep(key: string, draft: ReceivingDraft | undefined): boolean {
  try {
    if (draft === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
