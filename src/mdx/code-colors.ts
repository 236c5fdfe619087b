/** Which colour has each role of a word in code? Every one is readable (WCAG AA) on the surface that code stands on. */

/** The roles that `code.ts` gives, by the name of their class, with their colour in the light and the dark scheme. */
export const codeColors: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  keyword: ['#8a2b57', '#e79ab9'],
  function: ['#2b4f91', '#9db8ee'],
  string: ['#3f6012', '#b5cc85'],
  'string-expression': ['#3f6012', '#b5cc85'],
  constant: ['#8a4a00', '#e5b06c'],
  parameter: ['#6b4d0b', '#d8c68a'],
  comment: ['#675d4f', '#a79e8e'],
  punctuation: ['#5a5145', '#b8ae9d'],
  link: ['#12545d', '#86c7cd'],
  inserted: ['#3a662b', '#9dc787'],
  deleted: ['#992b1e', '#f19a8b'],
  changed: ['#855300', '#e3b65d'],
};

export function codeRules(): string {
  return Object.entries(codeColors)
    .map(([role, [light, dark]]) => `.cairn-code-${role} { color: light-dark(${light}, ${dark}); }`)
    .join('\n');
}
