/** Lets the reader choose the colour scheme, and keeps the choice on this device. */

import { applyTheme, parseTheme, readTheme, storeTheme, themeKey } from './theme.ts';

class CairnTheme extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (select === null) return;
    select.value = readTheme();
    select.addEventListener('change', () => {
      const theme = parseTheme(select.value);
      storeTheme(theme);
      applyTheme(theme);
    });
    // another tab of this wiki
    addEventListener('storage', ({ key, newValue }) => {
      if (key !== themeKey) return;
      const theme = parseTheme(newValue);
      select.value = theme;
      applyTheme(theme);
    });
    this.hidden = false;
  }
}

customElements.define('cairn-theme', CairnTheme);
