/** Which characters of Markdown begin something else in MDX, and how do they stay what they are? */

/** `{` and `<` that are not escaped yet are escaped. `text` is Markdown as written, outside of code. */
export function escapeProse(text: string): string {
  return text.replace(/\\[\s\S]|[{<]/g, (found) => (found.length === 1 ? `\\${found}` : found));
}

/** The characters themselves, as MDX prose that shows them: what was an HTML tag. */
export function visible(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~$&]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/\s*\n\s*/g, ' ');
}

/** A fence around text, longer than any in it. */
export function fenced(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${fence}`;
}

/** An address as the destination of a link. */
export function destination(href: string): string {
  const safe = href.replace(/[\n\r]/g, '').replace(/[<>]/g, (sign) => (sign === '<' ? '%3C' : '%3E'));
  return safe === '' || /[\s()\\]/.test(safe) ? `<${safe}>` : safe;
}

/** A title in quotes behind a destination, with the space before it; empty without one. */
export function titleAfter(title: string | null | undefined): string {
  return title === null || title === undefined ? '' : ` "${title.replace(/["\\]/g, '\\$&').replace(/\n\s*\n/g, '\n')}"`;
}

/** The first letter of `import` and `export` at the start of a block, where MDX would take them for code. */
export function maskModule(text: string): string {
  return text.replace(/^(?:import|export)(?= )/, (word) => `&#x${word.charCodeAt(0).toString(16)};${word.slice(1)}`);
}
