/** Which colours and glyphs do pictures have? Those of the pages in the light scheme, read from their styles. */

import type { State } from '../domain/record.ts';

export interface Theme {
  /** The colour of a token: `ink` for `--cairn-ink`. */
  readonly color: (token: string) => string;
  /** The colour of the word of a state, and its glyph as an SVG in that colour. */
  readonly state: (state: State) => { readonly color: string; readonly glyph: string };
}

/** `css`: the text of `tokens.css` and `components.css`. */
export function readTheme(css: string): Theme {
  const properties = new Map(
    [...css.matchAll(/--cairn-([\w-]+):\s*((?:url\("[^"]*"\)|[^;])+);/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const valueOf = (name: string): string => {
    const value = properties.get(name);
    if (value === undefined) throw new Error(`The styles set no --cairn-${name}.`);
    const [, light = value] = /^light-dark\((.+?(?:\(.*?\))?),/.exec(value) ?? [];
    const [, other] = /^var\(--cairn-([\w-]+)/.exec(light) ?? [];
    return other === undefined ? light : valueOf(other);
  };
  return {
    color: valueOf,
    state(state) {
      const rule = new RegExp(`^ *\\[data-state='${state}'\\] \\{([^}]*)\\}`, 'm').exec(css)?.[1] ?? '';
      const named = (property: string) => new RegExp(`${property}: var\\(--cairn-([\\w-]+)\\)`).exec(rule)?.[1];
      const color = valueOf(named('--cairn-state-color') ?? 'ink-soft');
      const [, svg = ''] = /^url\("data:image\/svg\+xml,([^"]*)"\)$/.exec(valueOf(named('--cairn-glyph') ?? '')) ?? [];
      return { color, glyph: tinted(decodeURIComponent(svg), color) };
    },
  };
}

/** The glyphs are masks: black where they are seen. */
function tinted(svg: string, color: string): string {
  const isDrawn = svg.includes("stroke='#000'");
  return isDrawn ? svg.replaceAll("'#000'", `'${color}'`) : svg.replace('<svg ', `<svg fill='${color}' `);
}
