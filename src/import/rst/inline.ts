/** What does a line of reStructuredText say? https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup */

import type { PhrasingContent } from 'mdast';

/** What a text of reStructuredText defines: addresses by name, and the labels of its footnotes. */
export interface Names {
  readonly targets: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlySet<string>;
}

/** Names are compared without case and with single blanks. */
export function nameOf(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replace(/^`|`$/g, '').trim();
}

const start = String.raw`(?<![\w\\])`;
const pattern = new RegExp(
  [
    String.raw`\`\`([\s\S]+?)\`\`(?!\`)`,
    String.raw`${start}\*\*(\S(?:[\s\S]*?\S)?)\*\*(?!\*)`,
    String.raw`${start}\*(?!\*)(\S(?:[^*]*?[^\s*])?)\*(?!\w)`,
    String.raw`(?::([\w:.+-]+):)?\`([^\`]+)\`(__?(?!\w)|:([\w:.+-]+):)?`,
    String.raw`\[(#?[\w.-]*|\*)\]_(?!\w)`,
    String.raw`${start}([A-Za-z0-9][\w.+-]*[A-Za-z0-9]|[A-Za-z0-9])__?(?![\w])`,
    String.raw`\\([\s\S])`,
  ].join('|'),
  'g',
);

export function readInline(text: string, names: Names): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  const plain = (value: string) => {
    const last = nodes.at(-1);
    if (value === '') return;
    if (last?.type === 'text') last.value += value;
    else nodes.push({ type: 'text', value });
  };
  for (const match of text.matchAll(pattern)) {
    plain(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, literal, strong, emphasis, before, quoted, after, role, footnote, reference, escaped] = match;
    if (literal !== undefined) nodes.push({ type: 'inlineCode', value: literal.replace(/\s*\n\s*/g, ' ') });
    else if (strong !== undefined) nodes.push({ type: 'strong', children: readInline(strong, names) });
    else if (emphasis !== undefined) nodes.push({ type: 'emphasis', children: readInline(emphasis, names) });
    else if (quoted !== undefined)
      nodes.push(...interpreted(quoted, before ?? role, after?.startsWith('_') === true, names));
    else if (footnote !== undefined) {
      if (names.footnotes.has(footnote))
        nodes.push({ type: 'footnoteReference', identifier: footnoteId(footnote), label: footnoteId(footnote) });
      else plain(`[${footnote}]`);
    } else if (reference !== undefined) {
      const url = addressOf(reference, names);
      if (url === undefined) plain(names.targets.has(nameOf(reference)) ? reference : whole);
      else nodes.push({ type: 'link', url, children: [{ type: 'text', value: reference }] });
    } else if (escaped !== undefined) plain(/\s/.test(escaped) ? '' : escaped);
  }
  plain(text.slice(at));
  return nodes;
}

/** Footnotes of Markdown have a label of letters and digits. */
export function footnoteId(label: string): string {
  return (
    label
      .replace(/^#/, 'auto-')
      .replace('*', 'star')
      .replace(/[^\w-]/g, '-') || 'auto'
  );
}

function interpreted(text: string, role: string | undefined, isReference: boolean, names: Names): PhrasingContent[] {
  const [, words = text, target] = /^([\s\S]*?)\s*<([^<>]+)>$/.exec(text) ?? [];
  const shown = words === '' ? (target ?? text) : words;
  const children: PhrasingContent[] = [
    { type: 'text', value: shown.replace(/\s*\n\s*/g, ' ').replace(/\\(.)/g, '$1') },
  ];
  if (isReference) {
    const url =
      target === undefined
        ? addressOf(shown, names)
        : target.endsWith('_')
          ? addressOf(target.slice(0, -1), names)
          : target.replace(/\s+/g, '');
    return url === undefined ? children : [{ type: 'link', url, children }];
  }
  const bare = role?.replace(/^.*:/, '');
  if (bare === 'pep' || bare === 'rfc') {
    const label = target === undefined ? `${bare.toUpperCase()} ${shown}` : shown;
    const number = (target ?? shown).replace(/#.*/, '').trim();
    const url = bare === 'pep' ? `pep-${number.padStart(4, '0')}.rst` : `https://www.rfc-editor.org/rfc/rfc${number}`;
    return [{ type: 'link', url, children: [{ type: 'text', value: label }] }];
  }
  if (bare === 'math') return [{ type: 'inlineMath', value: text } as PhrasingContent];
  if (bare === 'strong') return [{ type: 'strong', children }];
  if (bare === 'sub' || bare === 'sup') return children;
  if (bare === undefined || /^(?:ref|doc|term|numref|emphasis|title|abbr|any|token|dfn|index)$/.test(bare))
    return bare === 'emphasis' || bare === undefined ? [{ type: 'emphasis', children }] : children;
  return [{ type: 'inlineCode', value: shown.replace(/^[~!]/, '').replace(/\s*\n\s*/g, ' ') }];
}

/** Where a name leads; a name may stand for another one. */
function addressOf(name: string, { targets }: Names): string | undefined {
  let url = targets.get(nameOf(name));
  for (let turns = 0; url !== undefined && /^\S.*_$/.test(url) && !/^\w+:/.test(url) && turns < 10; turns++) {
    url = targets.get(nameOf(url.slice(0, -1)));
  }
  return url === '' || url === undefined || url.endsWith('_') ? undefined : url.replace(/\s+/g, '');
}
