/** Records as MADR 4: https://adr.github.io/madr/ */

import { stringify } from 'yaml';
import { fileOf, linkTo, type ExportedFile, type ExportedRecord, type ExportSet } from './exported.ts';

export function writeMadr(set: ExportSet): readonly ExportedFile[] {
  return set.records.map((record) => ({
    file: fileOf(set, record.id),
    text: `${frontMatter(record, statusWords(set, record))}# ${record.title}\n\n${withLinks(set, record)}`,
  }));
}

/** MADR names a successor by its number alone. */
function statusWords({ numbers }: ExportSet, { status, supersededBy }: ExportedRecord): string {
  const [successor] = supersededBy;
  const number = successor === undefined ? undefined : numbers.get(successor);
  if (status !== 'superseded') return status;
  return number === undefined
    ? `superseded by ${successor ?? 'another record'}`
    : `superseded by ADR-${String(number).padStart(4, '0')}`;
}

function frontMatter({ date, deciders, consulted, informed, areas }: ExportedRecord, status: string): string {
  const fields = {
    ...(status === 'unstated' ? {} : { status }),
    ...(date === undefined ? {} : { date }),
    ...(deciders.length === 0 ? {} : { 'decision-makers': deciders }),
    ...(consulted.length === 0 ? {} : { consulted }),
    ...(informed.length === 0 ? {} : { informed }),
    ...(areas.length === 0 ? {} : { tags: areas }),
  };
  return Object.keys(fields).length === 0 ? '' : `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}

/** The body, with what it stands in relation to at the end. */
export function withLinks(set: ExportSet, record: ExportedRecord): string {
  const lines = [
    ...record.supersedes.map((id) => `- Supersedes ${linkTo(set, id)}`),
    ...record.amends.map((id) => `- Amends ${linkTo(set, id)}`),
    ...record.dependsOn.map((id) => `- Depends on ${linkTo(set, id)}`),
    ...record.relatesTo.map((id) => `- Relates to ${linkTo(set, id)}`),
    ...(record.url === undefined ? [] : [`- Source: ${record.url}`]),
  ];
  const summary = record.summary === undefined ? '' : `${record.summary}\n\n`;
  const links = lines.length === 0 ? '' : `\n## Links\n\n${lines.join('\n')}\n`;
  return `${summary}${record.body.trim()}\n${grounds(record)}${links}`;
}

/** What our fields say and the body does not: the options, and what the decision rests on. */
function grounds({ options, evidence, assumptions, body }: ExportedRecord): string {
  const isThere = (heading: string) => new RegExp(`^##+ +${heading}[ #]*$`, 'im').test(body);
  const sections = [
    ['Considered Options', options.map(optionLine)],
    ['Evidence', evidence],
    ['Assumptions', assumptions],
  ] as const;
  return sections
    .filter(([heading, lines]) => lines.length > 0 && !isThere(heading))
    .map(
      ([heading, lines]) => `\n## ${heading}\n\n${lines.map((line) => `- ${line.replace(/\s+/g, ' ')}`).join('\n')}\n`,
    )
    .join('');
}

/** An option with what became of it, in a line. */
function optionLine(option: ExportedRecord['options'][number]): string {
  return `${option.name}: ${optionText(option)}`;
}

/** What became of an option, why, and the figures that decided: `rejected: It diverged. (loss: 3.1)`. */
export function optionText({ verdict, because, numbers = {} }: ExportedRecord['options'][number]): string {
  const figures = Object.entries(numbers).map((pair) => pair.join(': '));
  const why = [because ?? '', figures.length === 0 ? '' : `(${figures.join(', ')})`].filter((part) => part !== '');
  return why.length === 0 ? verdict : `${verdict}: ${why.join(' ')}`;
}
