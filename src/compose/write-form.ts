/** From the fields of a form back to the text of the file: what was not touched keeps its words, comments and order. */

import { isMap, isScalar, isSeq, YAMLSeq, type Document, type Scalar, type YAMLMap } from 'yaml';
import { isSameRow, listFields, rowFields, saysTheSame, type AnyRow, type HandoffForm, type ListName } from './form.ts';
import { hintFor, parseYamlOf, readForm, rowNodes, splitText, withPlainEnds } from './read-form.ts';
import { partsOf, proseOf, withText, type Part } from './sections.ts';

/**
 * The text of the file: `base`, which the form was read from, with all that the form says otherwise. An untouched form
 * gives `base` itself. Once anything is said, the hints that nobody answered are left out.
 */
export function writeForm(base: string, form: HandoffForm): string {
  const before = readForm(base);
  if (saysTheSame(before, form)) return base;
  const text = withPlainEnds(base);
  const { opening, closing, prose } = splitText(text);
  const written = `${opening || '---\n'}${yamlOf(text, before, form)}${closing || '---\n\n'}${proseFrom(prose, before, form)}`;
  const ended = `${written.trimEnd()}\n`;
  return base.includes('\r\n') ? ended.replaceAll('\n', '\r\n') : ended;
}

function yamlOf(text: string, before: HandoffForm, form: HandoffForm): string {
  const { yaml } = splitText(text);
  const names = (Object.keys(listFields) as ListName[]).filter((name) => !isSameList(name, before, form));
  if (names.length === 0 && before.lastDay === form.lastDay) return yaml;
  const document = parseYamlOf(text);
  if (before.lastDay !== form.lastDay) setField(document, 'last-day', form.lastDay === '' ? undefined : form.lastDay);
  for (const name of names) setList(document, name, before[name] as unknown as readonly AnyRow[], form);
  return document.toString({ lineWidth: 0, indent: 2, flowCollectionPadding: false });
}

function isSameList(name: ListName, before: HandoffForm, form: HandoffForm): boolean {
  const [old, now] = [before[name], form[name]];
  return (
    old.length === now.length && now.every((row, index) => row.place === index && isSameRow(name, row, old[index]!))
  );
}

/** The order in which a handoff's fields are written. */
const order = ['from', 'last-day', ...Object.values(listFields)];

/** Sets a field, or takes it away; a new one comes after those that stand before it by custom. */
function setField(document: Document, field: string, value: unknown): void {
  if (value === undefined) document.delete(field);
  else if (document.has(field) || !isMap(document.contents)) document.set(field, value);
  else {
    const earlier = new Set(order.slice(0, order.indexOf(field)));
    const { items } = document.contents;
    const last = items.findLastIndex(({ key }) => isScalar(key) && earlier.has(String(key.value)));
    items.splice(last + 1, 0, document.createPair(field, value) as (typeof items)[number]);
  }
}

function setList(document: Document, name: ListName, before: readonly AnyRow[], form: HandoffForm): void {
  const field = listFields[name];
  const nodes = rowNodes(document, name);
  const old = document.get(field, true);
  // what stands before the first row is read as standing before the list
  if (isSeq(old) && isMap(nodes[0]) && typeof old.commentBefore === 'string') {
    nodes[0].commentBefore = [old.commentBefore, nodes[0].commentBefore].filter(Boolean).join('\n');
    old.commentBefore = null;
  }
  const said = (form[name] as unknown as readonly AnyRow[]).filter((row) =>
    rowFields[name].some((field) => !isNothing(row[field])),
  );
  const rows = said.map((row) => {
    const node = row.place === undefined ? undefined : nodes[row.place];
    return isMap(node) ? changed(document, name, node, before[row.place!]!, row) : created(document, name, row);
  });
  if (rows.length === 0) return setField(document, field, undefined);
  const list = isSeq(old) ? old : new YAMLSeq();
  list.items = rows;
  list.flow = false;
  if (!isSeq(old)) setField(document, field, list);
}

function changed(document: Document, name: ListName, node: YAMLMap, before: AnyRow, row: AnyRow): YAMLMap {
  let isLonger = false;
  for (const field of rowFields[name]) {
    const value = row[field];
    if (JSON.stringify(value) === JSON.stringify(before[field])) continue;
    if (isNothing(value)) node.delete(field);
    else if (typeof value === 'string' && isScalar(node.get(field, true))) {
      const scalar = node.get(field, true) as Scalar;
      scalar.value = value;
      delete scalar.source;
      delete scalar.type;
      scalar.comment = null; // it spoke of the words that stood there
    } else {
      isLonger ||= !node.has(field);
      node.set(field, document.createNode(value));
    }
  }
  if (isLonger) inOrder(node, rowFields[name]);
  return node;
}

function created(document: Document, name: ListName, row: AnyRow): YAMLMap {
  const fields = rowFields[name].filter((field) => !isNothing(row[field])).map((field) => [field, row[field]]);
  return document.createNode(Object.fromEntries(fields)) as YAMLMap;
}

function isNothing(value: AnyRow[string]): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Known fields in the order of the table, others after them. */
function inOrder({ items }: YAMLMap, fields: readonly string[]): void {
  const rank = (key: unknown) => {
    const place = fields.indexOf(isScalar(key) ? String(key.value) : '');
    return place < 0 ? fields.length : place;
  };
  items.sort((a, b) => rank(a.key) - rank(b.key));
}

function proseFrom(prose: string, before: HandoffForm, form: HandoffForm): string {
  const parts = partsOf(prose).flatMap((part, index): Part | readonly [] => {
    const [old, now] = [before.sections[index]?.text ?? '', form.sections[index]?.text ?? ''];
    if (now !== old) return now === '' && hintFor(part.heading) !== undefined ? [] : withText(part, now);
    return now === '' && part.text.trim() === hintFor(part.heading) ? [] : part;
  });
  const added = form.sections.slice(before.sections.length).filter(({ text }) => text.trim() !== '');
  const more = added.map(({ heading, text }) => withText({ line: `## ${heading}\n`, heading, text: '' }, text));
  const apart = parts.map((part, index) => (index < parts.length + more.length - 1 ? withGap(part) : part));
  return proseOf([...apart, ...more]);
}

/** An empty line at its end, so that the next heading stands apart. */
function withGap(part: Part): Part {
  return { ...part, text: part.text === '' ? '\n' : part.text.replace(/\n*$/, '\n\n') };
}
