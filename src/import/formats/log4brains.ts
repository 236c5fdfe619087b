/** log4brains: `YYYYMMDD-slug.md` with MADR 2's bullets and tags. https://github.com/thomvaill/log4brains */

import { readHeaded } from '../head/headed.ts';
import { readStatus } from '../status.ts';
import { valueOf, type Document } from '../head/document.ts';
import { hasFormOf, type Format } from './format.ts';
import { hasOutcome, madrHeadings } from './madr.ts';

const dated = /(?:^|\/)(\d{4})(\d{2})(\d{2})-[^/]+\.mdx?$/i;

export const log4brains: Format = {
  name: 'log4brains',
  evidence: (document) => {
    if (!dated.test(document.file.path)) return undefined;
    const isMadr = madrHeadings(document) > 0 || hasOutcome(document);
    const hasBullets = hasFormOf(document, ['bullet', 'bold'], 'status', 'deciders', 'date', 'tags');
    if (!isMadr && !hasBullets) return undefined;
    return {
      weight: isMadr ? 9 : 6,
      why: `file name with a day, and ${isMadr ? 'headings of MADR' : 'bullets of MADR'}`,
    };
  },
  read: (document, why) => {
    const [, year, month, day] = dated.exec(document.file.path) ?? [];
    return [
      readHeaded(document, {
        format: 'log4brains',
        why,
        dateOrder: 'day-first',
        impliedStatus: impliedStatus(document),
        ...(day === undefined ? {} : { dateInName: `${year}-${month}-${day}` }),
        aliases: packageOf(document.file.path),
      }),
    ];
  },
};

/** Its documentation: no status is `accepted`, a word it does not know is `draft`. */
function impliedStatus(document: Document) {
  const isMissing = readStatus(valueOf(document, 'status')).reason !== 'unknown';
  return isMissing
    ? ({ status: 'accepted', why: 'log4brains takes a record without a status for accepted' } as const)
    : ({ status: 'proposed', why: 'log4brains takes a status it does not know for a draft' } as const);
}

/** Records of a package are called `package/slug`. */
function packageOf(path: string): string[] {
  const [, name, slug] = /(?:^|\/)packages\/([^/]+)\/.*?([^/]+)\.mdx?$/i.exec(path) ?? [];
  return name === undefined || slug === undefined ? [] : [`${name}/${slug}`];
}
