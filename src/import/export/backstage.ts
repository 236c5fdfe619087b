/**
 * A folder that Backstage reads: `catalog-info.yaml`; the records for its ADR plugin, which takes MADR with dates
 * `yyyy-MM-dd` in files named `NNNN-….md`; and `mkdocs.yml` with a first page for TechDocs.
 */

import { stringify } from 'yaml';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { catalogEntities, catalogText } from './catalog.ts';
import { fileOf, type ExportedFile, type ExportSet } from './exported.ts';
import { writeMadr } from './madr.ts';

/** Where the records lie. */
export const adrFolder = 'docs/adrs/';

export function writeBackstage(corpus: Corpus, set: ExportSet, today: IsoDate): readonly ExportedFile[] {
  return [
    { file: 'catalog-info.yaml', text: catalogText(catalogEntities(corpus, today)) },
    { file: 'mkdocs.yml', text: stringify({ site_name: corpus.wiki.name, plugins: ['techdocs-core'] }) },
    { file: 'docs/index.md', text: firstPage(corpus, set) },
    ...writeMadr(set).map(({ file, text }) => ({ file: `${adrFolder}${file}`, text })),
  ];
}

/** All records with what they are today, what holds first. */
function firstPage(corpus: Corpus, set: ExportSet): string {
  const line = ({ id, title, status, date }: ExportSet['records'][number]) =>
    `- [${title.replace(/[[\]\\]/g, '\\$&')}](adrs/${fileOf(set, id)}): ${[status, date].filter((part) => part !== undefined).join(', ')}`;
  const list = (heading: string, isOne: (status: string) => boolean) => {
    const lines = set.records.filter(({ status }) => isOne(status)).map(line);
    return lines.length === 0 ? [] : [`## ${heading}\n\n${lines.join('\n')}`];
  };
  const parts = [
    `# ${corpus.wiki.name}`,
    ...list('Accepted', (status) => status === 'accepted'),
    ...list('Other records', (status) => status !== 'accepted'),
  ];
  return `${parts.join('\n\n')}\n`;
}
