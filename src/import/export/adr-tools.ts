/** Records as adr-tools writes them: https://github.com/npryce/adr-tools */

import { fileOf, type ExportedFile, type ExportedRecord, type ExportSet } from './exported.ts';
import { withLinks } from './madr.ts';

export function writeAdrTools(set: ExportSet): readonly ExportedFile[] {
  return set.records.map((record) => {
    const number = set.numbers.get(record.id) ?? 0;
    const date = record.date === undefined ? '' : `Date: ${record.date}\n\n`;
    const people = record.deciders.length === 0 ? '' : `Deciders: ${record.deciders.join(', ')}\n\n`;
    const others = { ...record, supersedes: [], amends: [] };
    return {
      file: fileOf(set, record.id),
      text: `# ${number}. ${record.title}\n\n${date}${people}## Status\n\n${statusLines(set, record).join('\n\n')}\n\n${withLinks(set, others)}`,
    };
  });
}

/** The status and one line for each link, as `adr new -s` writes them; it spells *supercede*. */
function statusLines(set: ExportSet, { status, supersedes, supersededBy, amends }: ExportedRecord): string[] {
  const link = (id: string) => `[${set.numbers.get(id) ?? ''}. ${set.titles.get(id) ?? id}](${fileOf(set, id)})`;
  const known = (ids: readonly string[]) => ids.filter((id) => set.numbers.has(id));
  const word =
    status === 'unstated' || status === 'superseded' ? [] : [status.charAt(0).toUpperCase() + status.slice(1)];
  const lines = [
    ...word,
    ...known(supersedes).map((id) => `Supercedes ${link(id)}`),
    ...known(supersededBy).map((id) => `Superceded by ${link(id)}`),
    ...known(amends).map((id) => `Amends ${link(id)}`),
  ];
  return lines.length === 0 ? ['Unstated'] : lines;
}
