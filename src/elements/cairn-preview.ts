/**
 * Shows what a link to an entry leads to, beside the link, while the pointer or the focus rests on it; of a term also at
 * the first tap, since its meaning is most of what its link leads to.
 */

import { findPreview } from './preview-part.ts';

const showAfter = 350;
/** Time to move the pointer from the link onto the preview. */
const hideAfter = 250;
const links = 'a.cairn-entry[href]';
const terms = 'a.cairn-entry[data-kind="term"]';

class CairnPreview extends HTMLElement {
  #link: HTMLAnchorElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #pages = new Map<string, Promise<Document | undefined>>();

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
    document.addEventListener('click', (event) => {
      if ((event as PointerEvent).pointerType !== 'touch') return;
      const target = event.target as Element;
      const link = target.closest<HTMLAnchorElement>(terms);
      if (link !== null && link !== this.#link && isElsewhere(link)) {
        event.preventDefault();
        void this.#show(link, true);
      } else if (!this.contains(target)) this.#hide();
    });
    document.documentElement.addEventListener('pointerleave', () => this.#consider(undefined));
    const follow = () => {
      if (this.#link !== undefined && this.matches(':popover-open')) this.#place(this.#link);
    };
    addEventListener('scroll', follow, { passive: true });
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

  async #show(link: HTMLAnchorElement, isTapped = false): Promise<void> {
    this.#hide();
    this.#link = link;
    const part = await this.#partOf(link);
    if (this.#link !== link || !link.isConnected) return;
    if (part === undefined) {
      if (isTapped) location.assign(link.href);
      return;
    }
    this.ariaLive = isTapped ? 'polite' : null; // a tap moves no focus that would have it read
    this.showPopover();
    this.replaceChildren(part);
    if (isTapped) {
      const hint = document.createElement('p');
      hint.className = 'cairn-small cairn-soft';
      hint.textContent = 'Tap the word again for the glossary.';
      this.append(hint);
    }
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
  async #partOf(link: HTMLAnchorElement): Promise<DocumentFragment | undefined> {
    if (!isElsewhere(link)) return undefined;
    const { pathname, hash } = link;
    let page = this.#pages.get(pathname);
    if (page === undefined) this.#pages.set(pathname, (page = fetchPage(pathname)));
    const found = await page;
    return found === undefined ? undefined : findPreview(found, decodeURIComponent(hash.slice(1)));
  }

  /** Below the link, or above where there is more room; never beyond the edges, and gone with its link. */
  #place(link: HTMLAnchorElement): void {
    const [line = link.getBoundingClientRect()] = link.getClientRects();
    const { width, height } = this.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    if (line.bottom < 0 || line.top > clientHeight) return this.#hide();
    const isAbove = line.bottom + height + 8 > clientHeight && line.top > height + 8;
    this.style.left = `${Math.max(8, Math.min(line.left, clientWidth - width - 8))}px`;
    this.style.top = `${isAbove ? line.top - height - 4 : line.bottom + 4}px`;
  }
}

function isElsewhere({ origin, pathname }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname !== location.pathname;
}

async function fetchPage(path: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(path);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

customElements.define('cairn-preview', CairnPreview);
