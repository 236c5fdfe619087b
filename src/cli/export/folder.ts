/** The formats of records, each as the files of a folder. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAdrTools } from '../../import/export/adr-tools.ts';
import { adrFolder, writeBackstage } from '../../import/export/backstage.ts';
import type { ExportedFile } from '../../import/export/exported.ts';
import { writeJsonAdr } from '../../import/export/json-adr.ts';
import { writeMadr } from '../../import/export/madr.ts';
import { joinedBy } from '../../domain/sentence.ts';
import { projectRoot } from '../project-root.ts';
import { count } from '../reporters/text.ts';
import { exportedRecords } from './records.ts';
import type { ExportSource } from './source.ts';

export interface ExportedFolder {
  readonly files: readonly ExportedFile[];
  /** Where in it the records lie, ending with `/`, with the files that they show beside them; empty for the folder itself. */
  readonly recordsIn: string;
  /** What was written, in words. */
  readonly what: string;
  /** What could not be written, a sentence each. */
  readonly leftOut: readonly string[];
}

export const folderFormats: Readonly<Record<string, (source: ExportSource) => Promise<ExportedFolder>>> = {
  madr: async (source) => recordsAlone(source, writeMadr(await exportedRecords(source))),
  'adr-tools': async (source) => recordsAlone(source, writeAdrTools(await exportedRecords(source))),
  'json-adr': async (source) => {
    const { wiki } = source.corpus;
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
    const about = { repository: wiki.repository?.url ?? wiki.name, version };
    const { file, undated } = writeJsonAdr(await exportedRecords(source, { least: 1 }), about, source.today);
    return {
      ...recordsAlone(source, [file]),
      what: count(source.corpus.entries.record.size - undated.length, 'record'),
      leftOut: undated.map((id) => `\`${id}\` has neither \`date\` nor \`recorded\`, and JSON-ADR demands a day.`),
    };
  },
  backstage: async (source) => {
    const { corpus, today } = source;
    const set = await exportedRecords(source, { most: 9999 });
    const { team, system } = corpus.entries;
    const counts = [count(set.records.length, 'record'), count(team.size, 'team'), count(system.size, 'system')];
    return {
      files: writeBackstage(corpus, set, today),
      recordsIn: adrFolder,
      what: joinedBy(counts, 'and'),
      leftOut: [],
    };
  },
};

function recordsAlone({ corpus }: ExportSource, files: readonly ExportedFile[]): ExportedFolder {
  return { files, recordsIn: '', what: count(corpus.entries.record.size, 'record'), leftOut: [] };
}
