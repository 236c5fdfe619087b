/** Records as Backstage's ADR plugin reads them: MADR with dates `yyyy-MM-dd`, names `NNNN-….md`, never without content. */

import type { ExportedFile, ExportSet } from './exported.ts';
import { writeMadr } from './madr.ts';

export function writeBackstage(set: ExportSet): readonly ExportedFile[] {
  return writeMadr(set).map(({ file, text }) => ({ file: file.replace(/^(\d{4})\d*-/, '$1-'), text }));
}
