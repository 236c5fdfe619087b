/** From the text of a handoff's file to the fields of a form. */

import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import { listFields, rowFields, type AnyRow, type HandoffForm, type ListName } from './form.ts';
import { handoffBody } from './handoff-body.ts';
import { withoutNumbers } from '../yaml/fields.ts';
import { partsOf } from './sections.ts';

/** The lines of YAML at the top, and all that stands around them. */
export interface SplitText {
  readonly opening: string;
  readonly yaml: string;
  readonly closing: string;
  readonly prose: string;
}

/** Splits a text that ends its lines with `\n`; one without front matter is all prose. */
export function splitText(text: string): SplitText {
  const [matter = '', opening = '', yaml = '', closing = ''] =
    /^(\uFEFF?---[ \t]*\n)([\s\S]*?)((?:^|(?<=\n))---[ \t]*(?:\n+|$))/.exec(text) ?? [];
  return { opening, yaml, closing, prose: text.slice(matter.length) };
}

export function parseYamlOf(text: string): Document {
  return parseDocument(splitText(text).yaml, { customTags: withoutNumbers, stringKeys: true });
}

/** Lines end with `\n` while a text is worked on. */
export function withPlainEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** What the parts of a new handoff say before somebody has written anything. */
const hints = new Map(partsOf(handoffBody).map(({ heading, text }) => [heading, text.trim()]));

/** The words that a heading begins with in a new handoff; `undefined` for headings of one's own. */
export function hintFor(heading: string): string | undefined {
  return hints.get(heading);
}

/** Reads what the file says; fields that it should not have are left out, and stay in the file. */
export function readForm(given: string): HandoffForm {
  const text = withPlainEnds(given);
  const document = parseYamlOf(text);
  const list = (name: ListName) =>
    rowNodes(document, name).map((node, place): AnyRow => {
      const fields = rowFields[name].map((field) => {
        const value = isMap(node) ? node.get(field, true) : undefined;
        return [field, field === 'questions' ? wordsIn(document, value) : wordOf(document, value)] as const;
      });
      return { key: `${name}-${place}`, place, ...Object.fromEntries(fields) };
    });
  return {
    lastDay: wordOf(document, document.get('last-day', true)),
    items: list('items') as unknown as HandoffForm['items'],
    threads: list('threads') as unknown as HandoffForm['threads'],
    access: list('access') as unknown as HandoffForm['access'],
    contacts: list('contacts') as unknown as HandoffForm['contacts'],
    sections: partsOf(splitText(text).prose).map(({ heading, text: words }) => ({
      heading,
      text: words.trim() === hints.get(heading) ? '' : words.trim(),
    })),
  };
}

/** The nodes of a list's rows; a lone row without a dash is a list of one. */
export function rowNodes(document: Document, name: ListName): readonly unknown[] {
  const value = document.get(listFields[name], true);
  return isSeq(value) ? value.items : isMap(value) ? [value as YAMLMap] : [];
}

/** The text of a node as somebody wrote it; empty for one that is no text. */
function wordOf(document: Document, node: unknown): string {
  const value = isAlias(node) ? node.resolve(document) : node;
  if (!isScalar(value) || value.value === null) return '';
  return (value.type === 'PLAIN' ? (value.source ?? String(value.value)) : String(value.value)).trim();
}

function wordsIn(document: Document, node: unknown): readonly string[] {
  const value = isAlias(node) ? node.resolve(document) : node;
  const words = isSeq(value) ? value.items.map((item) => wordOf(document, item)) : [wordOf(document, value)];
  return words.filter((word) => word !== '');
}
