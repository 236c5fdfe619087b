/** Saving through `cairn dev`: asks, and tells how it went. */

import type { OutgoingFile } from './outgoing.ts';

/** `undefined` once it is saved, else a sentence that says why it is not. */
export async function save(url: string, { path, text, before }: OutgoingFile): Promise<string | undefined> {
  const lost = 'Nothing answers any more where this page came from: is `npm run dev` still running?';
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ path, text, before }),
    });
    if (answer.ok) return undefined;
    const told = (await answer.json().catch(() => ({}))) as { refused?: unknown };
    return typeof told.refused === 'string' ? told.refused : `It was not saved: the answer was ${answer.status}.`;
  } catch {
    return lost;
  }
}
