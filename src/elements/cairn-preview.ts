/** Shows what a link to an entry leads to, beside the link, while the pointer or the focus rests on it. */

import { findPreview } from './preview-part.ts';

const showAfter = 350;
/** Time to move the pointer from the link onto the preview. */
const hideAfter = 250;
const links = 'a.cairn-entry[href]';

class CairnPreview extends HTMLElement {
  #link: HTMLAnchorElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #known = new Map<string, Promise<DocumentFragment | undefined>>();

  connectedCallback(): void {
    this.id = 'cairn-preview';
    this.role = 'tooltip';
    this.popover = 'manual';
    this.hidden = false;
    document.addEventListener('pointerover', (event) => {
      if (event.pointerType !== 'mouse') return;
      const target = event.target as Element;
      if (this.contains(target)) this.#wait(() => {}, 0);
      else this.#consider(target.closest<HTMLAnchorElement>(links) ?? undefined);
    });
    document.addEventListener('focusin', ({ target }) => {
      const link = target as Element;
      this.#consider(link.matches(`${links}:focus-visible`) ? (link as HTMLAnchorElement) : undefined);
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#hide();
    });
    document.documentElement.addEventListener('pointerleave', () => this.#consider(undefined));
    const hideOpen = () => {
      if (this.matches(':popover-open')) this.#hide();
    };
    addEventListener('scroll', hideOpen, { passive: true });
  }

  #consider(link: HTMLAnchorElement | undefined): void {
    if (link === undefined) {
      const isFocused = this.#link !== undefined && this.#link === document.activeElement;
      if (!isFocused) this.#wait(() => this.#hide(), hideAfter);
    } else if (link !== this.#link) this.#wait(() => void this.#show(link), showAfter);
    else this.#wait(() => {}, 0);
  }

  #wait(then: () => void, time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, time);
  }

  async #show(link: HTMLAnchorElement): Promise<void> {
    this.#hide();
    this.#link = link;
    const part = await this.#partOf(link);
    if (part === undefined || this.#link !== link || !link.isConnected) return;
    this.replaceChildren(part.cloneNode(true));
    this.showPopover();
    link.setAttribute('aria-describedby', this.id);
    this.#place(link);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    if (this.matches(':popover-open')) this.hidePopover();
  }

  /** What the link's page says of itself; nothing for this very page, and none where it cannot be had. */
  #partOf(link: HTMLAnchorElement): Promise<DocumentFragment | undefined> {
    const url = new URL(link.href);
    const key = url.pathname + url.hash;
    let part = this.#known.get(key);
    if (part === undefined) {
      const isElsewhere = url.origin === location.origin && url.pathname !== location.pathname;
      part = isElsewhere ? fetchPart(url) : Promise.resolve(undefined);
      this.#known.set(key, part);
    }
    return part;
  }

  /** Below the link, or above where there is more room; never beyond the edges. */
  #place(link: HTMLAnchorElement): void {
    const [line = link.getBoundingClientRect()] = link.getClientRects();
    const { width, height } = this.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const isAbove = line.bottom + height + 8 > clientHeight && line.top > height + 8;
    this.style.left = `${Math.max(8, Math.min(line.left, clientWidth - width - 8))}px`;
    this.style.top = `${isAbove ? line.top - height - 4 : line.bottom + 4}px`;
  }
}

async function fetchPart(url: URL): Promise<DocumentFragment | undefined> {
  try {
    const answer = await fetch(url.pathname);
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return findPreview(page, decodeURIComponent(url.hash.slice(1)));
  } catch {
    return undefined;
  }
}

customElements.define('cairn-preview', CairnPreview);
