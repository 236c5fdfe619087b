/** Takes a file that was written in the browser out of the page: into the content folder, as a download, or to the forge. */

import { newFilePage } from '../domain/forge.ts';
import type { Repository } from '../domain/wiki.ts';
import { saveAs } from './save-as.ts';
import { keepSaid, takeSaid } from './ways-out/after-save.ts';
import type { HeldBack } from './ways-out/held-back.ts';
import {
  downloadedWords,
  forgeWords,
  savedWords,
  type Outgoing,
  type OutgoingFile,
  type WayOut,
  type WentOut,
} from './ways-out/outgoing.ts';
import { save } from './ways-out/save.ts';

export class CairnWaysOut extends HTMLElement {
  /**
   * Gives the file when somebody has chosen a way; whoever owns the form sets it. The event `cairn-out` tells that the
   * file has left (`detail`: `WentOut`).
   */
  outgoing: (() => Outgoing | Promise<Outgoing>) | undefined;

  #isBusy = false;
  /** The text of which somebody has said that what looks like a secret is none. */
  #harmless: string | undefined;

  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-way]')) {
      button.disabled = false;
      button.addEventListener('click', () => void this.#leave(button.dataset.way as WayOut));
    }
    const said = this.dataset.saveUrl === undefined ? undefined : takeSaid(Date.now());
    if (said !== undefined) this.#say(said);
  }

  async #leave(way: WayOut): Promise<void> {
    if (this.outgoing === undefined || this.#isBusy) return;
    this.#isBusy = true;
    try {
      this.#say('One moment…');
      const file = await this.outgoing();
      if ('refused' in file) return this.#refuse([{ sentence: file.refused, focus: file.focus, isPossible: false }]);
      const held = await this.#heldBack(file);
      if (held.length > 0) return this.#refuse(held, () => void this.#letGo(way, file));
      if (way === 'download') this.#download(file);
      else if (way === 'forge') await this.#openForge(file);
      else if (!(await this.#save(file))) return;
      this.dispatchEvent(new CustomEvent<WentOut>('cairn-out', { bubbles: true, detail: { way, file } }));
    } finally {
      this.#isBusy = false;
    }
  }

  /** Checked at the last moment, so that there is no way around it; without the check nothing leaves. */
  async #heldBack(file: OutgoingFile): Promise<readonly HeldBack[]> {
    if (this.#harmless === file.text) return [];
    try {
      const { heldBack } = await import('./ways-out/held-back.ts');
      return await heldBack(file);
    } catch {
      const sentence =
        'The check for secrets could not be loaded, so nothing has left. Try again when you are connected.';
      return [{ sentence, isPossible: false }];
    }
  }

  #letGo(way: WayOut, file: OutgoingFile): Promise<void> {
    this.#harmless = file.text;
    return this.#leave(way);
  }

  #refuse(held: readonly HeldBack[], letGo?: () => void): void {
    this.#say(letGo === undefined ? '' : 'Nothing has left this page yet.', true);
    const said = this.querySelector('[data-part="said"]');
    for (const { sentence, focus } of held) {
      const line = document.createElement('span');
      line.append(sentence);
      if (focus !== undefined) line.append(' ', button('Go there', focus));
      said?.append(line);
    }
    if (letGo !== undefined && held.every(({ isPossible }) => isPossible)) {
      said?.append(button('It opens nothing: go on', letGo));
    }
  }

  async #save(file: OutgoingFile): Promise<boolean> {
    const refused = await save(this.dataset.saveUrl ?? '', file);
    this.#say(refused ?? savedWords(this.#folder, file), refused !== undefined);
    if (refused === undefined) keepSaid(savedWords(this.#folder, file), Date.now());
    return refused === undefined;
  }

  #download(file: OutgoingFile): void {
    saveAs(file.path.split('/').at(-1) ?? '', file.text);
    this.#say(downloadedWords(this.#folder, file));
  }

  async #openForge(file: OutgoingFile): Promise<void> {
    const { repository: given, forge = '' } = this.dataset;
    const page = given === undefined ? undefined : newFilePage(JSON.parse(given) as Repository, file.path, file.text);
    if (page === undefined) return;
    const isCopied = page.isFilled || (await copy(file.text));
    const opened = window.open(page.url, '_blank');
    if (opened !== null) opened.opener = null;
    this.#say(forgeWords(forge, page.isFilled, isCopied), false, page.url);
    const text = this.querySelector('textarea');
    if (text === null) return;
    text.hidden = isCopied;
    text.value = isCopied ? '' : file.text;
    if (!isCopied) text.select();
  }

  get #folder(): string {
    return this.dataset.folder ?? 'content';
  }

  /** `url`: where the browser may have refused to open a window. */
  #say(sentence: string, isBad = false, url?: string): void {
    const said = this.querySelector('[data-part="said"]');
    const text = this.querySelector('textarea');
    if (text !== null) text.hidden = true;
    if (said === null) return;
    said.classList.toggle('cairn-bad', isBad);
    said.replaceChildren(sentence);
    if (url === undefined) return;
    const link = Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'noopener' });
    link.textContent = 'Open the page again';
    said.append(' ', link);
  }
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'cairn-button' });
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not allowed, or not there where the wiki is served without TLS
  }
}

customElements.define('cairn-ways-out', CairnWaysOut);
