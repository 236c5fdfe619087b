/** Which relations does the text itself state: in lines of a status section, in lists of links, in a sentence about itself? */

import type { StatedLink, StatedRelation } from '../draft.ts';
import { plainText } from '../plain.ts';
import type { Document } from './document.ts';
import type { Field } from './field.ts';

const verbs: readonly (readonly [RegExp, StatedRelation])[] = [
  [/^(?:super[sc]eded|replaced|obsoleted)\s+by\b/i, 'superseded-by'],
  [/^(?:super[sc]edes|replaces|obsoletes)\b/i, 'supersedes'],
  [/^(?:amended|clarified|refined|extended|updated)\s+by\b/i, 'amended-by'],
  [/^(?:amends|clarifies|refines|extends)\b/i, 'amends'],
  [/^(?:depends\s+on|requires|builds\s+on)\b/i, 'depends-on'],
  [/^(?:relates\s+to|related\s+to|see\s+also)\b/i, 'relates-to'],
];

const linkSections = /^(?:status|links|more information|related(?: \w+)?|references|see also|history)$/i;
const target = String.raw`\[[^\]]+\](?:\([^)]+\)|\[[^\]]*\])?|(?:ADR|RFC|KEP|PEP|NEP|RFD|EIP|DR|SE)[- #]?\d+`;
const itself = new RegExp(
  String.raw`\b(?:this|it)(?:\s+(?:[A-Z]{2,4}|record|decision|proposal|document|rfc|adr))?\s+(?:(?:is|was|has been)\s+)?(?:now\s+|fully\s+|also\s+)?(super[sc]eded\s+by|replaced\s+by|super[sc]edes|replaces|obsoletes|amends)\s+(?:the\s+)?(?:(?:ADR|RFC|decision|record|proposal)\s+)?(${target})`,
  'gi',
);

export function statedLinks(document: Document, status: Field | undefined): StatedLink[] {
  const { lines, hidden } = document.lines;
  const inSections = document.sections
    .filter(({ heading }) => linkSections.test(plainText(heading.text)))
    .flatMap(({ start, end }) =>
      lines.slice(start, end).flatMap((line, at) => (hidden.has(start + at) ? [] : (linkOf(line, status) ?? []))),
    );
  const definitions = definitionsIn(lines);
  const prose = lines.filter((_, index) => !hidden.has(index)).join('\n');
  const inProse = [...prose.matchAll(itself)].map(([whole, verb = '', text = '']): StatedLink => ({
    relation: relationOf(verb) ?? 'relates-to',
    text: withAddress(text, definitions),
    isShown: true,
    guess: `\`${plainText(whole)}\` in the text is read as a relation`,
  }));
  return [...inSections, ...inProse];
}

function definitionsIn(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, label, url] = /^ {0,3}\[([^\]]+)\]:\s*<?(\S+?)>?(?:\s|$)/.exec(line) ?? [];
      return label === undefined || url === undefined ? [] : [[label.toLowerCase(), url]];
    }),
  );
}

/** A reference as the link that it stands for. */
function withAddress(text: string, definitions: ReadonlyMap<string, string>): string {
  const [, words, label] = /^\[([^\]]+)\](?:\[([^\]]*)\])?$/.exec(text) ?? [];
  const name = label === undefined || label === '' ? words : label;
  const url = definitions.get((name ?? '').toLowerCase());
  return words === undefined ? text : url === undefined ? words : `[${words}](${url})`;
}

function linkOf(line: string, status: Field | undefined): StatedLink | undefined {
  const bare = line.replace(/^[\s>]*(?:[-*+]\s+|\d+\.\s+)?/, '').replace(/^[*_]{1,3}(\w[\w ]*)[*_]{1,3}/, '$1');
  const relation = relationOf(bare);
  if (relation === undefined) return undefined;
  const text = bare.replace(verbs.find(([pattern]) => pattern.test(bare))?.[0] ?? '', '').replace(/^\s*:?\s*/, '');
  const isNamed = /\]\(|\]\[|\d/.test(text);
  return isNamed && text.length < 300
    ? { relation, text, isShown: true, ...(status === undefined ? {} : { field: 'Status' }) }
    : undefined;
}

function relationOf(text: string): StatedRelation | undefined {
  return verbs.find(([pattern]) => pattern.test(text))?.[1];
}
