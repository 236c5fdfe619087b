/** What do a few words of Markdown say without their marks? For fields of one line, not for bodies. */

/** The words of a line: links give their text; emphasis, code marks, tags, comments and footnote marks go. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/~~[^~]*~~/g, ' ')
    .replace(/<(https?:\/\/[^\s<>]+|[^\s<>@]+@[^\s<>]+)>/g, '$1')
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/!?\[((?:[^[\]]|\[[^[\]]*\])*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\])/g, '$1')
    .replace(/^[\s>]+/gm, ' ')
    .replace(/(\*{1,3}|`+)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(^|[\s(])(_{1,3})(?=\S)([\s\S]*?\S)\2(?=$|[\s).,:;])/g, '$1$3')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

export interface LinkInText {
  readonly text: string;
  readonly href: string;
}

/** The links in a few words of Markdown, in their order. */
export function linksIn(markdown: string): readonly LinkInText[] {
  const pattern =
    /\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*(?:<([^<>]*)>|((?:[^()\s]|\([^()\s]*\))*))(?:\s+["'(][^)]*)?\s*\)/g;
  return [...markdown.matchAll(pattern)].map(([, text = '', bracketed, bare]) => ({
    text: plainText(text),
    href: bracketed ?? bare ?? '',
  }));
}

/** Whether a value is a template's own words, or says that there is none. */
export function isPlaceholder(words: string): boolean {
  const plain = plainText(words);
  if (/^(?:|-+|–|—|\?+|\.+|n\/?a\.?|none\.?|nil|tbd\.?|tba|todo|unknown|yyyy-mm-dd.*|insert .*|x+)$/i.test(plain))
    return true;
  return (
    /^\{[^{}]*\}$|^\[[^[\]]*\]$|^<[^<>]*>$|^\(.*\bfill\b.*\)$/.test(plain) || /^\s*<(?!https?:)[^<>@]*>\s*$/.test(words)
  );
}
