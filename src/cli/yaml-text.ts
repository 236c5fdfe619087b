/** How is YAML added to, so that all that a person wrote stays as it is, byte for byte? */

import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { layout, withoutNumbers } from '../yaml/fields.ts';
import { CliError } from './cli-error.ts';

const schema = { customTags: withoutNumbers } as const;

/**
 * YAML with one more item at the end of the list `field`, which is begun where it is missing. Everything else keeps
 * its bytes; only a list in brackets, or a lone item without a dash, is written anew with dashes.
 * @throws {CliError} when the YAML does not parse, or is not made of fields
 */
export function withItem(yaml: string, field: string, item: Readonly<Record<string, unknown>>): string {
  const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
  const counter = new LineCounter();
  const document = parseDocument(yaml, { ...schema, lineCounter: counter, stringKeys: true });
  const [error] = document.errors;
  if (error !== undefined) throw new CliError(`The YAML does not parse: ${error.message}`);
  const { contents } = document;
  if (contents !== null && (!isMap(contents) || contents.flow === true)) {
    throw new CliError(`The YAML is not a list of fields, one a line, so \`${field}\` cannot be added.`);
  }
  const columnOf = (offset: number) => counter.linePos(offset).col - 1;
  const [first] = contents?.items ?? [];
  const margin = isNode(first?.key) && first.key.range ? ' '.repeat(columnOf(first.key.range[0])) : '';
  const pair = contents === null ? undefined : pairOf(contents, field);
  const value = pair?.value;

  let result: string;
  if (pair === undefined) {
    result = insertAfterLine(yaml, yaml.length, `${margin}${field}:\n${listOf([item], `${margin}  `)}`, lineEnd);
  } else if (isSeq(value) && value.flow !== true && value.items.length > 0) {
    const last = value.items.at(-1);
    const end = isNode(last) && last.range ? last.range[1] : value.range![1];
    result = insertAfterLine(yaml, end, listOf([item], ' '.repeat(columnOf(value.range![0]))), lineEnd);
  } else if (isNode(value) && value.range && !(isScalar(value) && value.source === '')) {
    const items = isSeq(value) ? value.items : isScalar(value) && value.value === null ? [] : [value];
    const list = `\n${listOf([...items, item], `${margin}  `)}`.trimEnd();
    const start = yaml.slice(0, value.range[0]).trimEnd();
    const end = yaml.slice(0, value.range[1]).trimEnd().length;
    result = start + withEnds(list, lineEnd) + yaml.slice(end);
  } else {
    const end = isNode(pair.key) && pair.key.range ? pair.key.range[1] : yaml.length;
    result = insertAfterLine(yaml, end, listOf([item], `${margin}  `), lineEnd);
  }
  return result;
}

function pairOf(map: YAMLMap, field: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === field);
}

/** Items with dashes, each line behind `margin`. */
function listOf(items: readonly unknown[], margin: string): string {
  const document = new Document(items, schema);
  if (isCollection(document.contents)) document.contents.flow = false;
  return document.toString(layout).replace(/^(?=.)/gm, margin);
}

/** Puts lines behind the line in which `offset` lies; a comment at its end stays there. */
function insertAfterLine(text: string, offset: number, lines: string, lineEnd: string): string {
  const added = withEnds(lines, lineEnd);
  if (offset > 0 && text[offset - 1] === '\n') return text.slice(0, offset) + added + text.slice(offset);
  const next = text.indexOf('\n', offset);
  if (next >= 0) return text.slice(0, next + 1) + added + text.slice(next + 1);
  return text === '' ? added : text + lineEnd + added;
}

function withEnds(text: string, lineEnd: string): string {
  return lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd);
}

/** `withItem` on the front matter of a text; the body is not touched. */
export function withItemInFrontmatter(text: string, field: string, item: Readonly<Record<string, unknown>>): string {
  const [opening] = /^\uFEFF?---[ \t]*\r?\n/.exec(text) ?? [];
  const closing = opening === undefined ? -1 : text.slice(opening.length).search(/^---[ \t]*\r?$/m);
  if (opening === undefined || closing < 0)
    throw new CliError('The file has no front matter between two lines of `---`.');
  const end = opening.length + closing;
  const yaml = text.slice(opening.length, end);
  const added = withItem(yaml, field, item);
  // Front matter of one line or none does not tell how its lines end; the line above it does.
  const isCrlf = opening.endsWith('\r\n') && !yaml.includes('\r\n');
  return opening + (isCrlf ? added.replace(/\r?\n/g, '\r\n') : added) + text.slice(end);
}
