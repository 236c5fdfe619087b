/** How much of what a careful reader found in records did the importer find too? */

import type { FileReport } from '../../src/cli/import/report.ts';
import { keyOf, type ReadRecord } from './read-by-hand.ts';

export interface Agreement {
  readonly records: number;
  readonly statuses: number;
  readonly dates: number;
  /** Supersessions between records that are there, and how many of them were found. */
  readonly supersessions: { readonly wanted: number; readonly found: number };
  /** What differs, in a line each. */
  readonly differences: readonly string[];
}

/** `reportOf` gives the report of a record's file, by its path in the list. */
export function agreementOf(
  records: readonly ReadRecord[],
  reportsAt: (path: string) => readonly FileReport[],
): Agreement {
  const differences: string[] = [];
  const [statuses, dates, supersessions] = [{ count: 0 }, { count: 0 }, { wanted: 0, found: 0 }];
  const find = (path: string, entry?: string): FileReport | undefined =>
    reportsAt(path).find((file) => entry === undefined || file.entry === entry);
  const supersedes = (file: FileReport, other: FileReport): boolean =>
    ((file.mapped['supersedes'] ?? []) as string[]).includes(idOf(other));
  for (const record of records) {
    const file = find(record.path, record.entry);
    if (file === undefined) {
      differences.push(`${keyOf(record)}: not imported`);
      continue;
    }
    const also = record['also-fine'];
    const pairs = [
      ...record.supersedes.map((target) => ({ target, isReverse: false })),
      ...record['superseded-by'].map((target) => ({ target, isReverse: true })),
    ];
    let isReplaced = false;
    for (const { target, isReverse } of pairs) {
      const [path = '', entry] = target.split('#');
      const other = find(path, entry);
      if (other === undefined) continue;
      supersessions.wanted++;
      const isFound = isReverse ? supersedes(other, file) : supersedes(file, other);
      if (isFound) supersessions.found++;
      else differences.push(`${keyOf(record)}: the supersession with ${target}`);
      if (isReverse && isFound) isReplaced = true;
    }
    for (const target of also?.['superseded-by'] ?? []) {
      const other = find(target.split('#')[0] ?? '', target.split('#')[1]);
      if (other !== undefined && supersedes(other, file)) isReplaced = true;
    }
    const status = String(file.mapped['status']);
    const isLost =
      record.status === 'superseded' &&
      !isReplaced &&
      record['superseded-by'].every((target) => find(target.split('#')[0] ?? '') === undefined);
    const fine = [record.status, ...(also?.status ?? [])];
    if (fine.includes(status) || (isReplaced && fine.includes('superseded')) || (isLost && status === 'deprecated'))
      statuses.count++;
    else differences.push(`${keyOf(record)}: status ${status}, not ${fine.join(' or ')}`);
    const date = (file.mapped['date'] ?? null) as string | null;
    if ([record.date, ...(also?.date ?? [])].includes(date)) dates.count++;
    else differences.push(`${keyOf(record)}: date ${date}, not ${record.date}`);
  }
  return { records: records.length, statuses: statuses.count, dates: dates.count, supersessions, differences };
}

function idOf({ record = '' }: FileReport): string {
  return record.replace(/^.*\/|\.mdx$/g, '');
}
