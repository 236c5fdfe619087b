// Takes up the colour scheme that the reader chose before anything is drawn; src/elements/cairn-theme.ts lets them choose.
try {
  const theme = localStorage.getItem('cairn-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.cairnTheme = theme;
} catch {
  // without storage the system's scheme is taken
}
