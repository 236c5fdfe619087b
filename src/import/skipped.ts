/** Which files of a folder of records are none: templates, lists, the folder's own README? */

import type { FormatName } from './formats/names.ts';
import type { Document } from './head/document.ts';
import { stemOf } from './head/headed.ts';

const templates =
  /^(?:.*[-_ .])?template(?:[-_ .].*)?$|^(?:[A-Za-z]+[-_ ]?)*(?:NNNN|XXXX?)(?:[-_ ].*)?$|^0+[-_]template/i;
const lists =
  /^(?:index|readme|backlog|toc|summary|contributing|changelog|code_of_conduct|license|licence|security|_sidebar|glossary)$/i;

/** Why the file is no record, or `undefined`. */
export function skipped(document: Document, format: FormatName): string | undefined {
  const { path, companion } = document.file;
  const stem = stemOf(path);
  const name = (path.split('/').at(-1) ?? '').replace(/\.[A-Za-z]+$/, '');
  if (templates.test(stem) || templates.test(name)) return 'it is a template, by its name';
  if (!lists.test(name) || companion !== undefined) return undefined;
  const isFolder = /^_?index$|^readme$/i.test(name) && path.includes('/') && /\d/.test(stem);
  const isRecord = ['kep', 'oxide-rfd', 'gitlab', 'eip', 'pep', 'nep'].includes(format);
  return isFolder || isRecord ? undefined : 'it introduces or lists the records, by its name';
}
