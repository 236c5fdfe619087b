/** How does a person read what an import did? As a table by format, then what needs their eye. */

import { joinedBy } from '../../domain/sentence.ts';
import { count } from '../reporters/text.ts';
import type { FileReport, ImportReport } from './report.ts';

const columns = ['written', 'merged', 'skipped', 'refused'] as const;

/** Ends with a line break. `shown` says where the records are. */
export function summaryOf(report: ImportReport, shown: string): string {
  const byFormat = Map.groupBy(report.files, ({ format }) => format ?? '(none)');
  const rows = [...byFormat]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([format, files]) => [
      format,
      ...columns.map((outcome) => String(files.filter((file) => file.outcome === outcome).length)),
    ]);
  const total = ['total', ...columns.map((outcome) => String(report.totals[outcome]))];
  const table = tableOf([['format', ...columns], ...rows, ...(rows.length > 1 ? [total] : [])]);
  return `${[table, refusals(report.files), catalogNotes(report.files), losses(report.files), closing(report, shown)].filter((part) => part !== '').join('\n\n')}\n`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

const mostShown = 12;

function refusals(files: readonly FileReport[]): string {
  const refused = files.filter(({ outcome }) => outcome === 'refused');
  const lines = refused
    .slice(0, mostShown)
    .map(({ path, entry, reason }) => `  ${path}${entry === undefined ? '' : ` (${entry})`}: ${reason}.`);
  if (lines.length === 0) return '';
  const more = refused.length > mostShown ? [`  and ${refused.length - mostShown} more, in the report.`] : [];
  return ['Not imported:', ...lines, ...more].join('\n');
}

/** What of a catalogue has no place here: nothing of it stays as text. */
function catalogNotes(files: readonly FileReport[]): string {
  const lines = files
    .filter(({ format }) => format === 'backstage-catalog')
    .flatMap(({ outcome, file, entry, path, reason, guessed, dropped }) => {
      const notes = file === undefined && outcome === 'skipped' ? [reason ?? ''] : [...guessed, ...dropped];
      return notes.length === 0 ? [] : [`  ${entry ?? path}: ${notes.join('; ')}`];
    });
  if (lines.length === 0) return '';
  const more = lines.length > mostShown ? [`  and ${lines.length - mostShown} more, in the report.`] : [];
  return ['Of the catalogue, read with a guess or left out:', ...lines.slice(0, mostShown), ...more].join('\n');
}

/** How many records have a note of each sort; the notes are in the report. */
function losses(files: readonly FileReport[]): string {
  const parts = [
    ['guessed', 'with something interpreted'],
    ['kept', 'with something kept as text'],
    ['dropped', 'without comments or marks that print nothing'],
  ] as const;
  const lines = parts.flatMap(([field, words]) => {
    const records = files.filter((file) => file[field].length > 0 && file.record !== undefined).length;
    return records === 0 ? [] : [`  ${count(records, 'record')} ${words}`];
  });
  return lines.length === 0 ? '' : ['Worth a look:', ...lines].join('\n');
}

function closing({ totals, dryRun, files }: ImportReport, shown: string): string {
  const isDone = ({ outcome, file }: FileReport) =>
    (outcome === 'written' || outcome === 'merged') && file === undefined;
  const done = files.filter(isDone).length;
  const { people: persons, teams, systems } = totals;
  const besides = [
    ...(persons === 0 ? [] : [count(persons, 'person', 'people')]),
    ...(teams === 0 ? [] : [count(teams, 'team')]),
    ...(systems === 0 ? [] : [count(systems, 'system')]),
  ];
  const assets =
    totals.assets === 0 ? '' : `, with ${count(totals.assets, 'image or other file', 'images and other files')}`;
  const records = done === 0 && besides.length > 0 ? [] : [`${count(done, 'record')}${assets} in ${shown}`];
  const what = [...records, ...(besides.length === 0 ? [] : [joinedBy(besides, 'and')])].join(', and ');
  if (dryRun) return `Nothing was written, as asked. It would be ${what}.`;
  const isThere = files.some(({ reason }) => reason?.includes('--update') === true);
  const update = isThere ? '\n`--update` brings in what has changed at the source since, and keeps your edits.' : '';
  if (done === 0 && besides.length === 0) return `Nothing new was written.${update}`;
  return `Written: ${what}.${update}\n\`npm run check\` says what is missing; \`npm run dev\` shows them.`;
}
