/** Which colour scheme did the reader choose? */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeKey = 'cairn-theme';

/** Anything that is no theme is `system`. */
export function parseTheme(text: string | null): Theme {
  return themes.find((theme) => theme === text) ?? 'system';
}

/** The choice kept on this device; `system` where nothing can be kept. */
export function readTheme(): Theme {
  try {
    return parseTheme(localStorage.getItem(themeKey));
  } catch {
    return 'system';
  }
}

export function storeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // the choice then lasts as long as the page
  }
}

export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.cairnTheme;
  else dataset.cairnTheme = theme;
}
