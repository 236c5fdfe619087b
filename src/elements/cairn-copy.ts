/** Copies the lines of code that it holds. */

class CairnCopy extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const code = this.querySelector('pre');
    if (button === null || code === null || navigator.clipboard === undefined) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        this.#say(button, 'Copied');
      } catch {
        // the reader has refused: let them copy by hand
        getSelection()?.selectAllChildren(code);
        this.#say(button, 'Selected');
      }
    });
  }

  #say(button: HTMLButtonElement, word: string): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = word;
    button.textContent = word;
    setTimeout(() => {
      button.textContent = 'Copy';
      if (status !== null) status.textContent = '';
    }, 2000);
  }
}

customElements.define('cairn-copy', CairnCopy);
