/** Prints the page. */

class CairnPrint extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}

customElements.define('cairn-print', CairnPrint);
